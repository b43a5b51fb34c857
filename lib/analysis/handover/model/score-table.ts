import { applyRecipe } from "@/lib/analysis/prepare/apply-recipe";
import { customersStepOf, recipeOf } from "@/lib/analysis/prepare/recipe-steps";
import { Failure } from "@/lib/schema/failure";
import type { Model } from "@/lib/schema/model";
import type { Applied } from "@/lib/schema/prepared";
import type { Table } from "@/lib/schema/table";
import { assignRows } from "../../cluster/assign/assign-rows";
import type { LabeledRows } from "../labels/labels-csv";
import { checkNeeded } from "../needed-columns";
import { type CellCounts, countCells } from "./count-cells";
import { fromModelAssignment } from "./model-assignment";
import { distancesToNearest } from "./reach";
import { replayEdits } from "./replay-edits";

/** Rows labeled by a model. */
export interface ScoredTable extends Omit<Applied, "matrix"> {
  /** Per entry of `tableRows`, 0 … k−1. */
  readonly labels: Int32Array;
  /** Per cluster, the number a person knows it by, 0-based. */
  readonly identities: readonly number[];
  /** Per cluster. */
  readonly names: readonly string[];
  /** Per entry of `tableRows`, in [0, 1]; see `Nearest`. */
  readonly confidence: Float32Array;
  /** Per entry of `tableRows`, to the nearest center; null where the model has none. */
  readonly distances: Float64Array | null;
  /** Purchases: customers are as of the start of this day, `YYYY-MM-DD`. */
  readonly asOf: string | null;
  readonly cells: readonly CellCounts[];
}

/**
 * Labels the rows of a table, typed with the model's `columns`, by the nearest center. Rows of which
 * a needed cell is missing and cannot be filled are set aside. Purchases are taken as of `asOf` where
 * it is given. Fails with "column-unknown" when a column the model needs is not there, and when
 * nothing in it or no row at all can be used. Hand edits of the model are done again, see `replayEdits`.
 */
export function scoreTable(model: Model, source: Table, asOf?: string): ScoredTable {
  const step = customersStepOf(recipeOf(model.fittedRecipe));
  if (asOf !== undefined && !step) {
    throw new Failure(
      "option-invalid",
      "The model labels rows as they are, not customers by their purchases, so there is no day to choose.",
    );
  }
  checkNeeded(model.fittedRecipe, source);
  const { matrix, ...applied } = applyRecipe(model.fittedRecipe, source, asOf);
  if (matrix.rows === 0) {
    const reasons = new Set(applied.rowsSetAside.map(({ reason }) => reason));
    throw new Failure("too-few-rows", `No row can be labeled: ${[...reasons].join("; ")}.`);
  }
  const { k, assignment } = model.clustering;
  const rule = fromModelAssignment(assignment);
  const found = assignRows(matrix, rule, k);
  const nearest = model.edits
    ? replayEdits(model, model.edits, found, { ...applied, matrix })
    : found;
  return {
    ...applied,
    ...nearest,
    distances: distancesToNearest(matrix, rule),
    asOf: step ? (asOf ?? step.asOf) : null,
    cells: countCells(model.fittedRecipe, source, applied),
    identities: model.segments.map(({ segment }) => segment),
    names: model.segments.map(({ name }) => name),
  };
}

/** As `labelsCsv` and `labelsWorkbook` take them. */
export function scoredLabels(scored: ScoredTable): LabeledRows {
  return { ...scored, fit: { header: "confidence", values: scored.confidence } };
}
