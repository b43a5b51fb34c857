import type { Segmentation } from "@/lib/schema/segment";
import { isUnrivaled, stillHolds } from "./claim";
import type { Naming } from "./naming";
import { type Suggestion, suggestNames } from "./suggest-name";

/**
 * The same segmentations, with names that a segment keeps over changes of k: the recommended k is
 * named first, then k + 1, k + 2 … and k − 1, k − 2 …. A segment (by its number) that has a name
 * keeps it as long as what it says is roughly true, a role as long as no other has a clearly better right to it, and no name is ever given to two of them.
 * `segmentations` are ascending in k; where the recommended k is not among them the first is.
 */
export function nameSegmentations(
  segmentations: readonly Segmentation[],
  recommendedK: number,
  naming: Naming,
): Segmentation[] {
  const start = Math.max(
    0,
    segmentations.findIndex(({ k }) => k === recommendedK),
  );
  const order = [...segmentations.slice(start), ...segmentations.slice(0, start).toReversed()];
  const known = new Map<number, Suggestion[]>();
  const named = new Map<Segmentation, Segmentation>();
  for (const segmentation of order) named.set(segmentation, nameOne(segmentation, known, naming));
  return segmentations.map((segmentation) => named.get(segmentation)!);
}

/** Adds the names that are new to `known`: all names of a segment so far, the first one first. */
function nameOne(
  segmentation: Segmentation,
  known: Map<number, Suggestion[]>,
  { columns, isPurchases, mayName }: Naming,
): Segmentation {
  const { k, segments } = segmentation;
  const profile = segmentation.profile.filter(mayName);
  const kept = new Map<number, Suggestion>();
  for (const [cluster, { segment }] of segments.entries()) {
    const names = known.get(segment) ?? [];
    const name = names.find(
      ({ claims, isRole }) =>
        stillHolds(claims, profile, cluster) && (!isRole || isUnrivaled(claims, profile, cluster)),
    );
    if (name) kept.set(cluster, name);
  }
  const avoided = [...known.values()].flat().map(({ name }) => name);
  const suggestions = suggestNames({ profile, k, columns, isPurchases, kept, avoided });
  const renamed = segments.map((summary, cluster) => {
    const suggestion = suggestions[cluster]!;
    const names = known.get(summary.segment) ?? [];
    if (!names.includes(suggestion)) known.set(summary.segment, [...names, suggestion]);
    return { ...summary, suggestedName: suggestion.name };
  });
  return { ...segmentation, segments: renamed };
}
