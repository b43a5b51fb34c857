import type { ScaleMethod } from "@/lib/schema/steps/scale";
import { formatCount } from "../format-value";
import { isNumeric, pickNumbers, replaceColumns } from "../frame";
import { moments } from "../moments";
import { presentOf, quantile } from "../order-statistics";
import type { StepModule } from "../step-module";

/**
 * (x − offset) / divisor. zscore: mean, population deviation; minmax: smallest, range; robust: median,
 * interquartile range (1 where either is 0); none: nothing is done. As scikit-learn's StandardScaler, MinMaxScaler and
 * RobustScaler; missing cells are passed over and stay missing. Takes O(rows) time for a column.
 */
export const scale: StepModule<"scale"> = {
  fit(frame, { columns, method }) {
    if (method === "none") return { scales: [] };
    const found = pickNumbers(frame, columns, ["number", "date"]);
    return {
      scales: found
        .filter((column) => columns !== null || !column.isScaled)
        .flatMap(({ name, values }) => {
          const scaling = scalingOf(presentOf(values), method);
          return scaling ? [{ column: name, ...scaling }] : [];
        }),
    };
  },

  apply(frame, _, { scales }) {
    const byName = new Map(scales.map((one) => [one.column, one]));
    return replaceColumns(frame, (column) => {
      const found = byName.get(column.name);
      if (!found || !isNumeric(column)) return column;
      const { offset, divisor } = found;
      const values = column.values.map((value) => (value - offset) / divisor);
      return { ...column, kind: "number", isScaled: true, values };
    });
  },

  why: ({ method }) => whys[method],
  did: (_before, _after, { method }, { scales }) => [
    method === "none"
      ? "Left the columns in their own units."
      : dids[method](formatCount(scales.length, "numeric column")),
  ],
};

const whys: Readonly<Record<ScaleMethod, string>> = {
  zscore: "Columns with large numbers would outweigh the others, so each gets the same spread.",
  minmax: "Columns with large numbers would outweigh the others, so each is laid on 0 to 1.",
  robust:
    "Columns with large numbers would outweigh the others, so the middle half of each gets the same spread; a few extreme values do not change it.",
  none: "Columns keep their own units; those with large numbers count for more.",
};

const dids: Readonly<Record<Exclude<ScaleMethod, "none">, (columns: string) => string>> = {
  zscore: (columns) => `Gave ${columns} the mean 0 and the standard deviation 1.`,
  minmax: (columns) => `Laid ${columns} on the range from 0 to 1.`,
  robust: (columns) => `Gave ${columns} the median 0 and the interquartile range 1.`,
};

function scalingOf(present: Float64Array, method: Exclude<ScaleMethod, "none">) {
  if (present.length === 0) return null;
  if (method === "robust") {
    const offset = quantile(present, 0.5) + 0;
    return { offset, divisor: positive(quantile(present, 0.75) - quantile(present, 0.25)) };
  }
  const { min, max, mean, deviation } = moments(present);
  if (method === "minmax") return { offset: min + 0, divisor: positive(max - min) };
  return { offset: mean + 0, divisor: deviation > 0 ? deviation : 1 };
}

/** Below ten times the precision of a double a range is rounding, as scikit-learn has it. */
function positive(range: number): number {
  return range >= 10 * Number.EPSILON && Number.isFinite(range) ? range : 1;
}
