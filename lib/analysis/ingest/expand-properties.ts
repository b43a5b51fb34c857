import type { RawColumn, RawTable } from "@/lib/schema/table";
import { growColumns } from "./cells/grow-columns";
import { renamedColumn } from "./cells/rename-column";
import { createFlattener } from "./json/flatten-record";
import { parseExact } from "./json/parse-exact";
import { nameColumns } from "./name-columns";

/** What event exports call the column that keeps the rest of an event as a JSON object. */
const named =
  /^(?:(?:event|user|person|group|custom)[ _]?)?(?:properties|props|params|parameters|attributes|traits|context|payload|data)$/i;
const mostExpanded = 500;

/**
 * A table with further columns behind each one that is called "properties" or the like and holds
 * JSON objects throughout: one per key, named as in NDJSON. The column itself stays. Objects with more
 * than 500 keys among them are left alone. O(distinct cells + cells of the new columns) time.
 */
export function expandProperties(raw: RawTable): RawTable {
  const nested: string[] = [];
  const columns = raw.columns.flatMap((column) => {
    const expanded = named.test(column.header.trim()) ? expandedColumn(column, raw.rows) : [];
    if (expanded.length > 0) nested.push(column.name);
    return [column, ...expanded];
  });
  if (nested.length === 0) return raw;
  const names = nameColumns(columns.map(({ name }) => name));
  const file = { format: "text" as const, isGzip: false, ...raw.file };
  return {
    ...raw,
    columns: columns.map((column, c) => renamedColumn(column, names[c]!)),
    file: { ...file, nested: [...(file.nested ?? []), ...nested] },
  };
}

function expandedColumn({ name, codes, values }: RawColumn, rows: number): RawColumn[] {
  const columns = growColumns();
  const flattener = createFlattener(columns, name);
  let objects = 0;
  for (const cell of values) {
    const object = cell.trim() === "" ? {} : objectOf(cell);
    if (!object) return [];
    if (cell.trim() !== "") objects++;
    flattener.add({ [name]: object }, 0);
    if (columns.columns() > mostExpanded) return [];
  }
  if (objects === 0) return [];
  const spread = columns.finish(flattener.hollow()).columns;
  return spread.map((column) =>
    renamedColumn(
      column,
      column.name,
      Uint32Array.from({ length: rows }, (_, row) => column.codes[codes[row]!]!),
    ),
  );
}

function objectOf(cell: string): object | undefined {
  if (!/^\s*\{/.test(cell)) return undefined;
  try {
    const value = parseExact(cell);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
