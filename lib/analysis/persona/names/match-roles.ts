import type { ProfileRow } from "@/lib/schema/segment";
import { type Claim, claimOf } from "./claim";
import {
  clearEffect,
  type Evidence,
  evidenceOf,
  isClearly,
  type Measured,
  measuredRows,
  strongEffect,
} from "./evidence";
import { type Measure, measures } from "./measure";
import { boundsOf, type Role, roles } from "./roles";

interface Match {
  readonly cluster: number;
  readonly role: Role;
  readonly score: number;
  readonly claims: readonly Claim[];
}

interface RoleGiven {
  readonly name: string;
  readonly claims: readonly Claim[];
  readonly isRole: true;
}

/**
 * Gives each role that is not taken to at most one cluster and each cluster at most one role, the clearest match
 * first. A role is only given where everything it says is true, two columns say so or one does strongly, and it is part of what sets the
 * cluster apart the most; and none at all where the data measure fewer than two things of the trade, in two columns.
 */
export function matchRoles(
  profile: readonly ProfileRow[],
  clusters: readonly number[],
  isTaken: (name: string) => boolean,
): Map<number, RoleGiven> {
  const measured = measuredRows(profile);
  const columns = new Set([...measured.values()].flat().map(({ column }) => column));
  if (measured.size < 2 || columns.size < 2) return new Map();
  const matches: Match[] = [];
  for (const cluster of clusters) {
    const bar = secondEffect(profile, cluster);
    for (const role of roles) {
      if (isTaken(role.name)) continue;
      const match = matchOf(role, measured, cluster, bar);
      if (match) matches.push(match);
    }
  }
  matches.sort((a, b) => b.score - a.score || a.cluster - b.cluster);
  const given = new Map<number, RoleGiven>();
  const taken = new Set<string>();
  for (const { cluster, role, claims } of matches) {
    if (given.has(cluster) || taken.has(role.name)) continue;
    given.set(cluster, { name: role.name, claims, isRole: true });
    taken.add(role.name);
  }
  return given;
}

function secondEffect(profile: readonly ProfileRow[], cluster: number): number {
  const byColumn = new Map<string, number>();
  for (const { column, cells } of profile) {
    const effect = Math.abs(cells[cluster]?.effect ?? 0) || 0;
    byColumn.set(column, Math.max(effect, byColumn.get(column) ?? 0));
  }
  return [...byColumn.values()].sort((a, b) => b - a)[1] ?? 0;
}

/** null where the role is not true, or not carried by the data. */
function matchOf(role: Role, measured: Measured, cluster: number, bar: number): Match | null {
  const evidence = (measure: Measure, sign: 1 | -1): Evidence | null =>
    evidenceOf(measured.get(measure) ?? [], cluster, sign, boundsOf(measure, sign));
  for (const measure of measures) {
    const sign = role.never?.[measure];
    if (sign && isClearly(measured.get(measure) ?? [], cluster, sign)) return null;
  }
  const found: Evidence[] = [];
  const claims: Claim[] = [];
  for (const measure of measures) {
    const sign = role.needs[measure];
    if (!sign) continue;
    const one = evidence(measure, sign);
    if (!one) return null;
    const all = new Set(measured.get(measure)?.map(({ column }) => column));
    if (role.isByAll && one.columns.length < all.size) return null;
    if (role.most !== undefined && !(one.lead.cells[cluster]!.value <= role.most)) return null;
    found.push(one);
    claims.push(claimOf(one.lead, sign, clearEffect, one.lead.kind === "share" && sign > 0));
  }
  const highest = Math.max(...found.map(({ effect }) => effect));
  if (highest < bar) return null;
  for (const measure of measures) {
    const sign = role.supports?.[measure];
    const one = sign && evidence(measure, sign);
    if (one) found.push(one);
  }
  const columns = new Set(found.flatMap((one) => one.columns));
  if (columns.size < 2 && highest < strongEffect) return null;
  const score = found.reduce((sum, { effect }) => sum + effect, 0);
  return { cluster, role, score, claims };
}
