import { Failure } from "@/lib/schema/failure";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { Column, ColumnKind, Table } from "@/lib/schema/table";
import { type Frame, frameOf } from "./frame";
import { unknownColumns, wrongKind } from "./words";

/**
 * A frame of the columns a fitted recipe starts from and of nothing else, each of the kind it had when it was
 * fitted: categories that look like numbers are categories again. Fails with "column-unknown", naming all that are missing, and with
 * "option-invalid" on a column of another kind that holds anything.
 */
export function frameFor(table: Table, columns: FittedRecipe["columns"]): Frame {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const missing = columns.filter(({ name }) => !byName.has(name));
  if (missing.length > 0) {
    const names = table.columns.map(({ name }) => name);
    const wanted = missing.map(({ name }) => name);
    throw new Failure("column-unknown", unknownColumns(wanted, names));
  }
  const found = columns.map(({ name, kind }) => asKind(byName.get(name)!, kind));
  return frameOf({ rows: table.rows, columns: found });
}

function asKind(column: Column, kind: ColumnKind): Column {
  if (column.kind === kind) return column;
  const { name, role, unreadable } = column;
  const base = { name, role, unreadable };
  const isCoded = "codes" in column;
  if (kind === "number" || kind === "date") {
    if (!isCoded || column.codes.some((code) => code >= 0)) {
      throw new Failure("option-invalid", wrongKind(name, column.kind, kind));
    }
    const values = new Float64Array(column.codes.length).fill(Number.NaN);
    return kind === "date" ? { ...base, kind, hasTime: false, values } : { ...base, kind, values };
  }
  if (isCoded) return { ...base, kind, codes: column.codes, values: column.values };
  const codeOf = new Map<number, number>();
  const codes = Int32Array.from(column.values, (value) => {
    if (Number.isNaN(value)) return -1;
    const known = codeOf.get(value);
    if (known !== undefined) return known;
    codeOf.set(value, codeOf.size);
    return codeOf.size - 1;
  });
  return { ...base, kind, codes, values: [...codeOf.keys()].map(String) };
}
