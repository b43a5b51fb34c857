import type { ExportMode } from "@/lib/schema/request";

/** What a spreadsheet may take for the start of a formula, in its full-width forms too. */
const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/u;
/** −12.5, −1,000 and −1e9 stay numbers; a leading + does not, or phone numbers would lose it. */
const negativeNumber = /^-(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:[eE][+-]?\d+)?$/u;
const quoted: Readonly<Record<ExportMode, RegExp>> = {
  machine: /[",\r\n]|^\s|\s$/u,
  /** Also what other locales separate cells by, so that no cell can start a second one. */
  spreadsheet: /[",;\t\r\n\0]|^\s|\s$/u,
};

/**
 * A cell of an RFC 4180 file. For spreadsheets, text that could run as a formula is given a leading
 * apostrophe (OWASP, CSV injection); for machines it stays as it is.
 */
export function csvCell(text: string, mode: ExportMode): string {
  const isFormula = mode === "spreadsheet" && formulaStart.test(text) && !negativeNumber.test(text);
  const safe = isFormula ? `'${text}` : text;
  return quoted[mode].test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A record with its line end: LF for machines, CRLF for spreadsheets. */
export function csvRecord(cells: readonly string[], mode: ExportMode): string {
  const end = mode === "machine" ? "\n" : "\r\n";
  return cells.map((cell) => csvCell(cell, mode)).join(",") + end;
}

/** What a file starts with: for spreadsheets a byte order mark, so that they read it as UTF-8. */
export function csvStart(mode: ExportMode): string {
  return mode === "machine" ? "" : "\uFEFF";
}
