import type { ReadingOverrides } from "@/lib/schema/reading";
import { cellShape } from "./cell-shape";
import { createRecordReader } from "./record-reader";

export interface DelimiterChoice {
  readonly delimiter: string;
  readonly quote: '"' | "'" | "";
}

interface Candidate extends DelimiterChoice {
  readonly records: readonly string[][];
  readonly score: number;
}

const delimiters = [",", ";", "\t", "|", ":"] as const;
const scoredRecords = 200;
const judgedCells = 5000;
/** Score below which splitting explains the lines no better than leaving them whole. */
const leastScore = 0.12;
/** How much better single quotes must explain the file, since an apostrophe is an ordinary character. */
const singleQuoteMargin = 1.1;

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
): DelimiterChoice {
  const spaced = sample.includes(', "') || sample.includes(", '") ? [", "] : [];
  const offered = fixed.delimiter === undefined ? [...delimiters, ...spaced] : [fixed.delimiter];
  const tryAll = (quote: DelimiterChoice["quote"]) =>
    offered.map((delimiter) => tryOut(sample, whole, delimiter, quote, skipLines));
  const plain = tryAll(fixed.quote ?? '"');
  const single = fixed.quote === undefined && sample.includes("'") ? tryAll("'") : [];
  const bestPlain = best(plain)!;
  const bestSingle = best(single);
  const chosen =
    bestSingle && bestSingle.score > bestPlain.score * singleQuoteMargin ? bestSingle : bestPlain;
  if (fixed.delimiter !== undefined) return choice(chosen);
  if (chosen.score >= leastScore && !isOneColumn(sample, chosen)) return choice(chosen);
  const unused = plain.find(({ records }) => records.every((cells) => cells.length === 1));
  return choice(unused ?? { delimiter: "\u001f", quote: chosen.quote });
}

function choice({ delimiter, quote }: DelimiterChoice): DelimiterChoice {
  return { delimiter, quote };
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (leader, one) => (leader && leader.score >= one.score ? leader : one),
    undefined,
  );
}

function tryOut(
  sample: string,
  whole: boolean,
  delimiter: string,
  quote: DelimiterChoice["quote"],
  skipLines: number,
): Candidate {
  const dialect = { delimiter, quote, skipLines };
  const complete = createRecordReader(dialect).read(sample, whole).cells;
  const all = complete.length > 0 ? complete : createRecordReader(dialect).read(sample, true).cells;
  const records = all.slice(0, scoredRecords);
  const prior = delimiter === ":" ? 0.7 : 1;
  const score = prior * patternScore(records) * cleanliness(records, delimiter, quote);
  return { delimiter, quote, records, score };
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
