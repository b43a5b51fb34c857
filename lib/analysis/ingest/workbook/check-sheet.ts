import { Failure } from "@/lib/schema/failure";
import { words } from "../words";

const mostRows = 1_048_576;
const mostColumns = 16_384;
/** Cells in the rectangle that holds all filled ones; empty ones within it take room as well. */
const mostCells = 60e6;

/** Refuses a cell where no sheet has one. */
export function checkPlace(row: number, column: number, fileName: string, sheet: string): void {
  if (row > mostRows || column > mostColumns)
    throw new Failure("file-unreadable", words.brokenSheet(fileName, sheet));
}

/** Refuses a sheet with a single cell so far from the others that the space between would fill the memory. */
export function checkRoom(rows: number, columns: number, fileName: string, sheet: string): void {
  if (rows * columns > mostCells)
    throw new Failure("file-unreadable", words.wideSheet(fileName, sheet, rows, columns));
}

/** "A" is 1, "AA" is 27; what no sheet has is beyond all limits. */
export function columnNumber(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Refuses XML with entities or a document type of its own, which workbooks never have and attacks do. */
export function checkXml(bytes: Uint8Array, fileName: string, path: string): string {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0;
  const xml = isWide ? "" : new TextDecoder().decode(bytes);
  if (isWide || /<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw new Failure("file-unreadable", words.dangerousXml(fileName, path));
  return xml;
}
