import type { ProfileRow } from "@/lib/schema/segment";
import { type Measure, measuresOf } from "./measure";
import type { Bounds } from "./roles";

/** Standard deviations from everyone at which something is called high or low. */
export const clearEffect = 0.4;
/** From here a single column carries a name by itself. */
export const strongEffect = 0.8;
/** Below this a column says neither. */
const faintEffect = 0.2;

/** By what is measured, the rows of the profile that measure it, in the order of the profile. */
export type Measured = ReadonlyMap<Measure, readonly ProfileRow[]>;

/** Dates measure nothing; a row can measure several things. */
export function measuredRows(profile: readonly ProfileRow[]): Measured {
  const found = new Map<Measure, ProfileRow[]>();
  for (const row of profile) {
    if (row.kind === "date") continue;
    for (const measure of measuresOf(row.column, row.category)) {
      found.set(measure, [...(found.get(measure) ?? []), row]);
    }
  }
  return found;
}

/** What speaks for a cluster being high or low in something. */
export interface Evidence {
  /** The row that says it the loudest. */
  readonly lead: ProfileRow;
  /** Standard deviations from everyone, positive where it is so. */
  readonly effect: number;
  /** Columns that say so clearly. */
  readonly columns: readonly string[];
}

/**
 * Whether a cluster is clearly high (`sign` +1) or low in what the rows measure: the loudest of them by `clearEffect` and out of the bounds of its index, at least
 * half of the columns saying the same, and none clearly the opposite. A category counts only where most of the cluster have it, or, to be low, most do not.
 */
export function evidenceOf(
  rows: readonly ProfileRow[],
  cluster: number,
  sign: 1 | -1,
  { low, high }: Bounds,
): Evidence | null {
  const signed = rows.map((row) => ({
    row,
    effect: sign * (row.cells[cluster]?.effect ?? 0) || 0,
  }));
  const clear = signed.filter(({ effect }) => effect >= clearEffect);
  const agree = signed.filter(({ effect }) => effect >= faintEffect).length;
  if (2 * agree < rows.length || signed.some(({ effect }) => effect <= -clearEffect)) return null;
  const facts = clear.filter(({ row }) => {
    const { index, value } = row.cells[cluster]!;
    if (row.kind === "share" && sign > 0 && value <= 0.5) return false;
    return sign > 0 ? index >= high : index <= low;
  });
  const lead = facts.reduce<(typeof facts)[number] | null>(
    (best, one) => (best && best.effect >= one.effect ? best : one),
    null,
  );
  if (!lead) return null;
  const columns = [...new Set(clear.map(({ row }) => row.column))];
  return { lead: lead.row, effect: lead.effect, columns };
}

/** Whether a cluster is clearly so in at least one of the rows, without regard to the others. */
export function isClearly(rows: readonly ProfileRow[], cluster: number, sign: 1 | -1): boolean {
  return rows.some((row) => sign * (row.cells[cluster]?.effect ?? 0) >= clearEffect);
}
