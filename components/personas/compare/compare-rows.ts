import type { ProfileRow, Segmentation } from "@/lib/schema/segment";

/** Standard deviations that two segments must be apart before a line is worth comparing. */
const clearly = 0.4;

/** What tells the clusters from each other: one line per column, the farthest apart first, at most `most`. */
export function compareRows(
  { profile }: Segmentation,
  clusters: readonly number[],
  most: number,
): readonly ProfileRow[] {
  const seen = new Set<string>();
  return profile
    .map((row) => ({ row, spread: spreadOf(row, clusters) }))
    .filter(({ spread }) => spread >= clearly)
    .sort((a, b) => b.spread - a.spread)
    .map(({ row }) => row)
    .filter(({ column }) => !seen.has(column) && seen.add(column))
    .slice(0, most);
}

function spreadOf({ cells }: ProfileRow, clusters: readonly number[]): number {
  const effects = clusters.map((cluster) => cells[cluster]?.effect ?? Number.NaN);
  const known = effects.filter(Number.isFinite);
  return known.length < 2 ? 0 : Math.max(...known) - Math.min(...known);
}
