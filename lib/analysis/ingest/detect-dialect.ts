import type { Reading, ReadingOverrides } from "@/lib/schema/reading";
import { detectDecimal } from "./detect-decimal";
import { detectDelimiter } from "./detect-delimiter";
import { hasHeader, headerScore } from "./detect-header";
import { defaultMissing } from "./missing-tokens";
import { createRecordReader } from "./record-reader";

export interface Dialect extends Omit<Reading, "encoding"> {
  /** Cells that most records have. */
  readonly width: number;
}

const judgedRecords = 1000;
const longestPreamble = 20;

/**
 * Guesses how delimited text is laid out, from its beginning; what a person has fixed stays fixed.
 * `whole` says that the sample is all there is, otherwise its last record is taken as cut off.
 */
export function detectDialect(
  sample: string,
  whole: boolean,
  overrides: ReadingOverrides,
): Dialect {
  const { delimiter, quote } = detectDelimiter(sample, whole, overrides, overrides.skipLines ?? 0);
  const reader = createRecordReader({ delimiter, quote, skipLines: overrides.skipLines ?? 0 });
  const read = reader.read(sample, whole);
  const records = read.cells.slice(0, judgedRecords);
  const first = overrides.skipLines === undefined ? firstOfTable(records) : 0;
  const table = records.slice(first);
  const headerRows = overrides.headerRows ?? (hasHeader(table) ? 1 : 0);
  const body = table.slice(headerRows);
  return {
    delimiter,
    quote,
    decimal: overrides.decimal ?? detectDecimal(body, delimiter),
    headerRows,
    skipLines: overrides.skipLines ?? (first === 0 ? 0 : read.lines[first]! - 1),
    missing: overrides.missing ?? [...defaultMissing],
    width: tableWidth(table.slice(0, headerRows), body),
  };
}

/**
 * Index of the record the table starts with: behind at most 20 records that fill a third of the usual
 * cells or fewer, such as a title and a date, provided that unmistakable column names follow.
 */
function firstOfTable(records: readonly (readonly string[])[]): number {
  const width = commonWidth(records);
  if (width < 2) return 0;
  const isFull = (cells: readonly string[]) =>
    cells.length === width && filledCells(cells) >= Math.max(2, width * 0.6);
  const first = records.slice(0, longestPreamble + 1).findIndex(isFull);
  if (first <= 0) return 0;
  const most = Math.max(1, Math.floor(width / 3));
  if (records.slice(0, first).some((cells) => filledCells(cells) > most)) return 0;
  return headerScore(records.slice(first)) > 0 && records.length > first + 1 ? first : 0;
}

/** The header's width, unless most records fill more cells than it has names. */
function tableWidth(
  header: readonly (readonly string[])[],
  body: readonly (readonly string[])[],
): number {
  const named = header.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (named === 0) return commonWidth(body);
  const wider = body.filter((cells) => cells.slice(named).some((cell) => cell.trim() !== ""));
  return wider.length * 2 > body.length ? commonWidth(wider) : named;
}

/** The most frequent number of cells, the larger one of two that are equally frequent. */
function commonWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const cells of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let common = 0;
  for (const [width, count] of counts) {
    const leader = counts.get(common) ?? 0;
    if (count > leader || (count === leader && width > common)) common = width;
  }
  return common;
}

function filledCells(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.trim() === "" ? 0 : 1), 0);
}
