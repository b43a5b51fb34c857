import type { ProfileCell, ProfileRow } from "@/lib/schema/segment";
import { type Claim, claimOf } from "./claim";
import { type Measure, measureOf, measures } from "./measure";
import { type Bounds, type Role, roles, timeBounds, usualBounds } from "./roles";

/** Standard deviations from everyone at which something is called high or low. */
const clearEffect = 0.4;

/** How a cluster stands on what the data measure. */
type Standing = ReadonlyMap<Measure, ProfileCell>;

interface Match {
  readonly cluster: number;
  readonly role: Role;
  readonly score: number;
}

interface RoleGiven {
  readonly name: string;
  readonly claims: readonly Claim[];
}

/**
 * Gives each role that is not taken to at most one cluster and each cluster at most one role, the clearest match
 * first. A role is only given where everything it says is true and part of what sets the cluster
 * apart the most; and no role at all where the data measure fewer than two things of the trade.
 */
export function matchRoles(
  profile: readonly ProfileRow[],
  clusters: readonly number[],
  isTaken: (name: string) => boolean,
): Map<number, RoleGiven> {
  const measured = measuredRows(profile);
  if (measured.size < 2) return new Map();
  const matches: Match[] = [];
  for (const cluster of clusters) {
    const standing = new Map([...measured].map(([m, row]) => [m, row.cells[cluster]!]));
    const effects = profile.map((row) => Math.abs(row.cells[cluster]!.effect) || 0);
    const bar = effects.sort((a, b) => b - a)[1] ?? 0;
    for (const role of roles) {
      if (isTaken(role.name)) continue;
      const score = scoreOf(role, standing, bar);
      if (score > 0) matches.push({ cluster, role, score });
    }
  }
  matches.sort((a, b) => b.score - a.score || a.cluster - b.cluster);
  const given = new Map<number, RoleGiven>();
  const taken = new Set<string>();
  for (const { cluster, role } of matches) {
    if (given.has(cluster) || taken.has(role.name)) continue;
    given.set(cluster, { name: role.name, claims: claimsOf(role, measured) });
    taken.add(role.name);
  }
  return given;
}

function claimsOf({ needs }: Role, measured: ReadonlyMap<Measure, ProfileRow>): Claim[] {
  return measures.flatMap((measure) => {
    const row = measured.get(measure);
    const sign = needs[measure];
    return row && sign ? [claimOf(row, sign, clearEffect)] : [];
  });
}

/** Per measure the numeric row that tells segments apart the most; the profile is sorted so. */
function measuredRows(profile: readonly ProfileRow[]): Map<Measure, ProfileRow> {
  const found = new Map<Measure, ProfileRow>();
  for (const row of profile) {
    const measure = row.kind === "mean" ? measureOf(row.column) : undefined;
    if (measure && !found.has(measure)) found.set(measure, row);
  }
  return found;
}

/** The sum of what the role needs, in standard deviations; 0 when it does not hold. */
function scoreOf({ needs, never }: Role, standing: Standing, bar: number): number {
  if (never && (standing.get(never)?.effect ?? 0) >= clearEffect) return 0;
  let score = 0;
  let highest = 0;
  for (const measure of measures) {
    const sign = needs[measure];
    if (sign === undefined) continue;
    const cell = standing.get(measure);
    if (!cell || !holds(cell, sign, boundsOf(measure, sign))) return 0;
    score += sign * cell.effect;
    highest = Math.max(highest, sign * cell.effect);
  }
  return highest >= bar ? score : 0;
}

function holds({ effect, index }: ProfileCell, sign: 1 | -1, { low, high }: Bounds): boolean {
  return sign * effect >= clearEffect && (sign > 0 ? index >= high : index <= low);
}

function boundsOf(measure: Measure, sign: 1 | -1): Bounds {
  const isClaimOfTime = (measure === "recency" && sign > 0) || (measure === "tenure" && sign < 0);
  return isClaimOfTime ? timeBounds : usualBounds;
}
