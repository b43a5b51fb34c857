import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Segmentation } from "@/lib/schema/segment";
import type { DistinctRows } from "../cluster/distinct-rows";
import { columnsBehind } from "../describe/columns-behind";
import { describeSteps } from "../describe/describe-segments";
import type { Job } from "../executor";
import { nameEdited } from "../persona/names/name-edited";
import { namingOf } from "../persona/names/naming";
import type { PeoplesSegments } from "../pipeline-api";
import { runSteps } from "../run-steps";
import { applyEdits, type EditInput } from "./apply-edits";
import { scoreEdited } from "./score-edited";

/** Different rows above which a draft with rough scores is worth it. */
const rowsOfDraft = 4000;
/** Silhouettes that a draft rests on. */
const roughly = 300;

export interface EditSegmentsInput extends Omit<EditInput, "signature"> {
  /** Of the base. */
  readonly segmentation: Segmentation;
  readonly signature: () => Promise<string>;
  readonly distinct: () => Promise<DistinctRows>;
}

/**
 * The segments of a sweep as people see them, described and named; see `applyEdits`. Without edits, the very segments.
 * `onDraft` hears the same as soon as the labels are known, with silhouettes and scores from a small sample.
 */
export async function editSegments(
  { segmentation, signature, distinct: distinctRows, ...input }: EditSegmentsInput,
  job: Job,
  onDraft?: (draft: PeoplesSegments) => void,
): Promise<PeoplesSegments> {
  const { edits, prepared, options } = input;
  if (edits.length === 0) {
    const { base } = input;
    return { scored: base, segmentation, base, outcomes: [], byHand: [], locked: [] };
  }
  const isByRows = edits.some((edit) => "members" in edit && edit.members.by === "rows");
  const known = isByRows ? await signature() : "";
  const edited = await applyEdits({ ...input, signature: known }, job);
  const { base, numbers, isChanged, results: outcomes, byHand, locked } = edited;
  const told = { base, outcomes, byHand, locked };
  if (!isChanged) return { ...told, scored: base, segmentation };
  const distinct = await distinctRows();
  const score = (exactSilhouetteRows: number) =>
    scoreEdited(numbers, base, distinct, { ...options, exactSilhouetteRows }, job);
  const isDrafted = onDraft !== undefined && distinct.rows > rowsOfDraft;
  const first = await score(isDrafted ? roughly : options.exactSilhouetteRows);
  const clusteredColumns = columnsBehind(prepared.matrix);
  const steps = describeSteps({ ...prepared, scored: first, clusteredColumns });
  const named = nameEdited(await runSteps(steps, job), segmentation, namingOf(prepared.table));
  const draft = { ...told, scored: first, segmentation: { ...named, k: segmentation.k } };
  if (!isDrafted) return draft;
  onDraft(draft);
  const scored = await score(options.exactSilhouetteRows);
  return { ...draft, scored, segmentation: withSilhouettes(draft.segmentation, scored) };
}

function withSilhouettes(
  segmentation: Segmentation,
  { clustering, silhouettes }: ScoredClustering,
): Segmentation {
  const sums = new Float64Array(clustering.k);
  const counts = new Float64Array(clustering.k);
  silhouettes.forEach((silhouette, row) => {
    if (Number.isNaN(silhouette)) return;
    sums[clustering.labels[row]!]! += silhouette;
    counts[clustering.labels[row]!]!++;
  });
  const segments = segmentation.segments.map((one, cluster) => ({
    ...one,
    silhouette: sums[cluster]! / counts[cluster]!,
  }));
  return { ...segmentation, segments };
}
