import { z } from "zod";
import { Failure } from "@/lib/schema/failure";
import { type Model, modelSchema } from "@/lib/schema/model";

const headSchema = z.object({ format: z.literal("tessera-model"), version: z.number() });

/**
 * A model from its JSON text or what that text holds. Fails with "model-invalid", naming the first
 * part that is wrong.
 */
export function parseModel(text: unknown): Model {
  const data = typeof text === "string" ? parseJson(text) : text;
  const head = headSchema.safeParse(data);
  if (!head.success) throw invalid('it is not marked as "tessera-model"');
  if (head.data.version !== 1) {
    throw invalid(`it has version ${head.data.version}, and only version 1 can be read`);
  }
  const parsed = modelSchema.safeParse(data);
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

function checkShapes({ clustering, fittedRecipe, segments }: Model): void {
  const { k, centers } = clustering;
  const width = fittedRecipe.features.length;
  if (width === 0) throw invalid("it has no features");
  if (centers.length !== k) throw invalid(`it has ${centers.length} centers for ${k} segments`);
  if (segments.length !== k) throw invalid(`it names ${segments.length} of ${k} segments`);
  for (const [i, center] of centers.entries()) {
    if (center.length === width) continue;
    throw invalid(`center ${i + 1} has ${center.length} numbers for ${width} features`);
  }
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
