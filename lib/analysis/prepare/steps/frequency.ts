import { madeOf } from "../derive-columns";
import { formatNumber } from "../format-value";
import { freeName, isCoded, pickCategories, replaceColumns } from "../frame";
import { applyFrequency, fitFrequency } from "../methods/frequency";
import type { StepModule } from "../step-module";

/** Each category becomes its share of the rows that have one; see `fitFrequency`. */
export const frequency: StepModule<"frequency"> = {
  fit(frame, { columns }) {
    const taken = new Set<string>();
    return {
      columns: pickCategories(frame, columns, ["category", "boolean", "text"]).map((column) => {
        const name = freeName(frame, `${column.name}: how common`, taken);
        taken.add(name);
        return { column: column.name, name, ...fitFrequency(column) };
      }),
    };
  },

  apply(frame, _, fitted) {
    const byName = new Map(fitted.columns.map((one) => [one.column, one]));
    return replaceColumns(frame, (column) => {
      const found = byName.get(column.name);
      if (!found || !isCoded(column)) return column;
      return madeOf(column, found.name, applyFrequency(column, found), false);
    });
  },

  knows: ({ columns }) =>
    columns.map(({ column, shares }) => ({ column, categories: shares.map(([name]) => name) })),

  why: () => "With very many categories, whether one is usual or unusual can still be compared.",

  did(_before, _after, step, { columns }) {
    if (step.columns.length === 0) return ["No column is chosen."];
    if (columns.length === 0) return ["None of the chosen columns holds categories."];
    return columns.map(({ column, shares }) => {
      const [name, share] = shares.reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
      return `Made ${column} the share of rows with the same; the largest of ${formatNumber(shares.length)} is ${name}, ${formatNumber(100 * share)}%. A category that is new counts as 0.`;
    });
  },
};
