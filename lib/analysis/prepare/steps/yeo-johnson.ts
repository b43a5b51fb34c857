import { withProgress } from "../../with-progress";
import { formatNumber } from "../format-value";
import { isNumeric, pickNumbers, replaceColumns, withValues } from "../frame";
import { applyYeoJohnson, fitYeoJohnson } from "../methods/yeo-johnson";
import type { StepModule } from "../step-module";

/** Raises each column to the power under which it is most like a normal distribution; see `fitYeoJohnson`. */
export const yeoJohnson: StepModule<"yeo-johnson"> = {
  *fit(frame, { columns }) {
    const found = pickNumbers(frame, columns).filter(({ category }) => category === undefined);
    const powers: { column: string; lambda: number }[] = [];
    for (const { name, values } of found) {
      const progress = { stage: "powers", done: powers.length, total: found.length };
      const { lambda } = yield* withProgress(fitYeoJohnson(values), () => progress);
      powers.push({ column: name, lambda: lambda + 0 });
    }
    return { powers };
  },

  apply(frame, _, { powers }) {
    const byName = new Map(powers.map((power) => [power.column, power]));
    return replaceColumns(frame, (column) => {
      const power = byName.get(column.name);
      if (!power || power.lambda === 1 || !isNumeric(column)) return column;
      return withValues(column, applyYeoJohnson(column.values, power));
    });
  },

  why: () =>
    "A column with a long tail is ruled by its few extreme customers; a power gives everyone a say.",

  did(_before, _after, _step, { powers }) {
    if (powers.length === 0) return ["There is no column of numbers to even out."];
    return powers.map(({ column, lambda }) => {
      if (Math.abs(lambda - 1) < 0.05)
        return `Left ${column} nearly as it was (λ ${formatNumber(lambda)}).`;
      const side = lambda < 1 ? "large" : "small";
      return `Drew in the ${side} values of ${column} (λ ${formatNumber(lambda)}).`;
    });
  },
};
