import type { Segmentation } from "@/lib/schema/segment";
import type { Naming } from "./naming";
import { suggestNames } from "./suggest-name";

/**
 * Names after edits: a segment of the base keeps its name, whoever joined or left it; new ones are named by what sets them
 * apart, and no name is given to two.
 */
export function nameEdited(
  edited: Segmentation,
  base: Segmentation,
  { columns, isPurchases, mayName }: Naming,
): Segmentation {
  const known = new Map(base.segments.map((one) => [one.segment, one.suggestedName]));
  const kept = new Map<number, { readonly name: string; readonly claims: readonly [] }>();
  for (const [cluster, { segment }] of edited.segments.entries()) {
    const name = known.get(segment);
    if (name !== undefined) kept.set(cluster, { name, claims: [] });
  }
  const names = suggestNames({
    profile: edited.profile.filter(mayName),
    k: edited.segments.length,
    columns,
    isPurchases,
    kept,
    avoided: known.values(),
  });
  const segments = edited.segments.map((one, cluster) => ({
    ...one,
    suggestedName: names[cluster]!.name,
  }));
  return { ...edited, segments };
}
