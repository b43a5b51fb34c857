import type { Verdict } from "@/lib/schema/clustering";

/** What the words of a verdict are made from. */
export interface Facts {
  readonly kind: Verdict["kind"];
  readonly k: number;
  readonly silhouette: number;
  /** Half-width of the 95% interval of the silhouette; 0 when it is exact. */
  readonly error: number;
  readonly chance: number;
  readonly runnerUp?: { readonly k: number; readonly silhouette: number };
  /** Adjusted Rand index over resamples, where it was looked at. */
  readonly stability?: number;
  /** Which k each score would choose by itself. */
  readonly favored: readonly { readonly score: string; readonly k: number }[];
  readonly smallest: number;
  readonly rows: number;
  /** Rows in no segment. */
  readonly noise: number;
  /** The algorithm found k by itself. */
  readonly byDensity: boolean;
  /** Too few rows for any verdict. */
  readonly tooFew: boolean;
}

const smallShare = 0.05;

export function verdictSentence(facts: Facts): string {
  const { kind, k, silhouette, chance, runnerUp, noise } = facts;
  if (facts.tooFew) {
    return `Too few customers to tell: with only ${customers(facts.rows)}, any split is a convenience.`;
  }
  if (facts.byDensity && k < 2) return fewDenseGroups(facts);
  if (kind === "none") {
    return facts.byDensity
      ? `${k} dense groups, but customers in them are hardly nearer to each other than to other groups. They may still be real where groups are long or winding: look at the map.${outside(facts)}`
      : "No natural segments. These customers vary smoothly; any split is a convenience.";
  }
  const opening = kind === "clear" ? `${k} segments.` : `${k} segments, but not sharply apart.`;
  const near = runnerUp ? `; ${runnerUp.k} is nearly as good` : "";
  const measured = `Silhouette ${twoDigits(silhouette)}, where customers without segments would score up to ${twoDigits(chance)}${near}.`;
  const small =
    facts.smallest < smallShare * facts.rows
      ? ` The smallest segment has only ${customers(facts.smallest)}.`
      : "";
  return `${opening} ${measured}${small}${noise > 0 ? outside(facts) : ""}`;
}

function fewDenseGroups(facts: Facts): string {
  if (facts.k === 0) {
    return "No segments: nowhere are customers so much denser than elsewhere that they make a group. Other settings may find some.";
  }
  return `No segments to tell apart: there is one dense group.${outside(facts)}`;
}

function outside({ noise, rows }: Facts): string {
  if (noise === 0) return "";
  return ` ${customers(noise)} (${percent(noise, rows)}) ${noise === 1 ? "is" : "are"} in no segment.`;
}

export function verdictEvidence(facts: Facts): string[] {
  const { k, silhouette, error, chance, runnerUp, stability, smallest, rows, noise } = facts;
  const evidence: string[] = [];
  if (k > 1) {
    const sampled = error > 0 ? ` ± ${twoDigits(error)}, estimated from a sample` : "";
    evidence.push(
      `${k} segments: silhouette ${twoDigits(silhouette)}${sampled} (1 is best, 0 means overlapping).`,
      `Structureless data of the same shape: silhouette up to ${twoDigits(chance)}.`,
    );
  }
  if (runnerUp) {
    evidence.push(`${runnerUp.k} segments: silhouette ${twoDigits(runnerUp.silhouette)}.`);
  }
  if (stability !== undefined) {
    evidence.push(
      `Found again among customers drawn anew: ${twoDigits(stability)} (1 means the same segments every time).`,
    );
  }
  if (facts.favored.length > 0) {
    const choices = facts.favored.map(({ score, k }) => `${score} ${k}`).join(", ");
    evidence.push(`What each score would choose by itself: ${choices}.`);
  }
  if (k > 0) {
    evidence.push(`Smallest segment: ${customers(smallest)} (${percent(smallest, rows)}).`);
  }
  if (noise > 0) evidence.push(`In no segment: ${customers(noise)} (${percent(noise, rows)}).`);
  return evidence;
}

function percent(count: number, rows: number): string {
  const whole = Math.round((100 * count) / rows);
  return whole === 0 ? "under 1%" : `${whole}%`;
}

function customers(count: number): string {
  return count === 1 ? "1 customer" : `${count} customers`;
}

function twoDigits(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== "0.00" ? `−${text}` : text;
}
