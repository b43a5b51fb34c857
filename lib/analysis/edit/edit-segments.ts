import type { Segmentation } from "@/lib/schema/segment";
import { columnsBehind } from "../describe/columns-behind";
import { describeSteps } from "../describe/describe-segments";
import type { Job } from "../executor";
import { nameEdited } from "../persona/name-edited";
import { namingOf } from "../persona/naming";
import type { PeoplesSegments } from "../pipeline-api";
import { runSteps } from "../run-steps";
import { applyEdits, type EditInput } from "./apply-edits";

export interface EditSegmentsInput extends Omit<EditInput, "signature"> {
  /** Of the base. */
  readonly segmentation: Segmentation;
  readonly signature: () => Promise<string>;
}

/** The segments of a sweep as people see them, described and named; see `applyEdits`. Without edits, the very segments. */
export async function editSegments(
  { segmentation, signature, ...input }: EditSegmentsInput,
  job: Job,
): Promise<PeoplesSegments> {
  const { edits, prepared } = input;
  if (edits.length === 0) {
    return {
      scored: input.base,
      segmentation,
      base: input.base,
      outcomes: [],
      byHand: [],
      locked: [],
    };
  }
  const isByRows = edits.some((edit) => "members" in edit && edit.members.by === "rows");
  const known = isByRows ? await signature() : "";
  const { results: outcomes, ...told } = await applyEdits({ ...input, signature: known }, job);
  const { scored } = told;
  if (scored === input.base) return { ...told, segmentation, outcomes };
  const clusteredColumns = columnsBehind(prepared.matrix);
  const described = await runSteps(describeSteps({ ...prepared, scored, clusteredColumns }), job);
  const named = nameEdited(described, segmentation, namingOf(prepared.table));
  return { ...told, segmentation: { ...named, k: segmentation.k }, outcomes };
}
