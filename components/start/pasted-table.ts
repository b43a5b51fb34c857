import { startWords as words } from "./words";

/** What a clipboard offers, as far as a table can be in it. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/**
 * A file of what was copied from a spreadsheet: its text, in which cells are apart by tabs and quoted
 * where they hold more than one line. A table of a web page is taken cell by cell where its text has
 * no tabs. null where it is no table: a single word, or one line without a cell's end.
 */
export function pastedFile({ text, html }: Pasted): File | null {
  if (text.includes("\t")) return fileOf(text, "tsv");
  const table = html === "" ? null : tableText(html);
  if (table !== null) return fileOf(table, "tsv");
  return text.trim().includes("\n") ? fileOf(text, "csv") : null;
}

function fileOf(text: string, ending: "tsv" | "csv"): File {
  return new File([text], `${words.pasted}.${ending}`, { type: "text/plain" });
}

/** The largest table in a page; null where none has two cells beside each other. */
function tableText(html: string): string | null {
  const page = new DOMParser().parseFromString(html, "text/html");
  const tables = [...page.querySelectorAll("table")];
  const largest = tables.reduce<HTMLTableElement | null>(
    (leader, table) => (leader && leader.rows.length >= table.rows.length ? leader : table),
    null,
  );
  if (!largest) return null;
  const rows = [...largest.rows].map((row) => [...row.cells].flatMap(cellTexts));
  if (!rows.some((cells) => cells.length > 1)) return null;
  return rows.map((cells) => cells.map(written).join("\t")).join("\n");
}

/** A cell that spans several columns is followed by empty ones. */
function cellTexts(cell: HTMLTableCellElement): string[] {
  const text = (cell.textContent ?? "").replace(/\s+/g, " ").trim();
  return [text, ...new Array<string>(Math.min(Math.max(cell.colSpan, 1), 100) - 1).fill("")];
}

function written(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
