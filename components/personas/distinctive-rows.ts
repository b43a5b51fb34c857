import type { ProfileRow, Segmentation } from "@/lib/schema/segment";

/** What tells a cluster from everyone: one line per column, its strongest, the largest effect first. */
export function distinctiveRows({ profile }: Segmentation, cluster: number): readonly ProfileRow[] {
  const effect = (row: ProfileRow) => Math.abs(row.cells[cluster]?.effect ?? Number.NaN);
  const seen = new Set<string>();
  return profile
    .filter((row) => Number.isFinite(effect(row)))
    .sort((a, b) => effect(b) - effect(a))
    .filter(({ column }) => !seen.has(column) && seen.add(column));
}
