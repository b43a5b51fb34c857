import { cellShape } from "./cell-shape";

const judgedRecords = 60;
const judgedColumns = 200;

/**
 * How much the first record looks like column names: each column votes, +1 for a name over numbers or
 * dates, -1 where the first cell is such a value itself, less for texts that recur or do not. Above 0
 * it is a header, below 0 it is not; 0 leaves it open. No records or one score by their cells alone.
 */
export function headerScore(records: readonly (readonly string[])[]): number {
  const first = records[0] ?? [];
  const body = records.slice(1, judgedRecords);
  if (body.length === 0) return lonelyScore(first);
  let score = 0;
  for (let column = 0; column < Math.min(first.length, judgedColumns); column++) {
    const below = body.map((cells) => cells[column] ?? "");
    score += columnVote(first[column]!, below);
  }
  return score;
}

/** Whether the first record is the header; names are expected unless the evidence is against them. */
export function hasHeader(records: readonly (readonly string[])[]): boolean {
  return headerScore(records) >= 0;
}

function lonelyScore(cells: readonly string[]): number {
  const isValue = (cell: string) => cellShape(cell) === "number" || cellShape(cell) === "date";
  return cells.some(isValue) ? -1 : 1;
}

function columnVote(head: string, body: readonly string[]): number {
  const filled = body.filter((cell) => cellShape(cell) !== "empty");
  if (filled.length === 0 || head.trim() === "") return 0;
  const values = filled.filter((cell) => cellShape(cell) !== "text").length;
  const headShape = cellShape(head);
  if (values >= filled.length * 0.8) {
    if (headShape === "text") return 1;
    if (headShape === "empty") return 0;
    return isYear(head) && !filled.every(isYear) ? 1 : -1;
  }
  if (headShape === "number" || headShape === "date") return -0.5;
  const distinct = new Set(filled);
  if (distinct.has(head)) return distinct.size * 2 <= filled.length ? -0.5 : 0;
  return distinct.size < filled.length ? 0.5 : 0;
}

function isYear(cell: string): boolean {
  const year = Number(cell);
  return /^\d{4}$/.test(cell.trim()) && year >= 1900 && year <= 2100;
}
