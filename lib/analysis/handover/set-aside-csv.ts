import type { RowSetAside } from "@/lib/schema/prepared";
import type { ExportMode } from "@/lib/schema/request";
import type { Table } from "@/lib/schema/table";
import { csvRecord, csvStart } from "./csv-cell";
import { identifierColumn, otherColumns } from "./file-columns";

export interface SetAsideInput {
  readonly table: Table;
  readonly rowsSetAside: readonly RowSetAside[];
  readonly mode: ExportMode;
}

/** The rows that belong to no segment as CSV: identifier, reason, and all columns as they stood. */
export function* setAsideCsv({ table, rowsSetAside, mode }: SetAsideInput): Generator<string> {
  const id = identifierColumn(table, ["reason"], mode);
  const others = otherColumns(table, [id.header, "reason"], mode);
  const headers = [id.header, "reason", ...others.map(({ header }) => header)];
  yield csvStart(mode) + csvRecord(headers, mode);
  for (const { row, reason } of rowsSetAside) {
    yield csvRecord([id.cell(row), reason, ...others.map((column) => column.cell(row))], mode);
  }
}
