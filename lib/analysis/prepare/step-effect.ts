import type { StepEffect } from "@/lib/schema/recipe";
import { type Frame, type FrameColumn, isNumeric } from "./frame";

type Touched = Omit<StepEffect, "stepId" | "why" | "did">;

/** Which rows and columns differ between two frames. Takes O(rows · changed columns) time. */
export function touchedBy(before: Frame, after: Frame): Touched {
  const earlier = new Map(before.columns.map((column) => [column.name, column]));
  const isSameRows = before.rows === after.rows;
  const rows = isSameRows ? new Uint8Array(after.rows) : undefined;
  const changed: string[] = [];
  const added: string[] = [];
  for (const column of after.columns) {
    const old = earlier.get(column.name);
    earlier.delete(column.name);
    if (!old) {
      added.push(column.name);
      rows?.fill(1);
    } else if (rows && markChanged(old, column, rows)) changed.push(column.name);
  }
  let rowsChanged = 0;
  if (rows) for (const isChanged of rows) rowsChanged += isChanged;
  return {
    rowsChanged,
    rowsSetAside: before.rows - after.rows,
    changed,
    added,
    removed: [...earlier.keys()],
  };
}

function markChanged(old: FrameColumn, column: FrameColumn, rows: Uint8Array): boolean {
  if (isNumeric(old) && isNumeric(column)) {
    if (old.values === column.values) return old.weight !== column.weight;
    let isChanged = false;
    for (let row = 0; row < rows.length; row++) {
      if (Object.is(old.values[row], column.values[row])) continue;
      rows[row] = 1;
      isChanged = true;
    }
    return isChanged;
  }
  if (isNumeric(old) || isNumeric(column)) {
    rows.fill(1);
    return true;
  }
  if (old.codes === column.codes) return old.weight !== column.weight;
  let isChanged = false;
  for (let row = 0; row < rows.length; row++) {
    if (old.values[old.codes[row]!] === column.values[column.codes[row]!]) continue;
    rows[row] = 1;
    isChanged = true;
  }
  return isChanged;
}
