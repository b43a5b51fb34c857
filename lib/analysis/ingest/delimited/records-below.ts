import type { SetAsideRow } from "@/lib/schema/reading";
import { cellShape } from "./cell-shape";
import { isSparse, type RowModel } from "./row-model";

/** A record and what is known of where it stood. */
export interface PlacedRecord {
  readonly cells: readonly string[];
  readonly line: number;
  /** Its quotes were not as they should be. */
  readonly isOdd: boolean;
}

/** At most so many records below a table are notes and totals. */
export const mostBelow = 20;

const totals =
  /^(?:grand |sub-?|gesamt)?(?:totals?|sum|summe|gesamt|insgesamt|somme|total général|totale|suma|totaal|summa)\b\s*:?/i;
/** Nats less than nearly all cells of a column from which on a cell does not look like one of them. */
const unlike = 0.5;
/** Share of sparse rows from which on one more of them at the end is nothing special. */
const usuallySparse = 0.02;

/** Why a record at the end of a table is none of its rows, or undefined when it is one. */
type Reason = Extract<SetAsideRow["reason"], "footer" | "total" | "blank">;

/**
 * How many records at the end are notes, totals or blank rows between them, and why each is. A note stands alone in the
 * first cell of a table with few such rows; one without any delimiter must look unlike its column, stand behind a blank
 * line, or not stand alone, for it could be a row that was cut off.
 */
export function recordsBelow(
  records: readonly PlacedRecord[],
  width: number,
  model: RowModel | undefined,
): Reason[] {
  const reasons: Reason[] = [];
  let sure = 0;
  for (let i = records.length - 1; i >= 0 && reasons.length < mostBelow; i--) {
    const { cells } = records[i]!;
    const reason = reasonOf(cells, width, model);
    if (reason === undefined) break;
    reasons.unshift(reason);
    if (reason === "blank") {
      if (sure > 0) sure = reasons.length;
      continue;
    }
    const isProven =
      reason === "total" ||
      sure > 0 ||
      isUnlike(cells[0]!, model) ||
      standsApart(records, i) ||
      reasonOf(records[i - 1]?.cells ?? [], width, model) === "footer";
    if (!isProven) break;
    sure = reasons.length;
  }
  return reasons.slice(reasons.length - sure);
}

function reasonOf(
  cells: readonly string[],
  width: number,
  model: RowModel | undefined,
): Reason | undefined {
  if (cells.length === 0 || width < 2) return undefined;
  if (cells.every((cell) => cell.trim() === "")) return "blank";
  const first = cells.find((cell) => cell.trim() !== "")!;
  if (totals.test(first.trim()) && isTotal(cells, model)) return "total";
  const isAlone = cells.length === 1 || (width > 2 && isAloneInFirst(cells));
  const isUsual = (model?.sparseShare ?? 0) > usuallySparse && cells.length === width;
  if (cellShape(first) !== "text") return undefined;
  return isAlone && !isUsual && isSparse(cells, Math.max(3, width)) ? "footer" : undefined;
}

function isTotal(cells: readonly string[], model: RowModel | undefined): boolean {
  const values = cells.filter((cell) => cellShape(cell) === "number").length;
  const texts = cells.filter((cell) => cellShape(cell) === "text").length;
  if (texts !== 1 || (model !== undefined && cells.length > model.width)) return false;
  return values > 0 || isOutOfPlace(cells, model);
}

/** Its one text stands where the other rows have numbers or dates: a total whose sums are not there. */
function isOutOfPlace(cells: readonly string[], model: RowModel | undefined): boolean {
  const at = cells.findIndex((cell) => cellShape(cell) === "text");
  return cells.length > 1 && model?.typed.includes(at) === true;
}

function isAloneInFirst(cells: readonly string[]): boolean {
  return cells[0]!.trim() !== "" && cells.slice(1).every((cell) => cell.trim() === "");
}

function isUnlike(cell: string, model: RowModel | undefined): boolean {
  const isSentence = /[\s:.*]/.test(cell.trim());
  return (
    isSentence && model !== undefined && model.cellFit(cell, 0) < model.leastCellFit[0]! - unlike
  );
}

/** Whether blank lines, or a blank row, lie between a record and the one before. */
export function standsApart(records: readonly PlacedRecord[], at: number): boolean {
  const previous = records[at - 1];
  if (!previous) return false;
  if (previous.cells.every((cell) => cell.trim() === "")) return true;
  const inside = previous.cells.reduce((count, cell) => count + lineEndsIn(cell), 0);
  return records[at]!.line > previous.line + inside + 1;
}

function lineEndsIn(cell: string): number {
  return cell.match(/\r\n?|\n/g)?.length ?? 0;
}
