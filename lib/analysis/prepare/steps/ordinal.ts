import { formatList, formatNumber } from "../format-value";
import { isCoded, pickCategories, replaceColumns } from "../frame";
import { applyOrdinal, fitOrdinal } from "../methods/ordinal";
import type { StepModule } from "../step-module";

/** Each category becomes its place in the order, from 0; see `fitOrdinal`. */
export const ordinal: StepModule<"ordinal"> = {
  fit: (frame, { columns, order }) => ({
    orders: pickCategories(frame, columns).map((column) => ({
      column: column.name,
      ...fitOrdinal(
        column,
        order.filter((category) => column.values.includes(category) || columns.length === 1),
      ),
    })),
  }),

  apply(frame, _, { orders }) {
    const byName = new Map(orders.map((order) => [order.column, order]));
    return replaceColumns(frame, (column) => {
      const order = byName.get(column.name);
      if (!order || !isCoded(column)) return column;
      const { name, role, sources, takesPart, weight } = column;
      const base = { name, role, sources, takesPart, weight };
      return { ...base, kind: "number", isScaled: false, values: applyOrdinal(column, order) };
    });
  },

  knows: ({ orders }) => orders.map(({ column, order }) => ({ column, categories: order })),

  why: () => "Categories that go from little to much are as far apart as their places.",

  did(_before, _after, { columns }, { orders }) {
    if (columns.length === 0) return ["No column is chosen."];
    if (orders.length === 0) return ["None of the chosen columns holds categories."];
    return orders.map(({ column, order, other }) => {
      const list = order
        .slice(0, 12)
        .map((category, place) => `${category} ${formatNumber(place)}`);
      return `Put ${column} in order: ${formatList(list, 12)}. A category that is new counts as ${order[other] ?? "none"}.`;
    });
  },
};
