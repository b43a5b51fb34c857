import { cellShape } from "./cell-shape";
import { cellSignature } from "./cell-signature";

const judgedRecords = 60;
const judgedColumns = 200;
const mostHeaderRows = 4;
/** Share of the cells below that must be written alike for the way of writing to tell names from values. */
const alike = 0.9;

export interface HeaderGuess {
  readonly rows: number;
  /** In [0, 1]. */
  readonly confidence: number;
}

/**
 * How many of the first records are column names. The first one is unless the evidence is against it; further ones are
 * when they repeat it, or have words where all that follows has numbers, dates, or cells of one way of writing.
 */
export function detectHeader(records: readonly (readonly string[])[]): HeaderGuess {
  const score = headerScore(records);
  const confidence = Math.min(1, 0.5 + Math.abs(score) / 4);
  if (score < 0 || records.length === 0) return { rows: 0, confidence };
  let rows = 1;
  while (rows < mostHeaderRows && rows + 1 < records.length && isFurtherHeader(records, rows))
    rows++;
  return { rows, confidence: rows > 1 ? Math.min(confidence, 0.8) : confidence };
}

/**
 * How much the first record looks like column names: each column votes, +1 for a name over numbers,
 * dates or cells written alike, -1 where the first cell is such a value itself, less for texts that recur or do not.
 * Above 0 it is a header, below 0 it is not; 0 leaves it open. No records or one score by their cells alone.
 */
export function headerScore(records: readonly (readonly string[])[]): number {
  const first = records[0] ?? [];
  const body = records
    .slice(1, judgedRecords)
    .filter((cells) => !cells.every((cell, c) => cell === first[c]));
  if (body.length === 0) return lonelyScore(first);
  let score = 0;
  for (let column = 0; column < Math.min(first.length, judgedColumns); column++) {
    const below = body.map((cells) => cells[column] ?? "");
    score += columnVote(first[column]!, below);
  }
  return score;
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
  const pattern = commonPattern(filled);
  const isAlike = pattern !== undefined && cellSignature(head).brief === pattern;
  if (pattern !== undefined && !isAlike) return 1;
  if (isAlike && distinct.size * 2 > filled.length) return -1;
  if (distinct.has(head)) return distinct.size * 2 <= filled.length ? -0.5 : 0;
  return distinct.size < filled.length ? 0.5 : 0;
}

/** The way nearly all cells are written, if it is more than words: codes, addresses. */
function commonPattern(cells: readonly string[]): string | undefined {
  if (cells.length < 4) return undefined;
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const { brief } = cellSignature(cell);
    counts.set(brief, (counts.get(brief) ?? 0) + 1);
  }
  for (const [pattern, count] of counts) {
    if (count >= cells.length * alike && /[0@_:/-]/.test(pattern)) return pattern;
  }
  return undefined;
}

/** Whether the record at `at` goes on with the column names of the one before. */
function isFurtherHeader(records: readonly (readonly string[])[], at: number): boolean {
  const record = records[at]!;
  const previous = records[at - 1]!;
  if (record.length !== previous.length || !record.some((cell) => cell.trim() !== "")) return false;
  const isSame = record.every((cell, c) => cell === previous[c]);
  if (isSame && record.some((cell) => cellShape(cell) === "text")) return record.length > 1;
  const body = records.slice(at + 1, judgedRecords);
  if (body.length < 2) return false;
  let names = 0;
  let judged = 0;
  for (let c = 0; c < Math.min(record.length, judgedColumns); c++) {
    const vote = columnVote(
      record[c]!,
      body.map((cells) => cells[c] ?? ""),
    );
    if (vote < 0 || body.some((cells) => cells[c] === record[c] && record[c] !== "")) return false;
    if (vote === 1) names++;
    judged++;
  }
  const hasGaps = previous.some((cell) => cell.trim() === "");
  return judged > 1 && names >= (hasGaps ? 1 : 2);
}

function isYear(cell: string): boolean {
  const year = Number(cell);
  return /^\d{4}$/.test(cell.trim()) && year >= 1900 && year <= 2100;
}
