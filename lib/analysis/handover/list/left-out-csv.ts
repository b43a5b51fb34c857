import type { Table } from "@/lib/schema/table";
import { csvRecord, csvStart } from "../csv-cell";
import { identifierColumn, otherColumns } from "../file-columns";
import type { ListExcuse } from "./list-account";

/**
 * Who is not in a list and what could not be sent, as CSV for spreadsheets: identifier, whether the customer is in the list all the
 * same, the reason, and all columns as they stood.
 */
export function* leftOutCsv(table: Table, excuses: readonly ListExcuse[]): Generator<string> {
  const own = ["in the list", "reason"];
  const id = identifierColumn(table, own, "spreadsheet");
  const others = otherColumns(table, [id.header, ...own], "spreadsheet");
  const headers = [id.header, ...own, ...others.map(({ header }) => header)];
  yield csvStart("spreadsheet") + csvRecord(headers, "spreadsheet");
  for (const { row, reason, isListed } of excuses) {
    const cells = [id.cell(row), isListed ? "yes" : "no", reason];
    yield csvRecord([...cells, ...others.map((column) => column.cell(row))], "spreadsheet");
  }
}
