import type { RawTable } from "@/lib/schema/table";

const pieceCharacters = 1 << 16;

/**
 * A table as RFC 4180 text in pieces: comma, LF, quotes doubled, quoted only where needed; the header
 * and the cells as they stood. A file without a header gets the names it was given.
 */
export function* tableCsv(raw: RawTable): Generator<string> {
  const { columns, rows } = raw;
  const isNamed = raw.reading.headerRows > 0;
  const isAlone = columns.length === 1;
  const written = (cell: string) => (isAlone && cell === "" ? '""' : quoteIfNeeded(cell));
  const header = columns.map((column) => written(isNamed ? column.header : column.name));
  const cells = columns.map((column) => column.values.map(written));
  let piece = `${header.join(",")}\n`;
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < columns.length; c++) {
      if (c > 0) piece += ",";
      piece += cells[c]![columns[c]!.codes[row]!]!;
    }
    piece += "\n";
    if (piece.length >= pieceCharacters) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}

/** A leading byte order mark is quoted, lest it be taken for the file's own. */
function quoteIfNeeded(cell: string): string {
  return /[",\r\n]|^\uFEFF/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
