import { applyRecipe } from "@/lib/analysis/prepare/apply-recipe";
import type { Model } from "@/lib/schema/model";
import type { Applied } from "@/lib/schema/prepared";
import type { Table } from "@/lib/schema/table";
import { type ListOptions, listCsv } from "./list-csv";
import { nearestCenter } from "./nearest-center";

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
}

/**
 * Labels the rows of a table, read with the model's `reading` and `columns`, by the nearest center.
 * Rows of which a needed cell is missing and cannot be filled are set aside. Fails with
 * "column-unknown" when a column the model needs is not there.
 */
export function scoreTable(model: Model, source: Table): ScoredTable {
  const { matrix, ...applied } = applyRecipe(model.fittedRecipe, source);
  const { k, centers } = model.clustering;
  const nearest = nearestCenter(matrix, Float64Array.from(centers.flat()), k);
  return {
    ...applied,
    ...nearest,
    identities: model.segments.map(({ segment }) => segment),
    names: model.segments.map(({ name }) => name),
  };
}

/** The list of `segmentListCsv` for rows labeled by a model. */
export function scoredTableCsv(scored: ScoredTable, options: ListOptions): Generator<string> {
  const fit = { header: "confidence", values: scored.confidence } as const;
  return listCsv({ ...scored, fit }, options);
}
