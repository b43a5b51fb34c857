import type { OutcomeLeftOut } from "@/lib/schema/description";
import type { Column, Table } from "@/lib/schema/table";

/** An outcome column as numbers. */
export interface OutcomeReader {
  readonly column: string;
  /** Of an entry of the rows that take part; NaN where missing. */
  readonly value: (at: number) => number;
  readonly isShare: boolean;
  readonly hasNegative: boolean;
  /** Of two categories the one that is counted: yes, or the rarer. */
  readonly category?: string;
}

/** All outcome columns of a table, in its order: those that can be compared, and why others cannot. O(rows · outcomes). */
export function readOutcomes(table: Table, rows: Uint32Array) {
  const readers: OutcomeReader[] = [];
  const leftOut: OutcomeLeftOut[] = [];
  for (const column of table.columns) {
    if (column.role !== "outcome") continue;
    const read = readOutcome(column, rows);
    if (typeof read === "string") leftOut.push({ column: column.name, reason: read });
    else readers.push(read);
  }
  return { readers, leftOut };
}

/** Numbers as they are, 0 and 1 and two categories as shares; or why the column cannot be compared. O(rows). */
function readOutcome(column: Column, rows: Uint32Array): OutcomeReader | OutcomeLeftOut["reason"] {
  if (column.kind === "date" || column.kind === "text") return column.kind;
  return "codes" in column ? categories(column, rows) : numbers(column, rows);
}

function categories(
  { name, kind, codes, values }: Extract<Column, { codes: Int32Array }>,
  rows: Uint32Array,
): OutcomeReader | OutcomeLeftOut["reason"] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const code = codes[row]!;
    if (code >= 0) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  if (counts.size === 0) return "empty";
  if (counts.size === 1) return "constant";
  if (counts.size > 2) return "categories";
  const [[rarer]] = [...counts].sort((a, b) => a[1] - b[1] || b[0] - a[0]) as [[number, number]];
  const wanted = kind === "boolean" ? values.indexOf("true") : rarer;
  const value = (at: number) => {
    const code = codes[rows[at]!]!;
    return code < 0 ? Number.NaN : Number(code === wanted);
  };
  return { column: name, value, isShare: true, hasNegative: false, category: values[wanted]! };
}

function numbers(
  { name, values }: Extract<Column, { values: Float64Array }>,
  rows: Uint32Array,
): OutcomeReader | OutcomeLeftOut["reason"] {
  const seen = new Set<number>();
  let hasNegative = false;
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    if (value < 0) hasNegative = true;
    if (seen.size < 3) seen.add(value);
  }
  if (seen.size < 2) return seen.size === 0 ? "empty" : "constant";
  const isShare = seen.size === 2 && seen.has(0) && seen.has(1);
  return { column: name, value: (at) => values[rows[at]!]!, isShare, hasNegative };
}
