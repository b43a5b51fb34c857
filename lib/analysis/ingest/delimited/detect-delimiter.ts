import type { ReadingOverrides } from "@/lib/schema/reading";
import { cellShape } from "./cell-shape";
import { delimiterCandidates } from "./delimiter-candidates";
import { type Candidate, type DelimiterChoice, scoredRecords, tryOut } from "./delimiter-score";

export interface DelimiterGuess extends DelimiterChoice {
  /** In [0, 1] each. */
  readonly confidence: {
    readonly delimiter: number;
    readonly quote: number;
    readonly escape: number;
  };
}

/** Score below which splitting explains the lines no better than leaving them whole. */
const leastScore = 0.12;
/** How much better single quotes must explain the file, since an apostrophe is an ordinary character. */
const singleQuoteMargin = 1.1;
/** Share of the records in which a longer delimiter must find the same cells as the shorter one within it. */
const sameRecords = 0.98;

/**
 * Chooses what separates the cells and what quotes them, from the beginning of a file: the pair for
 * which records agree best in their number of cells and leave the cleanest cells. Lines that no delimiter explains
 * are one column. Takes O(characters × candidates) time.
 */
export function detectDelimiter(
  sample: string,
  whole: boolean,
  fixed: ReadingOverrides,
  skipLines: number,
): DelimiterGuess {
  const offered = fixed.delimiter === undefined ? delimiterCandidates(sample) : [fixed.delimiter];
  const quoted = (quote: DelimiterChoice["quote"]): QuotedChoice => {
    const tryAll = (escaping: DelimiterChoice["escape"]) =>
      offered.map((delimiter) =>
        tryOut(sample, whole, { delimiter, quote, escape: escaping }, skipLines),
      );
    const isOpen = fixed.escape === undefined && quote !== "" && sample.includes(`\\${quote}`);
    const doubled = choiceOf(tryAll(fixed.escape ?? "doubled"));
    return isOpen ? preferredEscape(doubled, choiceOf(tryAll("backslash"))) : doubled;
  };
  const plain = quoted(fixed.quote ?? '"');
  const single = fixed.quote === undefined && sample.includes("'") ? quoted("'") : undefined;
  const { choice: byQuote, confidence: quoteConfidence } = preferredQuote(plain, single);
  const chosen = byQuote.best;
  const confidence = {
    delimiter: fixed.delimiter === undefined ? delimiterConfidence(chosen, byQuote.all) : 1,
    quote: fixed.quote === undefined ? quoteConfidence : 1,
    escape: fixed.escape === undefined ? byQuote.confidence : 1,
  };
  if (fixed.delimiter !== undefined) return { ...choice(chosen), confidence };
  if (chosen.score >= leastScore && !isOneColumn(sample, chosen))
    return { ...choice(chosen), confidence };
  const unused = plain.all.find(({ records }) => records.every((cells) => cells.length === 1));
  const alone = Math.min(1, Math.max(0.5, 1 - chosen.score));
  return {
    ...choice(unused ?? { delimiter: "\u001f", quote: chosen.quote, escape: chosen.escape }),
    confidence: { ...confidence, delimiter: alone },
  };
}

function choice({ delimiter, quote, escape: escaping }: DelimiterChoice): DelimiterChoice {
  return { delimiter, quote, escape: escaping };
}

/** All candidates of one quote, the best of them, and how sure the way of escaping it is. */
interface QuotedChoice {
  readonly all: readonly Candidate[];
  readonly best: Candidate;
  readonly confidence: number;
}

function choiceOf(all: readonly Candidate[]): QuotedChoice {
  return { all, best: longest(best(all)!, all), confidence: 1 };
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (leader, one) => (leader && leader.score >= one.score ? leader : one),
    undefined,
  );
}

/** Backslashes where fewer quotes are then out of place. */
function preferredEscape(doubled: QuotedChoice, slashed: QuotedChoice): QuotedChoice {
  const isSlashed =
    slashed.best.malformed < doubled.best.malformed &&
    slashed.best.score >= doubled.best.score * 0.95;
  const odd = doubled.best.malformed + slashed.best.malformed;
  const more = Math.max(doubled.best.malformed, slashed.best.malformed);
  return { ...(isSlashed ? slashed : doubled), confidence: odd === 0 ? 0.5 : more / odd };
}

/**
 * Single quotes only where they explain the file clearly better, or better at all without a single one out of place while
 * cells hold what would separate them or several stand within such quotes.
 */
function preferredQuote(
  plain: QuotedChoice,
  single: QuotedChoice | undefined,
): { readonly choice: QuotedChoice; readonly confidence: number } {
  const double = plain.best;
  if (!single) return { choice: plain, confidence: quoteConfidence(double) };
  const other = single.best;
  const isProper =
    other.malformed === 0 &&
    other.score > double.score &&
    (other.records.some((cells) => cells.some((cell) => cell.includes(other.delimiter))) ||
      wrappedCells(double) >= Math.max(2, double.records.length / 50));
  const isSingle = isProper || other.score > double.score * singleQuoteMargin;
  if (!isSingle) return { choice: plain, confidence: quoteConfidence(double) };
  return { choice: single, confidence: Math.min(1, 0.6 + 1 - double.score / other.score) };
}

function wrappedCells({ records }: Candidate): number {
  const isWrapped = (cell: string) => cell.length > 1 && cell.startsWith("'") && cell.endsWith("'");
  return records.reduce((count, cells) => count + cells.filter(isWrapped).length, 0);
}

function quoteConfidence({ malformed, records }: Candidate): number {
  return Math.max(0.3, 1 - malformed / Math.max(1, records.length));
}

/** The longest delimiter that finds the same cells: ", " rather than "," where a space always follows. */
function longest(chosen: Candidate, all: readonly Candidate[]): Candidate {
  const isSame = (one: Candidate) =>
    one.quote === chosen.quote &&
    one.delimiter.length > chosen.delimiter.length &&
    one.delimiter.includes(chosen.delimiter) &&
    one.records.length >= chosen.records.length * sameRecords &&
    one.records.filter((cells, i) => cells.length === chosen.records[i]?.length).length >=
      one.records.length * sameRecords;
  if (chosen.records.every((cells) => cells.length === 1)) return chosen;
  return all
    .filter(isSame)
    .reduce((long, one) => (one.delimiter.length > long.delimiter.length ? one : long), chosen);
}

/** How far the next best delimiter is behind, less where records differ in their number of cells. */
function delimiterConfidence(chosen: Candidate, all: readonly Candidate[]): number {
  const others = all.filter(
    ({ delimiter }) =>
      !delimiter.includes(chosen.delimiter) && !chosen.delimiter.includes(delimiter),
  );
  const next = best(others)?.score ?? 0;
  const lead = chosen.score === 0 ? 0 : (chosen.score - next) / chosen.score;
  const widths = new Map<number, number>();
  for (const { length } of chosen.records) widths.set(length, (widths.get(length) ?? 0) + 1);
  const agreeing = Math.max(0, ...widths.values()) / Math.max(1, chosen.records.length);
  return Math.min(1, Math.max(0, 0.5 + lead) * Math.sqrt(agreeing));
}

/**
 * A name over lines that are each one number or date, such as `price` over `1,5`; or lines that are
 * addresses or times of day, in which the colon is no delimiter.
 */
function isOneColumn(sample: string, { delimiter, records }: Candidate): boolean {
  const lines = sample.split(/\r\n?|\n/, scoredRecords).filter((line) => line.trim() !== "");
  const body = lines.slice(1);
  const isWhole = (line: string) => cellShape(line) !== "text" || /^\s*[a-z]+:\/\//i.test(line);
  if (delimiter === ":" && lines.filter(isWhole).length >= lines.length / 2) return true;
  return (
    body.length > 0 &&
    records[0]!.length === 1 &&
    !lines[0]!.includes(delimiter) &&
    body.every(isWhole)
  );
}
