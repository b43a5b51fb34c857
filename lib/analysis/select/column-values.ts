import type { ColumnValues } from "@/lib/schema/column-values";
import { Failure } from "@/lib/schema/failure";
import type { Table } from "@/lib/schema/table";
import { selectWords as words } from "./words";

/** A column for the rows of a Matrix; its groups in the order of how many rows have them. Throws a Failure for a name that is none. O(rows). */
export function columnValues(table: Table, tableRows: Uint32Array, name: string): ColumnValues {
  const column = table.columns.find((one) => one.name === name);
  if (!column) throw new Failure("column-unknown", words.unknownColumn(name, undefined));
  if (!("codes" in column)) {
    const values = Float64Array.from(tableRows, (row) => column.values[row]!);
    return { kind: column.kind, values };
  }
  const counts = new Map<number, number>();
  for (const row of tableRows) {
    const code = column.codes[row]!;
    if (code >= 0) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const frequent = [...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([code]) => code);
  const placeOf = new Map(frequent.map((code, place) => [code, place]));
  return {
    kind: "groups",
    codes: Int32Array.from(tableRows, (row) => placeOf.get(column.codes[row]!) ?? -1),
    groups: frequent.map((code) => column.values[code]!),
  };
}
