import { categoryCounts } from "../category-counts";
import { formatCount, formatList, formatNumber } from "../format-value";
import {
  type CodedFrameColumn,
  freeName,
  isCoded,
  type NumericColumn,
  pickCategories,
  replaceColumns,
} from "../frame";
import { matchCategories } from "../match-categories";
import { isNearUnique } from "../near-unique";
import type { StepModule } from "../step-module";

/**
 * One column of 0 and 1 for each category that occurs, in code-unit order; of a boolean the one for "true" says it
 * all. Categories below the share `rare` of rows share one column, *other*, if there are at least two of them; so do categories
 * of a new file that were not there. Missing cells are missing in each. Columns that are nearly unique are left as they are. Takes
 * O(rows · categories) time.
 */
export const onehot: StepModule<"onehot"> = {
  fit(frame, { columns, rare }) {
    const taken = new Set<string>();
    const named = (wished: string, replaced: string) => {
      const name = wished === replaced ? wished : freeName(frame, wished, taken);
      taken.add(name);
      return name;
    };
    return {
      columns: pickCategories(frame, columns).flatMap((column) => {
        const counts = categoryCounts(column);
        const present = [...counts.values()].reduce((sum, count) => sum + count, 0);
        if (counts.size < 2 || isNearUnique(counts.size, present)) return [];
        const found = [...counts.keys()].sort((a, b) => (a < b ? -1 : 1));
        const scarce = found.filter((category) => counts.get(category)! < rare * present);
        const grouped = new Set(scarce.length > 1 ? scarce : []);
        const isBoolean = column.kind === "boolean";
        const categories = found.filter((category) =>
          isBoolean ? category === "true" : !grouped.has(category),
        );
        const indicators = categories.map((category) => ({
          name: named(isBoolean ? column.name : `${column.name}: ${category}`, column.name),
          category,
        }));
        const other =
          grouped.size > 0 && !isBoolean ? named(`${column.name}: other`, column.name) : null;
        return [{ column: column.name, indicators, other }];
      }),
    };
  },

  apply(frame, _, fitted) {
    const byName = new Map(fitted.columns.map((one) => [one.column, one]));
    return replaceColumns(frame, (column) => {
      const found = byName.get(column.name);
      if (!found || !isCoded(column)) return column;
      const categories = found.indicators.map(({ category }) => category);
      const which = matchCategories(column.values, categories);
      const made = found.indicators.map(({ name, category }, i) =>
        indicator(column, name, category, (value) => which[value] === i),
      );
      if (found.other === null) return made;
      return [...made, indicator(column, found.other, "other", (value) => which[value]! < 0)];
    });
  },

  knows: ({ columns }) =>
    columns.flatMap(({ column, indicators, other }) => {
      const categories = indicators.map(({ category }) => category);
      return other === null ? [{ column, categories }] : [];
    }),

  why: () => "Categories cannot be measured, so each becomes a column of 0 and 1.",

  did(before, _, { rare }, { columns }) {
    if (columns.length === 0) return ["There are no categories to encode."];
    return columns.map(({ column, indicators, other }) => {
      if (before.columns.some(({ name, kind }) => name === column && kind === "boolean")) {
        return `Made ${column} 1 for yes and 0 for no.`;
      }
      const names = formatList(indicators.map(({ category }) => category));
      const count = indicators.length + Number(other !== null);
      const grouped =
        other === null ? "" : ` and “other” for those below ${formatNumber(100 * rare)}% of rows`;
      return `Split ${column} into ${formatCount(count, "column")}: ${names}${grouped}.`;
    });
  },
};

function indicator(
  { role, sources, takesPart, weight, codes, values }: CodedFrameColumn,
  name: string,
  category: string,
  isIt: (value: number) => boolean,
): NumericColumn {
  const ofValue = Float64Array.from(values, (_, value) => Number(isIt(value)));
  const cells = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    cells[row] = code < 0 ? Number.NaN : ofValue[code]!;
  }
  const base = { name, role, sources, takesPart, weight };
  return { ...base, kind: "number", isScaled: true, category, values: cells };
}
