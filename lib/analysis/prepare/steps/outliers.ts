import type { StepOf } from "@/lib/schema/steps";
import { formatCount, formatNumber } from "../format-value";
import { columnOf, isNumeric, keepRows, pickNumbers, replaceColumns } from "../frame";
import { presentOf, quantile } from "../order-statistics";
import type { StepModule } from "../step-module";

/** Makes the median absolute deviation comparable to a standard deviation (Rousseeuw & Croux 1993, doi:10.1080/01621459.1993.10476408). */
const madScale = 1.4826;

/**
 * Learns a lowest and a highest value for each column: quartiles ∓ reach · interquartile range (Tukey 1977), median ∓
 * reach · 1.4826 · median absolute deviation, or the quantiles `share` and 1 − `share`. Beyond them, numbers take the bound or
 * their rows are set aside, in new files too. Columns of which more than half is one value have no spread to judge by and are left
 * alone, and so are missing cells and columns with two values. Takes O(rows) time for a column.
 */
export const outliers: StepModule<"outliers"> = {
  fit: (frame, step) => ({
    bounds: pickNumbers(frame, step.columns).flatMap(({ name, values, isScaled, category }) => {
      if (category !== undefined && isScaled) return [];
      const found = boundsOf(presentOf(values), step);
      return found ? [{ column: name, ...found }] : [];
    }),
  }),

  apply(frame, { action }, { bounds }) {
    const byName = new Map(bounds.map((one) => [one.column, one]));
    if (action === "cap") {
      return replaceColumns(frame, (column) => {
        const found = byName.get(column.name);
        if (!found || !isNumeric(column)) return column;
        const { low, high } = found;
        if (!column.values.some((value) => value < low || value > high)) return column;
        const values = column.values.map((value) => Math.max(low, Math.min(high, value)));
        return { ...column, values };
      });
    }
    const far: (string | undefined)[] = new Array(frame.rows);
    for (const column of frame.columns) {
      const found = byName.get(column.name);
      if (!found || !isNumeric(column)) continue;
      for (let row = 0; row < frame.rows; row++) {
        const value = column.values[row]!;
        if (value < found.low || value > found.high) far[row] ??= column.name;
      }
    }
    return keepRows(
      frame,
      (row) => far[row] === undefined,
      (row) => `${far[row]} is far from all others`,
    );
  },

  reads: ({ action }, { bounds }) =>
    action === "remove" ? bounds.map(({ column }) => column) : [],

  why: ({ action }) =>
    action === "cap"
      ? "A few far-off values would pull whole segments towards them, so they count as the bound."
      : "A few far-off customers would make segments of their own, so they are set aside.",

  did(before, after, { action }, { bounds }) {
    if (bounds.length === 0) return ["No column has values to judge by."];
    const sentences = bounds.flatMap(({ column: name, low, high }) => {
      const column = columnOf(before, name);
      if (!column || !isNumeric(column)) return [];
      let far = 0;
      for (const value of column.values) if (value < low || value > high) far++;
      if (far === 0) return [];
      const range = `${formatNumber(low)} to ${formatNumber(high)}`;
      return action === "cap"
        ? [`Pulled ${formatCount(far, "value")} of ${name} in to ${range}.`]
        : [`Found ${formatCount(far, "value")} of ${name} outside ${range}.`];
    });
    if (sentences.length === 0) return ["No value lies outside the bounds."];
    if (action === "cap") return sentences;
    return [...sentences, `Set aside ${formatCount(before.rows - after.rows, "row")}.`];
  },
};

function boundsOf(
  present: Float64Array,
  { method, reach, share }: StepOf<"outliers">,
): { low: number; high: number } | null {
  if (present.length === 0 || hasTwoValues(present)) return null;
  if (method === "quantile") {
    return { low: quantile(present, share) + 0, high: quantile(present, 1 - share) + 0 };
  }
  if (method === "iqr") {
    const low = quantile(present, 0.25);
    const high = quantile(present, 0.75);
    const far = reach * (high - low);
    return far > 0 ? { low: low - far + 0, high: high + far + 0 } : null;
  }
  const middle = quantile(present, 0.5);
  const far =
    reach *
    madScale *
    quantile(
      present.map((value) => Math.abs(value - middle)),
      0.5,
    );
  return far > 0 ? { low: middle - far + 0, high: middle + far + 0 } : null;
}

function hasTwoValues(values: Float64Array): boolean {
  const first = values[0]!;
  let second = first;
  for (const value of values) {
    if (value === first || value === second) continue;
    if (second !== first) return false;
    second = value;
  }
  return true;
}
