import type { Column, ColumnRole, Table } from "@/lib/schema/table";

type Cells = readonly (number | string | boolean | null)[];

/** A Table for tests: numbers, categories and booleans by what the cells are; null is missing. */
export function tableOf(
  columns: Readonly<Record<string, Cells>> | readonly (readonly [string, Cells])[],
  roles: Readonly<Record<string, ColumnRole>> = {},
): Table {
  const entries: [string, Cells][] = [];
  for (const [name, cells] of isList(columns) ? columns : Object.entries(columns)) {
    entries.push([name, cells]);
  }
  const built = entries.map(([name, cells]) => columnOf(name, cells, roles[name] ?? "feature"));
  return { rows: entries[0]?.[1].length ?? 0, columns: built };
}

function isList(
  columns: Readonly<Record<string, Cells>> | readonly (readonly [string, Cells])[],
): columns is readonly (readonly [string, Cells])[] {
  return Array.isArray(columns);
}

/** A column of days for tests, from `YYYY-MM-DD` or any ISO text; null is missing. */
export function datesOf(name: string, days: readonly (string | null)[]): Column {
  const values = Float64Array.from(days, (day) => (day === null ? Number.NaN : Date.parse(day)));
  return { name, kind: "date", role: "feature", unreadable: 0, hasTime: false, values };
}

export function textOf(name: string, cells: readonly (string | null)[]): Column {
  return { ...codedOf(name, cells, "feature"), kind: "text" };
}

function columnOf(name: string, cells: Cells, role: ColumnRole): Column {
  const present = cells.find((cell) => cell !== null);
  if (typeof present === "string")
    return codedOf(
      name,
      cells.map((cell) => (cell === null ? null : String(cell))),
      role,
    );
  if (typeof present === "boolean") {
    const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : Number(cell)));
    return { name, kind: "boolean", role, unreadable: 0, codes, values: ["false", "true"] };
  }
  const values = Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell)));
  return { name, kind: "number", role, unreadable: 0, values };
}

function codedOf(name: string, cells: readonly (string | null)[], role: ColumnRole) {
  const values = [...new Set(cells.filter((cell) => cell !== null))];
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : (codeOf.get(cell) ?? -1)));
  return { name, kind: "category" as const, role, unreadable: 0, codes, values };
}
