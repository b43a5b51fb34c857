import type { Column, Table } from "@/lib/schema/table";

/**
 * Rows that repeat an earlier row in every cell. Compared as they stood in the file where that is
 * known. Rows are split into groups column by column, those with most distinct cells first, until
 * each row is alone; O(rows · columns) time at worst.
 */
export function countDuplicateRows(table: Table): number {
  if (table.rows < 2 || table.columns.length === 0) return 0;
  const coded = table.columns.map(cellCodes).sort((a, b) => b.distinct - a.distinct);
  const groups = new Float64Array(table.rows);
  let groupCount = 1;
  for (const { codes, distinct } of coded) {
    const known = new Map<number, number>();
    for (let row = 0; row < table.rows; row++) {
      const key = groups[row]! * (distinct + 1) + codes[row]! + 1;
      const group = known.get(key) ?? known.size;
      if (group === known.size) known.set(key, group);
      groups[row] = group;
    }
    groupCount = known.size;
    if (groupCount === table.rows) return 0;
  }
  return table.rows - groupCount;
}

/** A code per row in [-1, distinct), equal for equal cells. */
function cellCodes(column: Column): { codes: ArrayLike<number>; distinct: number } {
  if (column.raw) return { codes: column.raw.codes, distinct: column.raw.values.length };
  if (column.kind !== "number" && column.kind !== "date")
    return { codes: column.codes, distinct: column.values.length };
  const known = new Map<number, number>();
  const codes = Int32Array.from(column.values, (value) => {
    const code = known.get(value) ?? known.size;
    known.set(value, code);
    return code;
  });
  return { codes, distinct: known.size };
}
