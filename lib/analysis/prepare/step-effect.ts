import type { StepEffect } from "@/lib/schema/recipe";
import { type Frame, type FrameColumn, isNumeric } from "./frame";

type Touched = Omit<StepEffect, "stepId" | "why" | "did">;

/** Which rows and columns differ between two frames. Takes O(rows · changed columns) time. */
export function touchedBy(before: Frame, after: Frame): Touched {
  const earlier = new Map(before.columns.map((column) => [column.name, column]));
  const marks = before.rows === after.rows ? marksFor(after.rows) : undefined;
  const changed: string[] = [];
  const added: string[] = [];
  for (const column of after.columns) {
    const old = earlier.get(column.name);
    earlier.delete(column.name);
    if (!old) {
      added.push(column.name);
      marks?.markAll();
    } else if (marks && isChanged(old, column, marks)) changed.push(column.name);
  }
  return {
    rowsChanged: marks?.count() ?? 0,
    rowsSetAside: before.rows - after.rows,
    changed,
    added,
    removed: [...earlier.keys()],
  };
}

/** Rows that changed. Once all have, it is enough to know that a column did. */
interface Marks {
  markAll(): void;
  /** Marks every row for which it is true; whether there is one. */
  markWhere(isOther: (row: number) => boolean): boolean;
  count(): number;
}

function marksFor(rows: number): Marks {
  const isMarked = new Uint8Array(rows);
  let marked = 0;
  return {
    markAll() {
      marked = rows;
    },
    markWhere(isOther) {
      let isAny = false;
      for (let row = 0; row < rows; row++) {
        if (!isOther(row)) continue;
        isAny = true;
        if (marked === rows) return true;
        if (isMarked[row]) continue;
        isMarked[row] = 1;
        marked++;
      }
      return isAny;
    },
    count: () => marked,
  };
}

function isChanged(old: FrameColumn, column: FrameColumn, marks: Marks): boolean {
  if (isNumeric(old) && isNumeric(column)) {
    const [before, after] = [old.values, column.values];
    if (before === after) return old.weight !== column.weight;
    return marks.markWhere((row) => {
      const was = before[row]!;
      const is = after[row]!;
      return was !== is && !(Number.isNaN(was) && Number.isNaN(is));
    });
  }
  if (isNumeric(old) || isNumeric(column)) {
    marks.markAll();
    return true;
  }
  if (old.codes === column.codes) return old.weight !== column.weight;
  return marks.markWhere(
    (row) => old.values[old.codes[row]!] !== column.values[column.codes[row]!],
  );
}
