import type { Verdict } from "@/lib/schema/clustering";
import { trustWords as words } from "./words";

export type Trust = "solid" | "fair" | "shaky";

/** What is known of a segment that speaks for or against relying on it. */
export interface TrustEvidence {
  /**
   * How far it is found again when other customers are drawn (Jaccard index), in [0, 1]; NaN where that cannot be told.
   * null: a person changed the segment, so there is nothing to find again.
   */
  readonly jaccard: number | null;
  /** Mean of the members, in [−1, 1]. */
  readonly silhouette: number;
  readonly size: number;
  /** Of the rule that describes it; null where there is none. */
  readonly rule: { readonly precision: number; readonly coverage: number } | null;
  /** Of the customers as a whole. */
  readonly verdict: Verdict["kind"];
}

export interface Judgment {
  readonly trust: Trust;
  /** 1 to 5, of which 4 and more are solid and 3 is fair. */
  readonly bars: number;
  /** What decided, the worst first; one that speaks for it where nothing speaks against it. */
  readonly reasons: readonly string[];
}

interface Finding {
  readonly level: Trust;
  readonly reason: string;
}

const found = { again: 0.95, solid: 0.85, fair: 0.75, hardly: 0.6 };
const separated = { fair: 0.25, shaky: 0.05 };
const fewest = { fair: 30, shaky: 5 };
/** Coverage and precision from which a rule tells who belongs to a segment. */
export const told = 0.75;
const severity: Readonly<Record<Trust, number>> = { solid: 0, fair: 1, shaky: 2 };

/**
 * How far a segment can be relied on: as far as the weakest of five. Stability (Jaccard, Hennig 2007): solid from 0.85, fair from
 * 0.75. Silhouette: below 0.25 fair, below 0.05 shaky. Size: below 30 fair, below 5 shaky. A rule of which coverage or precision is
 * below 0.75, or none: fair. Customers among whom there are no natural segments: fair. A segment that a person changed is judged by the other four, and the last reason says so.
 * Hennig (2007), doi:10.1016/j.csda.2006.11.025.
 */
export function judgeTrust(evidence: TrustEvidence): Judgment {
  const findings = [ofJaccard, ofSilhouette, ofSize, ofRule, ofVerdict]
    .flatMap((judge) => judge(evidence) ?? [])
    .sort((a, b) => severity[b.level] - severity[a.level]);
  const trust = findings[0]?.level ?? "solid";
  const { jaccard } = evidence;
  const reasons = findings.map(({ reason }) => reason);
  if (jaccard === null) reasons.push(words.byHand);
  else if (reasons.length === 0) reasons.push(words.foundAgain(jaccard));
  return { trust, bars: barsOf(trust, jaccard ?? found.solid), reasons };
}

function barsOf(trust: Trust, jaccard: number): number {
  if (trust === "solid") return jaccard >= found.again ? 5 : 4;
  if (trust === "fair") return 3;
  return jaccard >= found.hardly ? 2 : 1;
}

function ofJaccard({ jaccard }: TrustEvidence): Finding | null {
  if (jaccard === null) return null;
  if (Number.isNaN(jaccard)) return { level: "fair", reason: words.unknown };
  if (jaccard >= found.solid) return null;
  const level = jaccard >= found.fair ? "fair" : "shaky";
  return { level, reason: level === "fair" ? words.partly(jaccard) : words.hardly(jaccard) };
}

function ofSilhouette({ silhouette }: TrustEvidence): Finding | null {
  if (!(silhouette < separated.fair)) return null;
  if (silhouette >= separated.shaky) return { level: "fair", reason: words.blurred(silhouette) };
  return { level: "shaky", reason: words.mixed(silhouette) };
}

function ofSize({ size }: TrustEvidence): Finding | null {
  if (size >= fewest.fair) return null;
  return { level: size >= fewest.shaky ? "fair" : "shaky", reason: words.smallSize(size) };
}

function ofRule({ rule }: TrustEvidence): Finding | null {
  if (!rule) return { level: "fair", reason: words.noRule };
  if (rule.precision >= told && rule.coverage >= told) return null;
  return { level: "fair", reason: words.looseRule(rule.coverage, rule.precision) };
}

function ofVerdict({ verdict }: TrustEvidence): Finding | null {
  return verdict === "none" ? { level: "fair", reason: words.noSegments } : null;
}
