import { cellShape } from "./cell-shape";
import { type PlacedRecord, standsApart } from "./records-below";
import { type RowModel, recordFit } from "./row-model";

/** Records behind a possible header that are looked at before it counts as one. */
export const lookedAhead = 6;

const mostHeaderRows = 3;

/** A table as far as it matters for where it ends. */
export interface OpenTable {
  readonly header: readonly (readonly string[])[];
  readonly width: number;
  readonly model: RowModel | undefined;
}

/**
 * Whether another table begins with the record at `at`: it repeats the header of the table before, or has names where
 * that one has numbers or dates, with rows of another kind below. Where no column has numbers, a blank line and
 * another number of cells tell. Constant time for ordinary records.
 */
export function beginsTable(
  records: readonly PlacedRecord[],
  at: number,
  table: OpenTable,
): boolean {
  const { cells } = records[at]!;
  if (!isConspicuous(cells, table)) return false;
  if (repeatsHeader(cells, table)) return true;
  if (cells.length < 2 || !areNames(cells)) return false;
  const below = records.slice(at + 1, at + 1 + lookedAhead);
  const rows = below.filter((record) => record.cells.length === cells.length);
  if (resemblesHeader(cells, table) && rows.length > 0) return true;
  const hasRows = (least: number) => {
    const first = below.findIndex((record) => !areNames(record.cells));
    return rows.length >= least && first !== -1 && first < mostHeaderRows;
  };
  const isOther = cells.length !== table.width;
  const isTitled = records[at - 1]?.cells.length === 1 && standsApart(records, at - 1);
  const isApart = isTitled || standsApart(records, at);
  const typed = table.model?.typed ?? [];
  const within = typed.filter((c) => c < cells.length && cells[c]!.trim() !== "");
  if (within.length === 0) return isOther && isApart && below.length > 0 && hasRows(2);
  const named = within.every((c) => cellShape(cells[c]!) === "text");
  if (!named || !hasRows(1)) return false;
  return isOther || ((within.length > 1 || isApart) && areStrange(rows, table.model!));
}

/** Most rows do not look like those of the table so far. */
function areStrange(rows: readonly PlacedRecord[], model: RowModel): boolean {
  const strange = rows.filter(({ cells }) => recordFit(model, cells) < model.leastFit);
  return strange.length * 2 > rows.length;
}

/** Whether the record is the header once more, cell for cell. */
export function repeatsHeader(cells: readonly string[], { header }: OpenTable): boolean {
  const first = header[0];
  if (!first || first.length !== cells.length || cells.length < 2) return false;
  return areNames(cells) && cells.every((cell, c) => cell === first[c]);
}

/** Most names are those of the header, in their places. */
function resemblesHeader(cells: readonly string[], { header }: OpenTable): boolean {
  const names = header[0] ?? [];
  const same = cells.filter((cell, c) => cell !== "" && cell === names[c]).length;
  return same > 1 && same >= Math.min(cells.length, names.length) * 0.6;
}

/** A cheap look that nearly all rows fail: another width, a letter where numbers are, or the header's first word. */
function isConspicuous(cells: readonly string[], { header, width, model }: OpenTable): boolean {
  if (cells.length !== width) return true;
  if (header[0] !== undefined && cells[0] === header[0][0]) return true;
  for (const c of model?.sentinels ?? []) if (beginsWithLetter(cells[c]!)) return true;
  return model !== undefined && model.sentinels.length === 0 && model.typed.length > 0;
}

function beginsWithLetter(cell: string): boolean {
  const code = cell.charCodeAt(0) | 32;
  return (code >= 97 && code <= 122) || code > 191;
}

/** Words, most of the cells filled, no two the same. */
function areNames(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length < Math.max(2, cells.length * 0.6)) return false;
  if (filled.some((cell) => cellShape(cell) !== "text" && !/^(19|20)\d\d$/.test(cell)))
    return false;
  return new Set(filled).size === filled.length;
}
