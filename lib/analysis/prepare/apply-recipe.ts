import { Failure } from "@/lib/schema/failure";
import type { Applied } from "@/lib/schema/prepared";
import type { Steps } from "@/lib/schema/progress";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { FittedOf } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import { drain } from "../drain";
import { frameFor } from "./fitted-columns";
import { toMatrix } from "./outputs";
import { applyStep, isFrameStep } from "./run-step";
import { stepFailure } from "./step-failure";
import { finished } from "./step-module";
import { tableSteps } from "./steps";
import { noPurchases } from "./words";

/**
 * Replays a fitted recipe on a table without learning anything from it: on the table it was fitted
 * on it gives the same bytes. Purchases are taken as of `asOf` where it is given, else as of the
 * recipe's own day. Rows that a step set aside while learning are set aside by the same rule. Fails with "column-unknown",
 * naming every column that is needed and not there, and with "too-few-rows" when no purchase lies before that day.
 */
export function applyRecipe(fitted: FittedRecipe, source: Table, asOf?: string): Applied {
  return drain(applyRecipeSteps(fitted, source, asOf));
}

function* applyRecipeSteps(
  { steps, columns, outputs }: FittedRecipe,
  source: Table,
  asOf?: string,
): Steps<Applied, never> {
  let table = source;
  let unused = 0;
  for (const one of steps) {
    if (one.step.kind !== "customers" || !one.fitted) continue;
    const step = asOf === undefined ? one.step : { ...one.step, asOf };
    const made = yield* finished(
      tableSteps.customers.apply(source, step, one.fitted as FittedOf<"customers">),
    );
    if (made.table.rows === 0) throw new Failure("too-few-rows", noPurchases(step.asOf));
    ({ table, unused } = made);
    break;
  }
  let frame = frameFor(table, columns);
  for (const [done, { step, fitted }] of steps.entries()) {
    if (!fitted || !isFrameStep(step)) continue;
    yield { stage: "prepare", done, total: steps.length };
    try {
      frame = yield* applyStep(frame, step, fitted);
    } catch (thrown) {
      throw stepFailure(thrown, step, done);
    }
  }
  return { table, ...toMatrix(frame, outputs), unused };
}
