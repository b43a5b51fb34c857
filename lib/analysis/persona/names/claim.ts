import { strongest } from "@/lib/analysis/describe/strongest";
import type { ProfileRow } from "@/lib/schema/segment";

const averageEffect = 0.8;

/** A difference from everyone that a name rests on. */
export interface Claim {
  readonly column: string;
  readonly category?: string;
  readonly sign: 1 | -1;
  /** Standard deviations below which the name would no longer be true. */
  readonly least: number;
  /** Also claims that it is so for more than half of the segment. */
  readonly isMajority: boolean;
}

/** A claim is dropped only when the difference is less than half of what it took to be named. */
export function claimOf(row: ProfileRow, sign: 1 | -1, took: number, isMajority = false): Claim {
  const { column, category } = row;
  const claimed = category === undefined ? { column } : { column, category };
  return { ...claimed, sign, least: took / 2, isMajority };
}

/** So many times as much and another has the better right to a role. */
const rivalTimes = 2;

/** Whether no other cluster is so more than twice as much in everything that a role says. */
export function isUnrivaled(
  claims: readonly Claim[],
  profile: readonly ProfileRow[],
  cluster: number,
): boolean {
  const said = claims.flatMap(({ column, category, sign }) => {
    const row = profile.find((one) => one.column === column && one.category === category);
    return row ? [row.cells.map(({ effect }) => sign * effect)] : [];
  });
  return !said[0]?.some((_, other) =>
    said.every((effects) => effects[other]! > rivalTimes * effects[cluster]!),
  );
}

/** Whether a name that rests on these claims is still roughly true; without claims: close to the average. */
export function stillHolds(
  claims: readonly Claim[],
  profile: readonly ProfileRow[],
  cluster: number,
): boolean {
  if (claims.length === 0) return strongest(profile, cluster, averageEffect).length === 0;
  return claims.every(({ column, category, sign, least, isMajority }) => {
    const row = profile.find((one) => one.column === column && one.category === category);
    const cell = row?.cells[cluster];
    if (!cell || !(sign * cell.effect >= least)) return false;
    return !isMajority || (sign > 0 ? cell.value > 0.5 : cell.value < 0.5);
  });
}
