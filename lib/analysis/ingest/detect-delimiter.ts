import type { ReadingOverrides } from "@/lib/schema/reading";
import { cellShape } from "./cell-shape";
import { delimiterCandidates } from "./delimiter-candidates";
import { createRecordReader } from "./record-reader";

export interface DelimiterChoice {
  readonly delimiter: string;
  readonly quote: '"' | "'" | "";
  readonly escape: "doubled" | "backslash";
}

export interface DelimiterGuess extends DelimiterChoice {
  /** In [0, 1] each. */
  readonly confidence: {
    readonly delimiter: number;
    readonly quote: number;
    readonly escape: number;
  };
}

interface Candidate extends DelimiterChoice {
  readonly records: readonly string[][];
  /** Cells whose quotes are not as they should be. */
  readonly malformed: number;
  readonly score: number;
}

const scoredRecords = 200;
const judgedCells = 5000;
/** Score below which splitting explains the lines no better than leaving them whole. */
const leastScore = 0.12;
/** How much better single quotes must explain the file, since an apostrophe is an ordinary character. */
const singleQuoteMargin = 1.1;
/** Share of the records in which a longer delimiter must find the same cells as the shorter one within it. */
const sameRecords = 0.98;

/**
 * Chooses what separates the cells and what quotes them, from the beginning of a file: the pair for
 * which records agree best in their number of cells and leave the cleanest cells. The idea of
 * pattern × type score is van den Burg, Nazábal & Sutton (2019), doi:10.1007/s10618-019-00646-y;
 * here the number of patterns is the effective one, so that one ragged record weighs little.
 * Lines that no delimiter explains are one column. Takes O(characters × candidates) time.
 */
export function detectDelimiter(
  sample: string,
  whole: boolean,
  fixed: ReadingOverrides,
  skipLines: number,
): DelimiterGuess {
  const offered = fixed.delimiter === undefined ? delimiterCandidates(sample) : [fixed.delimiter];
  const tryAll = (quote: DelimiterChoice["quote"], escaping: DelimiterChoice["escape"]) =>
    offered.map((delimiter) =>
      tryOut(sample, whole, { delimiter, quote, escape: escaping }, skipLines),
    );
  const doubled = fixed.escape ?? "doubled";
  const plain = tryAll(fixed.quote ?? '"', doubled);
  const single = fixed.quote === undefined && sample.includes("'") ? tryAll("'", doubled) : [];
  const { chosen: byQuote, confidence: quoteConfidence } = preferredQuote(plain, single);
  const slashed =
    fixed.escape === undefined && byQuote.quote !== "" && sample.includes(`\\${byQuote.quote}`)
      ? best(tryAll(byQuote.quote, "backslash"))
      : undefined;
  const isSlashed =
    slashed !== undefined &&
    slashed.malformed < byQuote.malformed &&
    slashed.score >= byQuote.score * 0.95;
  const shortest = isSlashed ? slashed : byQuote;
  const all = isSlashed ? tryAll(byQuote.quote, "backslash") : [...plain, ...single];
  const chosen = longest(shortest, all);
  const confidence = {
    delimiter: fixed.delimiter === undefined ? delimiterConfidence(chosen, all) : 1,
    quote: fixed.quote === undefined ? quoteConfidence : 1,
    escape: fixed.escape === undefined ? escapeConfidence(byQuote, slashed) : 1,
  };
  if (fixed.delimiter !== undefined) return { ...choice(chosen), confidence };
  if (chosen.score >= leastScore && !isOneColumn(sample, chosen))
    return { ...choice(chosen), confidence };
  const unused = plain.find(({ records }) => records.every((cells) => cells.length === 1));
  const alone = Math.min(1, Math.max(0.5, 1 - chosen.score));
  return {
    ...choice(unused ?? { delimiter: "\u001f", quote: chosen.quote, escape: chosen.escape }),
    confidence: { ...confidence, delimiter: alone },
  };
}

function choice({ delimiter, quote, escape: escaping }: DelimiterChoice): DelimiterChoice {
  return { delimiter, quote, escape: escaping };
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (leader, one) => (leader && leader.score >= one.score ? leader : one),
    undefined,
  );
}

/**
 * Single quotes only where they explain the file clearly better, or as well without a single one out of place while
 * cells hold what would separate them.
 */
function preferredQuote(
  plain: readonly Candidate[],
  single: readonly Candidate[],
): { readonly chosen: Candidate; readonly confidence: number } {
  const double = best(plain)!;
  const other = best(single);
  if (!other) return { chosen: double, confidence: quoteConfidence(double) };
  const isProper =
    other.malformed === 0 &&
    other.score > double.score &&
    other.records.some((cells) => cells.some((cell) => cell.includes(other.delimiter)));
  const isSingle = isProper || other.score > double.score * singleQuoteMargin;
  const chosen = isSingle ? other : double;
  const loser = isSingle ? double : other;
  const lead = chosen.score === 0 ? 0 : (chosen.score - loser.score) / chosen.score;
  const confidence = isSingle ? Math.min(1, 0.6 + lead) : quoteConfidence(chosen);
  return { chosen, confidence };
}

function quoteConfidence({ malformed, records }: Candidate): number {
  return Math.max(0.3, 1 - malformed / Math.max(1, records.length));
}

function escapeConfidence(doubled: Candidate, slashed: Candidate | undefined): number {
  if (!slashed) return 1;
  const odd = doubled.malformed + slashed.malformed;
  return odd === 0 ? 0.5 : Math.max(doubled.malformed, slashed.malformed) / odd;
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

function tryOut(
  sample: string,
  whole: boolean,
  style: DelimiterChoice,
  skipLines: number,
): Candidate {
  const { delimiter, quote } = style;
  const dialect = { ...style, skipLines };
  const reader = createRecordReader(dialect);
  const complete = reader.read(sample, whole).cells;
  const all = complete.length > 0 ? complete : createRecordReader(dialect).read(sample, true).cells;
  const records = all.slice(0, scoredRecords);
  const cells = all.reduce((sum, { length }) => sum + length, 0);
  const malformed = reader.malformed();
  const score =
    (1 - Math.min(1, malformed / Math.max(1, cells))) *
    prior(delimiter, records) *
    patternScore(records) *
    cleanliness(records, delimiter, quote) *
    (1 - emptyColumns(records) / 2);
  return { ...style, records, malformed, score };
}

/**
 * Colons stand in times and addresses, spaces everywhere: a space or number sign counts only where nearly all records, the
 * first among them, have the same number of cells, and at least three.
 */
function prior(delimiter: string, records: readonly string[][]): number {
  if (delimiter.startsWith(":") && delimiter !== "::") return 0.7;
  if (usual.has(delimiter)) return 1;
  const width = records[0]?.length ?? 0;
  const agreeing = records.filter((cells) => cells.length === width).length / records.length;
  if (delimiter === " " || delimiter === "#") return width >= 3 && agreeing >= 0.9 ? 0.6 : 0;
  return width >= 3 || agreeing >= 0.9 ? 0.9 : 0.2;
}

const usual = new Set([",", ";", "\t", "|"]);

/** Share of the first record's columns that hold nothing, or the same signs in every record, as between parts of a longer delimiter. */
function emptyColumns(records: readonly string[][]): number {
  const first = records[0] ?? [];
  const isEmpty = (cell: string, c: number) =>
    !/[\p{L}\p{N}]/u.test(cell) && records.every((cells) => (cells[c] ?? "") === cell);
  return first.length === 0 ? 0 : first.filter(isEmpty).length / first.length;
}

/** In [0, 1): near 1 when every record has the same, large number of cells. */
function patternScore(records: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const cells of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let squares = 0;
  let sum = 0;
  for (const [width, count] of counts) {
    const share = count / records.length;
    squares += share * share;
    sum += (share * (width - 1)) / width;
  }
  return sum * squares;
}

/** Mean over cells, in [0, 1], of how much each looks like one value rather than several run together. */
function cleanliness(records: readonly string[][], delimiter: string, quote: string): number {
  let sum = 0;
  let count = 0;
  for (const cells of records) {
    for (const cell of cells) sum += cellCleanliness(cell, delimiter, quote);
    count += cells.length;
    if (count > judgedCells) break;
  }
  return count === 0 ? 0 : sum / count;
}

function cellCleanliness(cell: string, delimiter: string, quote: string): number {
  const text = cell.trim();
  if (quote !== "" && cell !== text && text.startsWith(quote)) return 0.2;
  if (quote !== "'" && text.length > 1 && text.startsWith("'") && text.endsWith("'")) return 0.3;
  if (
    text.length > 2 &&
    text.lastIndexOf('"', 1) !== -1 &&
    text.indexOf('"', text.length - 2) !== -1
  )
    return 0.3;
  const spacing = cell.length === text.length ? 1 : 0.9;
  if (!/[,;\t|]/.test(text)) return spacing;
  if (cellShape(text) !== "text") return spacing;
  if (text.split(/[;\t|]/).some((part) => /\d/.test(part)) && /^[\d.,;\t|\s-]+$/.test(text))
    return 0;
  if (delimiter !== "\t" && text.includes("\t")) return 0.3 * spacing;
  if (delimiter !== "|" && text.includes("|")) return 0.3 * spacing;
  if (delimiter !== ";" && text.includes(";")) return 0.5 * spacing;
  if (!delimiter.startsWith(",") && text.includes(",")) return 0.7 * spacing;
  return spacing;
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
