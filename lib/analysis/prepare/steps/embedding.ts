import type { Steps } from "@/lib/schema/progress";
import type { FittedOf } from "@/lib/schema/steps";
import { madeOf, widest } from "../derive-columns";
import { formatCount, formatNumber } from "../format-value";
import { freeName, isCoded, pickCategories, replaceColumns } from "../frame";
import { applyEmbedding, fitEmbedding } from "../methods/category-embedding";
import type { StepModule } from "../step-module";

/**
 * Each category becomes its place in a few dimensions; see `fitEmbedding`. The dimensions keep their sizes beside each other, the widest
 * with a standard deviation of 1, so a scale step leaves them alone.
 */
export const embedding: StepModule<"embedding"> = {
  *fit(frame, { columns, others, ...options }, { seed }): Steps<FittedOf<"embedding">, never> {
    const targets = pickCategories(frame, columns, ["category", "boolean", "text"]);
    const company = new Set([...pickCategories(frame, others), ...(others ? [] : targets)]);
    const fitted: FittedOf<"embedding">["columns"][number][] = [];
    const taken = new Set<string>();
    for (const column of targets) {
      const rest = [...company].filter((other) => other !== column);
      const found = yield* fitEmbedding(column, rest, { ...options, seed });
      const names = Array.from({ length: found.dimensions }, (_, i) => {
        const name = freeName(frame, `${column.name}: place ${i + 1}`, taken);
        taken.add(name);
        return name;
      });
      const divisor = widest(applyEmbedding(column, found));
      fitted.push({ column: column.name, names, divisor, ...found });
    }
    return { columns: fitted };
  },

  apply(frame, _, fitted) {
    const byName = new Map(fitted.columns.map((one) => [one.column, one]));
    return replaceColumns(frame, (column) => {
      const found = byName.get(column.name);
      if (!found || !isCoded(column)) return column;
      return applyEmbedding(column, found).map((values, i) =>
        madeOf(
          column,
          found.names[i]!,
          values.map((value) => value / found.divisor),
          true,
        ),
      );
    });
  },

  knows: ({ columns }) =>
    columns.flatMap(({ column, places, other }) => {
      const hasRare = other.some((coordinate) => coordinate !== 0);
      return hasRare ? [] : [{ column, categories: places.map(([name]) => name) }];
    }),

  why: () =>
    "Categories that keep the same company are alike, even if there are very many of them.",

  did(_before, _after, step, { columns }) {
    if (step.columns.length === 0) return ["No column is chosen."];
    if (columns.length === 0) return ["None of the chosen columns holds categories."];
    return columns.map(({ column, places, share, dimensions }) => {
      if (share === 0)
        return `No other column of categories tells about ${column}, so it counts for nothing.`;
      return `Placed ${formatCount(places.length, "category", "categories")} of ${column} in ${formatCount(dimensions, "dimension")}, which hold ${formatNumber(100 * share, 0)}% of how they differ in company; rarer and new ones share a place.`;
    });
  },
};
