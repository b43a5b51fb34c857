import type { Steps } from "@/lib/schema/progress";
import type { FittedOf } from "@/lib/schema/steps";
import { formatCount, formatNumber } from "../format-value";
import { pickNumbers, replaceColumns } from "../frame";
import { superfluousColumns } from "../methods/correlation-filter";
import { comparedRows, entropyRelevance } from "../methods/entropy-relevance";
import { laidOnOne } from "../methods/laid-on-one";
import { lowVariance } from "../methods/variance-filter";
import type { StepModule } from "../step-module";

/** Leaves out columns by one of three measures; see `lowVariance`, `superfluousColumns` and `entropyRelevance`. */
export const select: StepModule<"select"> = {
  *fit(frame, step, { seed }): Steps<FittedOf<"select">, never> {
    const found = pickNumbers(frame, step.columns, ["number", "date"]);
    const values = found.map((column) => column.values);
    const named = (place: number) => found[place]!.name;
    const compared = found.length;
    if (step.method === "variance") {
      const low = lowVariance(values.map(laidOnOne), step.variance);
      const dropped = low.map(({ column, variance }) => ({
        column: named(column),
        figure: variance,
        keptFor: null,
      }));
      return { compared, dropped };
    }
    if (step.method === "correlation") {
      const superfluous = yield* superfluousColumns(values, step.correlation);
      const dropped = superfluous.map(({ column, keptFor, correlation }) => ({
        column: named(column),
        figure: correlation + 0,
        keptFor: named(keptFor),
      }));
      return { compared, dropped };
    }
    const { order } = yield* entropyRelevance(values, seed);
    const dropped = order.slice(step.keep).map((column, i) => ({
      column: named(column),
      figure: step.keep + i + 1,
      keptFor: null,
    }));
    return { compared, dropped };
  },

  apply(frame, _, { dropped }) {
    const gone = new Set(dropped.map(({ column }) => column));
    return replaceColumns(frame, (column) => (gone.has(column.name) ? [] : column));
  },

  why: ({ method }) => whys[method],

  did(before, _after, { method, keep }, { compared, dropped }) {
    const looked = comparedRows(compared);
    const sampled =
      method === "entropy" && before.rows > looked
        ? [`Ranked on a random ${formatNumber(looked)} of ${formatCount(before.rows, "row")}.`]
        : [];
    if (dropped.length === 0) return [`All ${formatCount(compared, "column")} stay.`, ...sampled];
    const sentences = dropped.map(({ column, figure, keptFor }) => {
      if (method === "variance") {
        return `Left out ${column}: nearly everyone has the same (variance ${formatNumber(figure, 4)}).`;
      }
      if (method === "correlation") {
        return `Left out ${column}: it goes with ${keptFor} (correlation ${formatNumber(figure)}), which stays.`;
      }
      return `Left out ${column}: number ${formatNumber(figure)} of ${formatNumber(compared)} in showing groups; the first ${formatNumber(keep)} stay.`;
    });
    return [...sentences, ...sampled];
  },
};

const whys = {
  variance: "A column that is nearly the same for everyone cannot tell customers apart.",
  correlation: "Two columns that say the same would count twice.",
  entropy: "Columns in which everyone is spread evenly blur the groups that others show.",
};
