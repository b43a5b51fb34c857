import { Failure } from "@/lib/schema/failure";
import { words } from "../words";

const mostRows = 1_048_576;
const mostColumns = 16_384;
/** Cells in the rectangle that holds all filled ones; empty ones within it take room while they are read. */
const mostCells = 60e6;

const places = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^>]*)>/g;
const reference = /\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/;

/**
 * Refuses a sheet that lies about its size: rows or columns beyond what spreadsheets have, and single
 * cells so far from the others that the space between them would fill the memory. O(characters) time.
 */
export function checkSheet(xml: string, fileName: string, sheet: string): void {
  let rows = 0;
  let columns = 0;
  for (const [, tag, attributes] of xml.matchAll(places)) {
    const place = reference.exec(attributes!);
    if (!place) {
      if (tag === "c") throw new Failure("file-unreadable", words.brokenSheet(fileName, sheet));
      continue;
    }
    rows = Math.max(rows, Number(place[2]));
    if (tag === "c") columns = Math.max(columns, columnNumber(place[1]!));
    if (rows > mostRows || columns > mostColumns)
      throw new Failure("file-unreadable", words.brokenSheet(fileName, sheet));
  }
  if (rows * columns > mostCells)
    throw new Failure("file-unreadable", words.wideSheet(fileName, sheet, rows, columns));
}

function columnNumber(letters: string): number {
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
