import { customersOf } from "../customers/customers-of";
import { aggregatedText, unusedText } from "../customers/words";
import type { TableStepModule } from "../step-module";

/** Learns which categories and events have a column of their own and where the fifths of the RFM scores end. */
export const customers: TableStepModule<"customers"> = {
  *fit(table, step) {
    return (yield* customersOf(table, step)).fit;
  },
  apply: customersOf,
  reads: ({ identifier, date, amount, quantity, category, order, event, session }) =>
    [...new Set([identifier, date, amount, quantity, category, order, event, session])].filter(
      (name) => name !== undefined,
    ),
  why: ({ event }) =>
    event === undefined
      ? "Each row is a purchase, and segments are about customers."
      : "Each row is an event, and segments are about customers.",
  did: (before, { table, unused, unusedRows }, step) => [
    aggregatedText(before.rows - unused, table.rows, step),
    ...(unused > 0 ? [unusedText(unusedRows, step.asOf)] : []),
  ],
};
