import { splitRecords } from "./split-records";

/**
 * Column names without those empty ones that a delimiter too many has made, where there are more names than the records
 * have cells: `,id,name` above records of two cells. Names that only another delimiter tells apart are split by that.
 */
export function fittedHeader(
  cells: readonly string[],
  width: number,
  delimiter: string,
): readonly string[] {
  const surplus = cells.length - width;
  if (surplus < 0) return splitOtherwise(cells, width, delimiter) ?? cells;
  if (surplus === 0 || width < 2) return cells;
  const isEmpty = (cell: string) => cell.trim() === "";
  const filled = cells.filter((cell) => !isEmpty(cell));
  if (filled.length > width) return cells;
  let left = surplus;
  const removed = new Set<number>();
  for (let c = 0; c < cells.length && left > 0; c++) {
    if (!isEmpty(cells[c]!)) continue;
    removed.add(c);
    left--;
  }
  return cells.filter((_, c) => !removed.has(c));
}

const others = [",", ";", "\t", "|", " "];

/** The cells of a record that some other delimiter splits into just as many as there should be. */
export function splitOtherwise(
  cells: readonly string[],
  width: number,
  delimiter: string,
): readonly string[] | undefined {
  if (width < 3 || cells.length > width / 2) return undefined;
  const line = cells.join(delimiter);
  if (/[\r\n]/.test(line)) return undefined;
  for (const other of others) {
    if (other === delimiter || !line.includes(other)) continue;
    const split = splitRecords(`${line}\n`, other, '"', 1).cells[0] ?? [];
    if (split.length === width && split.every((cell) => cell.trim() !== "")) return split;
  }
  return undefined;
}
