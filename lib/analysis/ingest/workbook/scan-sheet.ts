import type { SheetCell } from "./cell-texts";
import { columnNumber } from "./check-sheet";

/** A row of a sheet that has a cell with something in it. */
export interface SheetRow {
  /** From 1. */
  readonly row: number;
  /** Up to the last filled cell; empty ones between are empty text. */
  readonly cells: string[];
}

const tags = /<((?:[\w.-]+:)?)(row|c)(?=[\s/>])([^>]*)>/g;
const place = /\sr\s*=\s*["']([A-Za-z]*)(\d*)["']/;
const type = /\st\s*=\s*["'](\w+)["']/;
const style = /\ss\s*=\s*["'](\d+)["']/;
const value = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*)</;

/**
 * The rows of a sheet one after another, out of its XML. Rows and cells that do not say where they
 * are stand behind the one before. `textOf` makes a cell's text, `check` throws where no cell can be;
 * the whole is O(characters) time. Stops at a cell that is never closed.
 */
export function* sheetRows(
  xml: string,
  textOf: (cell: SheetCell) => string,
  check: (row: number, column: number) => void,
): Generator<SheetRow> {
  const begins = xml.search(/<(?:[\w.-]+:)?sheetData(?=[\s/>])/);
  const ends = xml.search(/<\/(?:[\w.-]+:)?sheetData\s*>/);
  const scanner = new RegExp(tags);
  scanner.lastIndex = Math.max(0, begins);
  let row = 0;
  let column = 0;
  let cells: string[] = [];
  for (let tag = scanner.exec(xml); tag !== null; tag = scanner.exec(xml)) {
    const [, prefix, name, attributes] = tag;
    if (ends !== -1 && tag.index > ends) break;
    const at = place.exec(attributes!);
    if (name === "row") {
      if (cells.length > 0) yield { row, cells };
      cells = [];
      column = 0;
      row = at?.[2] ? Number(at[2]) : row + 1;
      continue;
    }
    column = at?.[1] ? columnNumber(at[1]) : column + 1;
    check(row, column);
    if (attributes!.endsWith("/")) continue;
    const start = scanner.lastIndex;
    const end = xml.indexOf(`</${prefix}c>`, start);
    if (end === -1) break;
    scanner.lastIndex = end;
    const content = xml.slice(start, end);
    const text = textOf({
      type: type.exec(attributes!)?.[1] ?? "n",
      style: Number(style.exec(attributes!)?.[1] ?? 0),
      value: value.exec(content)?.[1] ?? "",
      content,
    });
    if (text === "") continue;
    while (cells.length < column - 1) cells.push("");
    cells[column - 1] = text;
  }
  if (cells.length > 0) yield { row, cells };
}

/** The texts that cells share, by their number. O(characters) time; yields after every thousand. */
export function* sharedTexts(
  xml: string,
  textOf: (content: string) => string,
): Generator<void, string[]> {
  const texts: string[] = [];
  const items = /<((?:[\w.-]+:)?)si(?=[\s/>])([^>]*)>/g;
  for (let item = items.exec(xml); item !== null; item = items.exec(xml)) {
    if (texts.length % 1000 === 999) yield;
    if (item[2]!.endsWith("/")) {
      texts.push("");
      continue;
    }
    const end = xml.indexOf(`</${item[1]}si>`, items.lastIndex);
    if (end === -1) break;
    texts.push(textOf(xml.slice(items.lastIndex, end)));
    items.lastIndex = end;
  }
  return texts;
}
