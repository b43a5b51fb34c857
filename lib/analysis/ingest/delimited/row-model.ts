import { cellShape } from "./cell-shape";
import { cellSignature } from "./cell-signature";

const judgedRecords = 200;
const fewestRecords = 5;
const mostColumns = 500;
const longestValue = 48;
/** Share of a column's filled cells that must be numbers or dates, or written alike. */
const most = 0.8;
/** Nats below what nearly all known records reach at which one still counts as one of them. */
const slack = 5;

/** What the cells of each column look like, so that a record can be told to fit or not. */
export interface RowModel {
  readonly width: number;
  /** Columns of numbers or dates. */
  readonly typed: readonly number[];
  /** Those of them whose cells never begin with a letter. */
  readonly sentinels: readonly number[];
  /** Numbers of cells, other than the width, that many records have. */
  readonly usualWidths: ReadonlySet<number>;
  /** Share of the known records with hardly anything in them. */
  readonly sparseShare: number;
  /** Natural logarithm of how likely a cell is in a column, at most 0. */
  cellFit(cell: string, column: number): number;
  /** What nearly all cells of a column reach. */
  readonly leastCellFit: readonly number[];
  /** The sum of `cellFit` that all but odd records reach. */
  readonly leastFit: number;
}

interface ColumnCounts {
  readonly values: Map<string, number>;
  readonly exact: Map<string, number>;
  readonly brief: Map<string, number>;
  readonly lengths: Map<string, number>;
  readonly shapes: Map<string, number>;
}

/**
 * Learns what cells look like from records of the usual width; undefined when there are fewer than five or more than
 * 500 columns. The likelihood of a cell is a fixed mixture of how frequent its text, its two signatures, its shape with
 * its length, and its shape are in the column. O(cells) time.
 */
export function learnRows(
  records: readonly (readonly string[])[],
  width: number,
): RowModel | undefined {
  const known = records.filter((cells) => cells.length === width).slice(0, judgedRecords);
  if (known.length < fewestRecords || width < 2 || width > mostColumns) return undefined;
  const columns = Array.from({ length: width }, (_, c) => countColumn(known, c));
  const { length } = known;
  const share = (counts: Map<string, number>, key: string) => (counts.get(key) ?? 0) / length;
  const cellFit = (cell: string, column: number): number => {
    const { values, exact, brief, lengths, shapes } = columns[column]!;
    const signature = cellSignature(cell);
    const shape = cellShape(cell);
    const signed = signature.exact === "" && cell !== "" ? shape : signature.exact;
    return Math.log(
      0.25 * share(values, cell) +
        0.25 * share(exact, signed) +
        0.2 * share(brief, signature.brief === "" && cell !== "" ? shape : signature.brief) +
        0.2 * share(lengths, lengthKey(cell, shape)) +
        0.09 * share(shapes, shape) +
        1e-5,
    );
  };
  const fits = known.map((cells) => cells.map(cellFit));
  const sums = fits.map((of) => of.reduce((sum, fit) => sum + fit, 0));
  const typed = columns.flatMap(({ shapes }, c) => (isTyped(shapes, length) ? [c] : []));
  const beginsWithLetter = (c: number) => known.some((cells) => /^\s*\p{L}/u.test(cells[c]!));
  return {
    width,
    typed,
    sentinels: typed.filter((c) => !beginsWithLetter(c)).slice(0, 3),
    usualWidths: usualWidths(records, width),
    sparseShare: sparseRows(known, width) / length,
    cellFit,
    leastCellFit: columns.map((_, c) => lowest(fits.map((of) => of[c]!))),
    leastFit: lowest(sums) - slack,
  };
}

/** All but the lowest twentieth are as high as this. */
function lowest(fits: readonly number[]): number {
  return [...fits].sort((a, b) => a - b)[Math.floor(fits.length / 20)]!;
}

/** Sparse records, without those at the end, which may be notes. */
function sparseRows(records: readonly (readonly string[])[], width: number): number {
  let end = records.length;
  while (end > 0 && isSparse(records[end - 1]!, width)) end--;
  return records.slice(0, end).filter((cells) => isSparse(cells, width)).length;
}

/** At most a third of the cells hold something. */
export function isSparse(cells: readonly string[], width: number): boolean {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== "") filled++;
  return filled <= Math.max(1, Math.floor(width / 3));
}

export function recordFit(model: RowModel, cells: readonly string[]): number {
  let sum = 0;
  for (let c = 0; c < model.width; c++) sum += model.cellFit(cells[c] ?? "", c);
  return sum;
}

function countColumn(records: readonly (readonly string[])[], column: number): ColumnCounts {
  const counts: ColumnCounts = {
    values: new Map(),
    exact: new Map(),
    brief: new Map(),
    lengths: new Map(),
    shapes: new Map(),
  };
  for (const cells of records) {
    const cell = cells[column]!;
    const shape = cellShape(cell);
    const { exact, brief } = cellSignature(cell);
    const isLong = exact === "" && cell !== "";
    if (cell.length <= longestValue) add(counts.values, cell);
    add(counts.exact, isLong ? shape : exact);
    add(counts.brief, isLong ? shape : brief);
    add(counts.lengths, lengthKey(cell, shape));
    add(counts.shapes, shape);
  }
  return counts;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Shape and magnitude of length. */
function lengthKey(cell: string, shape: string): string {
  return `${shape}${Math.round(2 * Math.log2(1 + cell.length))}`;
}

function isTyped(shapes: Map<string, number>, count: number): boolean {
  const filled = count - (shapes.get("empty") ?? 0);
  const values = (shapes.get("number") ?? 0) + (shapes.get("date") ?? 0);
  return filled > 0 && values >= filled * most;
}

function usualWidths(records: readonly (readonly string[])[], width: number): Set<number> {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const usual = [...counts].filter(([w, count]) => w !== width && count * 5 >= records.length);
  return new Set(usual.map(([w]) => w));
}
