import { formatCount, formatList } from "../format-value";
import { isNumeric, pickNumbers, replaceColumns, withValues } from "../frame";
import type { StepModule } from "../step-module";

/**
 * log(1 + x + shift), the shift making the smallest value fitted on 0 where it is negative; what lies below
 * counts as that smallest value. Missing stays missing. Takes O(rows) time for a column.
 */
export const log: StepModule<"log"> = {
  fit: (frame, { columns }) => ({
    shifts: pickNumbers(frame, columns).flatMap((column) => {
      let smallest = Number.POSITIVE_INFINITY;
      for (const value of column.values) if (value < smallest) smallest = value;
      return [{ column: column.name, shift: Math.max(0, -smallest) + 0 }];
    }),
  }),

  apply(frame, _, { shifts }) {
    const byName = new Map(shifts.map(({ column, shift }) => [column, shift]));
    return replaceColumns(frame, (column) => {
      const shift = byName.get(column.name);
      if (shift === undefined || !isNumeric(column)) return column;
      return withValues(
        column,
        column.values.map((value) => shiftedLog(value, shift)),
      );
    });
  },

  why: () => "A few very large values would outweigh everyone else; the logarithm pulls them in.",

  did(_before, _after, _step, { shifts }) {
    if (shifts.length === 0) return ["No column needed it."];
    const names = formatList(shifts.map(({ column }) => column));
    return [`Took the logarithm of ${formatCount(shifts.length, "column")}: ${names}.`];
  },
};

function shiftedLog(value: number, shift: number): number {
  return Math.log1p(Math.max(0, value + shift));
}
