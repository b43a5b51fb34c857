import type { Verdict } from "@/lib/schema/clustering";

/** What the words of a verdict are made from. */
export interface Facts {
  readonly kind: Verdict["kind"];
  readonly k: number;
  readonly silhouette: number;
  /** Half-width of the 95 % interval of the silhouette; 0 when it is exact. */
  readonly error: number;
  readonly chance: number;
  readonly runnerUp?: { readonly k: number; readonly silhouette: number };
  readonly smallest: number;
  readonly rows: number;
  /** Too few rows for any verdict. */
  readonly tooFew: boolean;
}

const smallShare = 0.05;

export function verdictSentence(facts: Facts): string {
  const { kind, k, silhouette, chance, runnerUp } = facts;
  if (facts.tooFew) {
    return `Too few customers to tell: with only ${customers(facts.rows)}, any split is a convenience.`;
  }
  if (kind === "none") {
    return "No natural segments. These customers vary smoothly; any split is a convenience.";
  }
  const opening = kind === "clear" ? `${k} segments.` : `${k} segments, but not sharply apart.`;
  const near = runnerUp ? `; ${runnerUp.k} is nearly as good` : "";
  const measured = `Silhouette ${twoDigits(silhouette)}, where customers without segments would score up to ${twoDigits(chance)}${near}.`;
  const small =
    facts.smallest < smallShare * facts.rows
      ? ` The smallest segment has only ${customers(facts.smallest)}.`
      : "";
  return `${opening} ${measured}${small}`;
}

export function verdictEvidence(facts: Facts): string[] {
  const { k, silhouette, error, chance, runnerUp, smallest, rows } = facts;
  const sampled = error > 0 ? ` ± ${twoDigits(error)}, estimated from a sample` : "";
  const evidence = [
    `${k} segments: silhouette ${twoDigits(silhouette)}${sampled} (1 is best, 0 means overlapping).`,
    `Structureless data of the same shape: silhouette up to ${twoDigits(chance)}.`,
  ];
  if (runnerUp) {
    evidence.push(`${runnerUp.k} segments: silhouette ${twoDigits(runnerUp.silhouette)}.`);
  }
  const percent = Math.round((100 * smallest) / rows);
  const share = percent === 0 ? "under 1" : String(percent);
  evidence.push(`Smallest segment: ${customers(smallest)} (${share} %).`);
  return evidence;
}

function customers(count: number): string {
  return count === 1 ? "1 customer" : `${count} customers`;
}

function twoDigits(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== "0.00" ? `−${text}` : text;
}
