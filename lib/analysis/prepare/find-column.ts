import { Failure } from "@/lib/schema/failure";
import type { Column, Table } from "@/lib/schema/table";
import { unknownColumn } from "./words";

/** The column of that name; the failure lists the names there are. */
export function findColumn(table: Table, name: string): Column {
  const found = table.columns.find((column) => column.name === name);
  if (found) return found;
  const names = table.columns.map((column) => column.name);
  throw new Failure("column-unknown", unknownColumn(name, names));
}
