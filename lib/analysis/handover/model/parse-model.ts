import { z } from "zod";
import { Failure } from "@/lib/schema/failure";
import { type Model, modelSchema } from "@/lib/schema/model";
import { shapeFault } from "./model-assignment";
import { modelVersions, upgradedModel } from "./upgrade-model";

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
  const known = modelVersions.find((one) => one === version);
  if (known === undefined) {
    const last = modelVersions.at(-1);
    throw invalid(`it has version ${version}, and only versions 1 to ${last} can be read`);
  }
  const parsed = modelSchema.safeParse(upgradedModel(data, known));
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

function checkShapes({ clustering, fittedRecipe, segments, edits }: Model): void {
  const { k, assignment, sizes } = clustering;
  const width = fittedRecipe.outputs.length;
  if (width === 0) throw invalid("it has no features");
  const named = edits?.numbers ?? segments;
  if (named.length !== k) throw invalid(`it names ${named.length} of ${k} segments`);
  const uneven = edits?.steps.find(
    (step) =>
      step.kind === "split" &&
      (step.centers.length !== step.into.length ||
        step.centers.some((center) => center.length !== width)),
  );
  if (uneven) throw invalid("a segment that was split does not have a center for each part");
  if (sizes && sizes.length !== k) throw invalid(`it has ${sizes.length} sizes for ${k} segments`);
  const fault = shapeFault(assignment, k, width);
  if (fault) throw invalid(fault);
  for (const { step, fitted } of fittedRecipe.steps) {
    if (step.kind !== "scale" || !fitted || !("scales" in fitted)) continue;
    const zero = fitted.scales.find(({ divisor }) => divisor === 0);
    if (zero) throw invalid(`the column "${zero.column}" is divided by 0`);
  }
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
