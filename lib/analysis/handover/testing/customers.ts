import { standardSteps } from "@/lib/analysis/prepare/standard-steps";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Table } from "@/lib/schema/table";
import { type Clustered, clusteredOf } from "./prepared-of";

/** Two kinds of customers; of the fourth nothing is known to cluster by. */
export const customers: Table = tableOf(
  {
    spend: [1, 100, 2, null, 101, 3],
    email: ["a@x", "b@x", "c@x", "d@x", "e@x", "f@x"],
    segment: ["old", "old", "new", "new", "old", "new"],
  },
  { email: "identifier" },
);

/** The rows of a table in two segments; those with a missing cell are set aside. */
export function twoSegments(table: Table, columns: readonly string[] = ["spend"]): Clustered {
  const steps = standardSteps({ columns, log: [], scale: "zscore" }).map((step) =>
    step.kind === "impute" ? { ...step, enabled: false } : step,
  );
  return clusteredOf(table, { steps }, 2);
}
