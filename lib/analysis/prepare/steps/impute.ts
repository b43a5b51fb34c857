import type { FittedOf, StepOf } from "@/lib/schema/steps";
import { categoryCounts, commonest } from "../category-counts";
import { dayMs } from "../day";
import { formatCount, formatDay, formatNumber } from "../format-value";
import {
  columnOf,
  type FrameColumn,
  isNumeric,
  missingIn,
  pickColumns,
  replaceColumns,
} from "../frame";
import { moments } from "../moments";
import { mode, presentOf, quantile } from "../order-statistics";
import type { StepModule } from "../step-module";

/**
 * Fills every missing cell of a column with one value learned from the cells that are there: the median, the mean or the
 * most frequent value (the smallest of several), as scikit-learn's SimpleImputer; or a constant. Columns without any value stay as
 * they are, unless by a constant. Takes O(rows) time for a column, O(rows log rows) for a mode.
 */
export const impute: StepModule<"impute"> = {
  fit(frame, step) {
    const columns = pickColumns(frame, step.columns, ["number", "date", "category", "boolean"]);
    return {
      fills: columns.flatMap((column) => {
        const value = fillOf(column, step);
        return value === null ? [] : [{ column: column.name, value }];
      }),
    };
  },

  apply(frame, _, { fills }) {
    const byName = new Map(fills.map(({ column, value }) => [column, value]));
    return replaceColumns(frame, (column) => {
      const value = byName.get(column.name);
      return value === undefined || missingIn(column) === 0 ? column : filled(column, value);
    });
  },

  why: () => "Comparing needs a value in every cell, so a typical one fills the gaps.",

  did(before, _, { method }, { fills }) {
    const sentences = fills.flatMap(({ column: name, value }) => {
      const column = columnOf(before, name);
      const missing = column ? missingIn(column) : 0;
      if (!column || missing === 0) return [];
      const how = isNumeric(column) ? method : method === "constant" ? method : "mode";
      return [
        `Filled ${formatCount(missing, "missing value")} of ${name} with ${howWords[how]}, ${spoken(column, value)}.`,
      ];
    });
    return sentences.length > 0 ? sentences : ["Nothing was missing."];
  },
};

const howWords: Readonly<Record<StepOf<"impute">["method"], string>> = {
  median: "the median",
  mean: "the mean",
  mode: "the most frequent value",
  constant: "the value that was chosen",
};

function fillOf(
  column: FrameColumn,
  { method, number, text }: StepOf<"impute">,
): number | string | null {
  if (!isNumeric(column)) {
    if (method !== "constant") return commonest(categoryCounts(column));
    return column.kind === "boolean" ? (text === "true" ? "true" : "false") : text;
  }
  if (method === "constant") return number + 0;
  const present = presentOf(column.values);
  if (present.length === 0) return null;
  // JSON does not know −0, and what is learned must replay to the same bytes.
  if (method === "mean") return moments(present).mean + 0;
  return (method === "mode" ? mode(present) : quantile(present, 0.5)) + 0;
}

function filled(column: FrameColumn, value: FittedOf<"impute">["fills"][number]["value"]) {
  if (isNumeric(column)) {
    const number = Number(value);
    return { ...column, values: column.values.map((cell) => (Number.isNaN(cell) ? number : cell)) };
  }
  const category = String(value);
  const known = column.values.indexOf(category);
  const values = known < 0 ? [...column.values, category] : column.values;
  const code = known < 0 ? column.values.length : known;
  return { ...column, values, codes: column.codes.map((cell) => (cell < 0 ? code : cell)) };
}

function spoken(column: FrameColumn, value: number | string): string {
  if (typeof value === "string") return value;
  return column.kind === "date" ? formatDay(value * dayMs) : formatNumber(value);
}
