import { formatCount, formatList, formatNumber } from "../format-value";
import { missingIn, pickColumns, replaceColumns } from "../frame";
import type { StepModule } from "../step-module";

/** Drops columns that miss more than the share `most` of the rows. Which ones is learned. */
export const dropColumns: StepModule<"drop-columns"> = {
  fit: (frame, { columns, most }) => ({
    columns: pickColumns(frame, columns, ["number", "date", "category", "boolean", "text"])
      .filter((column) => missingIn(column) > most * frame.rows)
      .map(({ name }) => name),
  }),

  apply(frame, _, { columns }) {
    const dropped = new Set(columns);
    return replaceColumns(frame, (column) => (dropped.has(column.name) ? [] : column));
  },

  why: () => "A column that is mostly empty would say what was filled in, not what was known.",

  did(_before, _after, { most }, { columns }) {
    const limit = `more than ${formatNumber(100 * most)}% missing`;
    if (columns.length === 0) return [`No column has ${limit}.`];
    return [
      `Left out ${formatCount(columns.length, "column")} with ${limit}: ${formatList(columns)}.`,
    ];
  },
};
