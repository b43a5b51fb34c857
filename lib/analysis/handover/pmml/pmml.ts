import type { Description } from "@/lib/schema/description";
import { Failure } from "@/lib/schema/failure";
import type { Matrix } from "@/lib/schema/matrix";
import type { Model } from "@/lib/schema/model";
import { assignRows } from "../../cluster/assign/assign-rows";
import { fromModelAssignment } from "../model/model-assignment";
import { centerModel } from "./center-model";
import { derivedFields, notInPmml } from "./derived-fields";
import { pmmlDocument } from "./document";
import { mixtureModel } from "./mixture-model";
import { segmentNumbers } from "./segment-output";
import { treeModel } from "./tree-model";
import { pmmlWords as words } from "./words";

export interface Pmml {
  readonly text: string;
  /** What a person should know of it, as sentences; they stand in its header too. */
  readonly notes: readonly string[];
}

/** Why the segments themselves cannot be written as PMML; null: they can. */
export function pmmlObstacle(model: Model): string | null {
  if (model.clustering.assignment.kind === "nearest-core") return words.density;
  if (segmentNumbers(model) === null) return words.edited;
  const steps = notInPmml(model.fittedRecipe);
  return steps.length > 0 ? words.steps(steps) : null;
}

/**
 * The segments as PMML 4.4: prepared by derived fields, then the nearest center or medoid (ClusteringModel) or the likeliest component of
 * a mixture (RegressionModel). Starts from the customers where the recipe makes them of purchases. `matrix` and `identities`, a
 * segment per row, are the customers it was made from: notes tell how many of them this rule puts elsewhere. Fails with "option-invalid" where PMML cannot say it; see `pmmlObstacle`.
 */
export function segmentsPmml(model: Model, matrix: Matrix, identities: Int32Array): Pmml {
  const obstacle = pmmlObstacle(model);
  const numbers = segmentNumbers(model);
  const rule = fromModelAssignment(model.clustering.assignment);
  if (obstacle !== null || numbers === null || rule.kind === "nearest-core") {
    throw new Failure("option-invalid", obstacle ?? words.edited);
  }
  const { labels } = assignRows(matrix, rule, model.clustering.k);
  const moved = labels.filter(
    (label, row) => numbers.afterMerges[label] !== identities[row],
  ).length;
  const derived = derivedFields(model.fittedRecipe);
  const notes = [
    ...(startsFromCustomers(model) ? [words.customers] : []),
    ...(moved > 0 ? [words.moved(moved)] : []),
  ];
  const segments =
    rule.kind === "mixture-posterior"
      ? mixtureModel(model, rule, derived, numbers)
      : centerModel(model, rule.centers, derived, numbers);
  return { text: pmmlDocument(model, notes, segments), notes };
}

/** The tree that describes all segments as a PMML 4.4 TreeModel: close, not the segments themselves. */
export function treePmml(
  model: Model,
  { tree, treeAccuracy }: Pick<Description, "tree" | "treeAccuracy">,
): Pmml {
  const notes = [
    words.approximate(treeAccuracy),
    ...(startsFromCustomers(model) ? [words.customers] : []),
  ];
  const used = tree.flatMap(({ conditions }) => conditions.map(({ column }) => column));
  return { text: pmmlDocument(model, notes, treeModel(tree, model), used), notes };
}

function startsFromCustomers({ fittedRecipe }: Model): boolean {
  return fittedRecipe.steps.some(({ step }) => step.kind === "customers" && step.enabled);
}
