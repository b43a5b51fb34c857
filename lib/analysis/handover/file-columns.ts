import { cellText } from "@/lib/analysis/ingest/cell-text";
import type { ExportMode } from "@/lib/schema/request";
import type { Column, Table } from "@/lib/schema/table";

/** A column of a list: its header and its cell for a row of the table. */
export interface ListColumn {
  readonly header: string;
  cell(row: number): string;
}

/** The identifier as it stands in the file; else "row", the 1-based row of the table. */
export function identifierColumn(
  table: Table,
  reserved: readonly string[],
  mode: ExportMode = "machine",
): ListColumn {
  const identifier = identifierOf(table);
  if (!identifier) return { header: "row", cell: (row) => String(row + 1) };
  const header = headerOf(identifier, new Set(reserved), mode);
  return { header, cell: (row) => cellText(identifier, row) };
}

/**
 * The other columns as they stood, under their own headers; one that is called like a column of
 * ours (`reserved`) has "(file)" added. For spreadsheets one without a header gets the name it goes by here.
 */
export function otherColumns(
  table: Table,
  reserved: readonly string[],
  mode: ExportMode = "machine",
): ListColumn[] {
  const identifier = identifierOf(table);
  const taken = new Set(reserved);
  return table.columns
    .filter((column) => column !== identifier)
    .map((column) => {
      const header = headerOf(column, taken, mode);
      if (header !== sourceHeader(column, mode)) taken.add(header);
      return { header, cell: (row) => cellText(column, row) };
    });
}

function identifierOf(table: Table): Column | undefined {
  return table.columns.find(({ role }) => role === "identifier");
}

function sourceHeader({ raw, name }: Column, mode: ExportMode): string {
  const header = raw?.header ?? name;
  return mode === "spreadsheet" && header.trim() === "" ? name : header;
}

function headerOf(column: Column, taken: ReadonlySet<string>, mode: ExportMode): string {
  const header = sourceHeader(column, mode);
  if (!taken.has(header)) return header;
  let renamed = `${header} (file)`;
  for (let number = 2; taken.has(renamed); number++) renamed = `${header} (file ${number})`;
  return renamed;
}
