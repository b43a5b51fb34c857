import { headerScore } from "./detect-header";
import { splitOtherwise } from "./fitted-header";

const longestPreamble = 20;
const judgedRecords = 60;
/** Records of another width in a row after which the table is over. */
const otherRecords = 5;

export interface StartGuess {
  /** Index of the record the table starts with. */
  readonly record: number;
  /** In [0, 1]. */
  readonly confidence: number;
}

type RecordCells = readonly string[];

/**
 * Where the table starts: behind at most 20 records that fill a third of the usual cells or fewer, or have half as many
 * cells, such as a title, a date, or names and values. A row of group names belongs to the header.
 */
export function startOfTable(records: readonly RecordCells[], delimiter: string): StartGuess {
  const judged = records.slice(0, judgedRecords);
  const width = commonWidth(judged);
  if (width < 2) return { record: 0, confidence: 1 };
  const isFull = (cells: RecordCells) =>
    cells.length === width && filledCells(cells) >= Math.max(2, width * 0.6);
  let first = judged.slice(0, longestPreamble + 1).findIndex(isFull);
  if (first === -1) return { record: 0, confidence: 0.5 };
  while (first > 0 && areGroups(judged[first - 1]!, width)) first--;
  if (first > 0 && isHeaderOtherwise(records, first, width, delimiter)) first--;
  if (first === 0) return { record: 0, confidence: 1 };
  const few = Math.max(1, Math.floor(width / 3));
  const isAbove = (cells: RecordCells) =>
    filledCells(cells) <= few || cells.length <= Math.max(1, width / 2);
  if (records.length <= first + 1 || !judged.slice(0, first).every(isAbove))
    return { record: 0, confidence: 0.6 };
  const score = headerScore(records.slice(first));
  const isNarrow = judged.slice(0, first).every((cells) => cells.length < width);
  if (score < 0 && !isNarrow) return { record: 0, confidence: 0.6 };
  return { record: first, confidence: score > 0 ? 0.95 : 0.75 };
}

/** The record above holds names that another delimiter tells apart, and the first full one holds none. */
function isHeaderOtherwise(
  records: readonly RecordCells[],
  first: number,
  width: number,
  delimiter: string,
): boolean {
  const names = splitOtherwise(records[first - 1]!, width, delimiter);
  if (names === undefined || headerScore(records.slice(first)) > 0) return false;
  return headerScore([names, ...records.slice(first)]) > 0;
}

/** Fewest records of one width above the table that are a table of their own. */
const fewestAbove = 3;

/** Where a table lies among the records above the one that is read: [from, to), empty when there is none. */
export function tableAbove(records: readonly RecordCells[]): readonly [from: number, to: number] {
  let from = 0;
  for (let i = 1; i <= records.length; i++) {
    if (i < records.length && records[i]!.length === records[from]!.length) continue;
    const isTable =
      i - from >= fewestAbove && records.slice(from, i).every((r) => filledCells(r) > 1);
    if (isTable) return [from, i];
    from = i;
  }
  return [0, 0];
}

/** Names that stand above several columns each: of full width, more than a note in the first cell. */
function areGroups(cells: RecordCells, width: number): boolean {
  const filled = filledCells(cells);
  const isNote = filled === 1 && cells[0]!.trim() !== "";
  return cells.length === width && filled > 0 && !isNote;
}

/** The records up to where all that follow for a while have another number of cells. */
export function withoutOtherTables(records: readonly RecordCells[]): readonly RecordCells[] {
  const width = commonWidth(records.slice(0, judgedRecords));
  let run = 0;
  for (let i = 1; i < records.length; i++) {
    const isOther =
      records[i]!.length !== width && (run === 0 || records[i]!.length === records[i - 1]!.length);
    run = isOther ? run + 1 : 0;
    if (run === otherRecords && i - run + 1 >= otherRecords) return records.slice(0, i - run + 1);
  }
  return records;
}

/** The most frequent number of cells, the larger one of two that are equally frequent. */
export function commonWidth(records: readonly RecordCells[]): number {
  const counts = new Map<number, number>();
  for (const cells of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let common = 0;
  for (const [width, count] of counts) {
    const leader = counts.get(common) ?? 0;
    if (count > leader || (count === leader && width > common)) common = width;
  }
  return common;
}

function filledCells(cells: RecordCells): number {
  return cells.reduce((count, cell) => count + (cell.trim() === "" ? 0 : 1), 0);
}
