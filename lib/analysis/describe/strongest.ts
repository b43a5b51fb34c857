import type { ProfileRow } from "@/lib/schema/segment";

/**
 * The profile rows in which a cluster differs from everyone by at least `least` standard
 * deviations, strongest first, one per column. Of two categories that differ as much, the one it has more of.
 */
export function strongest(
  profile: readonly ProfileRow[],
  cluster: number,
  least: number,
): readonly ProfileRow[] {
  const clear = profile.filter((row) => Math.abs(row.cells[cluster]?.effect ?? 0) >= least);
  const effect = (row: ProfileRow) => row.cells[cluster]!.effect;
  const size = (row: ProfileRow) => Math.round(Math.abs(effect(row)) * 1e9);
  clear.sort((a, b) => size(b) - size(a) || effect(b) - effect(a));
  const seen = new Set<string>();
  return clear.filter(({ column }) => !seen.has(column) && seen.add(column));
}
