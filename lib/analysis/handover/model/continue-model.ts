import { partialFit } from "@/lib/analysis/cluster/kmeans/incremental";
import type { Engine } from "@/lib/analysis/kernels/engine";
import { applyRecipe } from "@/lib/analysis/prepare/apply-recipe";
import { Failure } from "@/lib/schema/failure";
import type { Model } from "@/lib/schema/model";
import type { Table } from "@/lib/schema/table";
import { checkNeeded } from "../needed-columns";
import { fromModelAssignment, toModelAssignment } from "./model-assignment";

/** A model that has learned, and from how many rows. */
export interface Continued {
  readonly model: Model;
  readonly rows: number;
}

const learners: ReadonlySet<string> = new Set(["kmeans", "minibatch", "bisecting"]);

/**
 * Goes on with the rows of a table, typed with the model's `columns`: each joins the nearest center, and every
 * center moves to the mean of all rows that ever joined it. The recipe and its fitted values stay. Fails with
 * "option-invalid" for models whose segments are not means, or that do not say how many rows these are the means of.
 * O(rows · features · k). Sculley (2010), doi:10.1145/1772690.1772862.
 */
export function continueModel(
  model: Model,
  source: Table,
  engine: Engine,
  asOf?: string,
): Continued {
  const { algorithm, k, sizes, assignment } = model.clustering;
  const rule = fromModelAssignment(assignment);
  if (!learners.has(algorithm) || rule.kind !== "nearest-center" || !sizes) {
    throw new Failure(
      "option-invalid",
      `This model cannot learn from new rows: ${sizes ? `${algorithm} does not make segments by their centers` : "it does not say how large its segments are"}.`,
    );
  }
  checkNeeded(model.fittedRecipe, source);
  const { matrix } = applyRecipe(model.fittedRecipe, source, asOf);
  if (matrix.rows === 0) throw new Failure("too-few-rows", "There is no row to learn from.");
  const seen = { k, centers: rule.centers, counts: Float64Array.from(sizes) };
  const weights = new Float64Array(matrix.rows).fill(1);
  const { centers, counts } = partialFit(seen, { ...matrix, weights }, engine);
  const learned = toModelAssignment({ kind: rule.kind, centers }, matrix.columns);
  return {
    rows: matrix.rows,
    model: {
      ...model,
      clustering: { ...model.clustering, sizes: [...counts], assignment: learned },
      provenance: { ...model.provenance, rows: model.provenance.rows + matrix.rows },
    },
  };
}
