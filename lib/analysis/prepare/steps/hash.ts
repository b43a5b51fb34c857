import { categoryCounts } from "../category-counts";
import { formatCount, formatList, formatNumber } from "../format-value";
import { columnOf, freeName, isCoded, pickCategories, replaceColumns } from "../frame";
import { applyHash } from "../methods/feature-hash";
import type { StepModule } from "../step-module";

/** Spreads the categories of columns over a fixed number of columns by their hash; see `applyHash`. Learns no category. */
export const hash: StepModule<"hash"> = {
  fit(frame, { columns, places }) {
    const found = pickCategories(frame, columns, ["category", "boolean", "text"]);
    const wished = found.length === 1 ? found[0]!.name : "categories";
    const taken = new Set<string>();
    const names = Array.from({ length: found.length > 0 ? places : 0 }, (_, i) => {
      const name = freeName(frame, `${wished}: hash ${i + 1}`, taken);
      taken.add(name);
      return name;
    });
    return { columns: found.map(({ name }) => name), names };
  },

  apply(frame, _, { columns, names }) {
    const found = columns.flatMap((name) => {
      const column = columnOf(frame, name);
      return column && isCoded(column) ? [column] : [];
    });
    if (found.length === 0) return frame;
    const hashed = applyHash(found, {
      columns: found.map(({ name }) => name),
      places: names.length,
    });
    const sources = [...new Set(found.flatMap((column) => column.sources))];
    const weight = Math.max(...found.map((column) => column.weight));
    const made = names.map((name, i) => ({
      role: found[0]!.role,
      ...{ name, sources, weight, takesPart: true, isScaled: true, values: hashed[i]! },
      kind: "number" as const,
    }));
    const gone = new Set(columns);
    return replaceColumns(frame, (column) => {
      if (column === found[0]) return made;
      return gone.has(column.name) ? [] : column;
    });
  },

  reads: (_, { columns }) => columns,

  why: () => "Very many categories fit into a few columns, at the price of some that look alike.",

  did(before, _after, step, { columns, names }) {
    if (step.columns.length === 0) return ["No column is chosen."];
    if (columns.length === 0) return ["None of the chosen columns holds categories."];
    const categories = columns.reduce((sum, name) => {
      const column = columnOf(before, name);
      return sum + (column && isCoded(column) ? categoryCounts(column).size : 0);
    }, 0);
    return [
      `Spread ${formatNumber(categories)} categories of ${formatList(columns)} over ${formatCount(names.length, "column")}, by MurmurHash3 of “column=category”.`,
    ];
  },
};
