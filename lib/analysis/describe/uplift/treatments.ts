import type { Steps } from "@/lib/schema/progress";
import type { Table } from "@/lib/schema/table";
import type { ArmOutcomes, Treatment } from "@/lib/schema/uplift";
import type { Grouping } from "../mean-row";
import { figuresOf } from "../outcomes/group-figures";
import type { OutcomeReader } from "../outcomes/read-outcome";
import { armsOf } from "./arms";

/** Each column that says who was treated, with what became of its groups in each outcome and cluster. O(rows · outcomes · treatments). */
export function* treatmentsOf(
  table: Table,
  outcomes: readonly OutcomeReader[],
  { k, tableRows, labels }: Grouping,
): Steps<Treatment[], never> {
  const found: Treatment[] = [];
  for (const column of table.columns) {
    if (column.role !== "treatment") continue;
    const { codes, ...arms } = armsOf(column, tableRows);
    const told: ArmOutcomes[] = [];
    for (const outcome of arms.problem === null ? outcomes : []) {
      yield { stage: "outcomes", done: told.length, total: outcomes.length };
      const groups = arms.arms.map((_, arm) =>
        figuresOf(outcome.value, labels, k, (row) => codes[row] === arm),
      );
      const { column, category } = outcome;
      told.push({
        column,
        ...(category === undefined ? {} : { category }),
        kind: outcome.isShare ? "share" : "mean",
        everyone: groups.map(({ everyone }) => everyone),
        clusters: groups.map(({ clusters }) => clusters),
      });
    }
    found.push({ ...arms, outcomes: told });
  }
  return found;
}
