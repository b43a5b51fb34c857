import { z } from "zod";
import { Failure } from "@/lib/schema/failure";
import { type Model, modelSchema } from "@/lib/schema/model";
import { shapeFault } from "./model-assignment";

const headSchema = z.object({ format: z.literal("tessera-model"), version: z.number() });

/**
 * A model from its JSON text or what that text holds. Fails with "model-invalid", naming the first
 * part that is wrong.
 */
export function parseModel(text: unknown): Model {
  const data = typeof text === "string" ? parseJson(text) : text;
  const head = headSchema.safeParse(data);
  if (!head.success) throw invalid('it is not marked as "tessera-model"');
  const { version } = head.data;
  if (version !== 1 && version !== 2) {
    throw invalid(`it has version ${version}, and only versions 1 and 2 can be read`);
  }
  const parsed = modelSchema.safeParse(version === 1 ? upgraded(data) : data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw invalid(issue ? `at ${pathOf(issue.path)}: ${issue.message}` : "it has another shape");
  }
  checkShapes(parsed.data);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("it is not JSON");
  }
}

const firstVersionSchema = z.looseObject({
  clustering: z.looseObject({ assignment: z.literal("nearest-center"), centers: z.unknown() }),
});

/** Version 1 knew no parameters, no sizes, and of assignments only centers. */
function upgraded(data: unknown): unknown {
  const first = firstVersionSchema.safeParse(data);
  if (!first.success) return data;
  const { assignment: kind, centers, ...clustering } = first.data.clustering;
  const assignment = { kind, centers };
  return {
    ...first.data,
    version: 2,
    clustering: { ...clustering, parameters: {}, sizes: null, assignment },
  };
}

function checkShapes({ clustering, fittedRecipe, segments }: Model): void {
  const { k, assignment, sizes } = clustering;
  const width = fittedRecipe.features.length;
  if (width === 0) throw invalid("it has no features");
  if (segments.length !== k) throw invalid(`it names ${segments.length} of ${k} segments`);
  if (sizes && sizes.length !== k) throw invalid(`it has ${sizes.length} sizes for ${k} segments`);
  const fault = shapeFault(assignment, k, width);
  if (fault) throw invalid(fault);
  const zero = fittedRecipe.features.find(({ divisor }) => divisor === 0);
  if (zero) throw invalid(`the feature "${zero.name}" is divided by 0`);
}

function pathOf(path: readonly PropertyKey[]): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else text += text === "" ? String(part) : `.${String(part)}`;
  }
  return text === "" ? "the top" : text;
}

function invalid(reason: string): Failure {
  return new Failure("model-invalid", `This is not a model that can be used: ${reason}.`);
}
