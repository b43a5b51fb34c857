import { formatList, formatNumber } from "../format-value";
import { replaceColumns } from "../frame";
import type { StepModule } from "../step-module";

/** Multiplies the weight of the named columns, and so of everything made of them before or after. */
export const weights: StepModule<"weights"> = {
  fit: () => ({}),

  apply(frame, step) {
    const byName = new Map(step.weights.map(({ column, weight }) => [column, weight]));
    return replaceColumns(frame, (column) => {
      const [source] = column.sources;
      const ofSource = column.sources.length === 1 ? byName.get(source!) : undefined;
      const weight = byName.get(column.name) ?? ofSource ?? 1;
      return weight === 1 ? column : { ...column, weight: column.weight * weight };
    });
  },

  why: () => "Some columns matter more to you than others.",

  did(_before, _after, step) {
    const given = step.weights.filter(({ weight }) => weight !== 1);
    if (given.length === 0) return ["Every column counts the same."];
    const each = given.map(({ column, weight }) => `${column} × ${formatNumber(weight)}`);
    return [`Weighted ${formatList(each)}.`];
  },
};
