import { aggregateCustomers } from "../customers/aggregate-customers";
import type { TableStepModule } from "../step-module";
import { did } from "../words";

export const customers: TableStepModule<"customers"> = {
  fit: () => ({}),
  apply: aggregateCustomers,
  reads: ({ identifier, date, amount }) =>
    amount === undefined ? [identifier, date] : [identifier, date, amount],
  why: () => "Each row is a purchase, and segments are about customers.",
  did: (before, { table, unused }, { asOf }) => [
    did.aggregated(before.rows - unused, table.rows, asOf),
    ...(unused > 0 ? [did.unused(unused, asOf)] : []),
  ],
};
