import { formatCount, formatNumber } from "../format-value";
import {
  columnOf,
  type Frame,
  isNumeric,
  missingIn,
  pickNumbers,
  replaceColumns,
  withValues,
} from "../frame";
import { applyKnn, fitKnn } from "../methods/knn-impute";
import type { StepModule } from "../step-module";

/** Fills gaps with the mean of the nearest rows; see `applyKnn`. Columns without any value stay as they are. */
export const knn: StepModule<"knn"> = {
  fit(frame, { columns, ...options }, { seed }) {
    const found = pickNumbers(frame, columns).filter((column) => missingIn(column) < frame.rows);
    const fitted = fitKnn(
      found.map(({ values }) => values),
      { ...options, seed },
    );
    return { columns: found.map(({ name }) => name), ...fitted };
  },

  *apply(frame, _, fitted) {
    if (fitted.columns.length === 0) return frame;
    const values = fitted.columns.map((name) => numbersOf(frame, name));
    const filled = yield* applyKnn(values, fitted);
    const byName = new Map(fitted.columns.map((name, j) => [name, filled[j]!]));
    return replaceColumns(frame, (column) => {
      const own = byName.get(column.name);
      return own && isNumeric(column) && missingIn(column) > 0 ? withValues(column, own) : column;
    });
  },

  reads: (_, { columns }) => columns,

  why: () =>
    "Customers who are alike in what is known are likely to be alike in what is not; their average fills the gaps.",

  did(before, _after, _step, { columns, neighbors, reference, rows }) {
    const among = reference[0]?.length ?? 0;
    const filled = columns.flatMap((name) => {
      const column = columnOf(before, name);
      const missing = column ? missingIn(column) : 0;
      if (missing === 0) return [];
      return [
        `Filled ${formatCount(missing, "missing value")} of ${name} with the average of the ${formatNumber(Math.min(neighbors, among))} most similar of ${formatCount(among, "row")}.`,
      ];
    });
    if (filled.length === 0) filled.push("Nothing was missing.");
    if (columns.length === 1) {
      filled.push(
        "There is no other column to be similar in, so this is the average of the column.",
      );
    }
    if (among < rows) {
      filled.push(
        `Searched a random ${formatNumber(among)} of ${formatCount(rows, "row")}, as many as can be kept.`,
      );
    }
    if (among > 0) {
      filled.push(
        `The model keeps the numbers of these ${formatCount(among, "row")}, without names, to fill gaps of new customers.`,
      );
    }
    return filled;
  },
};

function numbersOf(frame: Frame, name: string): Float64Array {
  const column = columnOf(frame, name);
  if (column && isNumeric(column)) return column.values;
  return new Float64Array(frame.rows).fill(Number.NaN);
}
