import { cellShape } from "./cell-shape";

/** What reading a whole file will take. */
export interface ReadingEstimate {
  readonly rows: number;
  readonly bytesPerRow: number;
  /** At the peak of reading and typing. */
  readonly bytes: number;
}

/** Distinct cells per record from which on a column is taken for one in which most cells differ. */
const mostDiffer = 0.5;
/** What growing, and holding text twice while it is told apart, adds to what stays; measured on files of 100 MB to 1 GB. */
const overhead = 1.25;
/** An object for a text, and where it stands. */
const textBytes = 40;
const judgedColumns = 2000;

/**
 * Rows and memory of a file of `size` bytes, from records that take `recordBytes` of it, best from several places. Counts
 * what the columns hold: codes or the cells themselves, values, and texts where they are kept. O(cells) time.
 */
export function estimateReading(
  records: readonly (readonly string[])[],
  recordBytes: number,
  size: number,
): ReadingEstimate {
  const rows = Math.max(1, Math.round((size / Math.max(1, recordBytes)) * records.length));
  const width = records.reduce((most, cells) => Math.max(most, cells.length), 1);
  const judged = Math.min(width, judgedColumns);
  let bytesPerRow = 4;
  for (let c = 0; c < judged; c++) bytesPerRow += (columnBytes(records, c) * width) / judged;
  return { rows, bytesPerRow, bytes: Math.round(rows * bytesPerRow * overhead) };
}

/** Of one column, per row. */
function columnBytes(records: readonly (readonly string[])[], column: number): number {
  let length = 0;
  let texts = 0;
  const distinct = new Set<string>();
  for (const cells of records) {
    const cell = cells[column] ?? "";
    length += cell.length;
    distinct.add(cell);
    if (cellShape(cell) === "text") texts++;
  }
  const isText = texts * 2 > records.length;
  const values = isText ? 4 : 8;
  if (distinct.size < records.length * mostDiffer) return 4 + values;
  const cells = length / records.length + 4;
  return isText ? 2 * cells + 2 * textBytes + 16 : cells + values;
}

const steps = [5, 2, 1];

/** Rows, at most a million, that take half of the memory at most: 1, 2 or 5 and zeros. */
export function offeredRows({ bytesPerRow }: ReadingEstimate, memoryBytes: number): number {
  const most = Math.min(1e6, memoryBytes / 2 / (bytesPerRow * overhead));
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return (steps.find((step) => step * power <= most) ?? 1) * power;
}
