import { cellShape } from "./cell-shape";
import { createRecordReader } from "./record-reader";
import { commonWidth } from "./table-bounds";

/** What tells cells apart, as a file may have it. */
export interface DelimiterChoice {
  readonly delimiter: string;
  readonly quote: '"' | "'" | "";
  readonly escape: "doubled" | "backslash";
}

/** A choice, and how well it explains the beginning of a file. */
export interface Candidate extends DelimiterChoice {
  readonly records: readonly string[][];
  /** Cells whose quotes are not as they should be. */
  readonly malformed: number;
  /** In [0, 1). */
  readonly score: number;
}

/** Records that a choice is judged by. */
export const scoredRecords = 200;

const judgedCells = 5000;

/**
 * Reads the beginning of a file in one way: how well the records agree in their number of cells, times how clean these are,
 * the idea of van den Burg, Nazábal & Sutton (2019), doi:10.1007/s10618-019-00646-y; here the number of patterns is
 * the effective one, so that one ragged record weighs little. Takes O(characters) time.
 */
export function tryOut(
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
    (1 - emptyColumns(records));
  return { ...style, records, malformed, score };
}

/**
 * Colons stand in times and addresses, spaces everywhere: a space or number sign counts only where nearly all records, the
 * first among them, have the same number of cells, and at least three.
 */
function prior(delimiter: string, records: readonly string[][]): number {
  if (delimiter.startsWith(":") && delimiter !== "::") return 0.7;
  if (usual.has(delimiter)) return 1;
  const width = commonWidth(records);
  const agreeing = records.filter((cells) => cells.length === width).length / records.length;
  if (delimiter !== " " && delimiter !== "#") return width >= 3 || agreeing >= 0.9 ? 0.9 : 0.2;
  return width >= 3 && agreeing >= 0.9 && records[0]!.length === width ? 0.6 : 0;
}

const usual = new Set([",", ";", "\t", "|"]);

/**
 * Share of the columns that hold nothing, or the same signs in every record, as between the parts of a longer delimiter.
 * Only records of the most frequent width are looked at.
 */
function emptyColumns(records: readonly string[][]): number {
  const width = commonWidth(records);
  const usualOnes = records.filter(({ length }) => length === width);
  const isEmpty = (cell: string, c: number) =>
    !/[\p{L}\p{N}]/u.test(cell) && usualOnes.every((cells) => cells[c] === cell);
  return (usualOnes[0]?.filter(isEmpty).length ?? 0) / Math.max(1, width);
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
