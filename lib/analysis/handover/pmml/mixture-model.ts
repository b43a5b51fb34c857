import { type Mixture, mixtureComponents } from "@/lib/analysis/cluster/mixture/mixture-posterior";
import type { Model } from "@/lib/schema/model";
import type { Derived } from "./derived-fields";
import { miningSchemaOf } from "./mining-schema";
import { outputOf, type SegmentNumbers } from "./segment-output";
import { apply, constant, element, fieldRef } from "./xml";

/**
 * A Gaussian mixture as a PMML 4.4 RegressionModel: the log density of a component is a constant less half of the squared
 * distance from its mean in its own units, and the softmax of these is the probability that it made the customer. So labels and
 * probabilities are the mixture's own. Distances are fields of their own instead of products of features, which would cancel out where
 * features nearly determine each other. Components without weight make nobody and are left out. O(components · features²) text.
 */
export function mixtureModel(
  { fittedRecipe }: Model,
  mixture: Mixture,
  { fields, features }: Derived,
  numbers: SegmentNumbers,
): string {
  const distances: string[] = [];
  const tables: string[] = [];
  const alive: number[] = [];
  mixtureComponents(mixture).forEach(({ constant: intercept, inverse }, c) => {
    if (!Number.isFinite(intercept)) return;
    alive.push(c);
    const differences = features.map((field, j) =>
      apply("-", fieldRef(field), constant(mixture.means[c * features.length + j]!)),
    );
    const squares = rowsOf(inverse, features.length).map((weights, i) => {
      const name = `distance ${i + 1} from component ${c + 1}`;
      const parts = weights.map(([j, weight]) => apply("*", constant(weight), differences[j]!));
      const sum = parts.length === 1 ? parts[0]! : apply("sum", ...parts);
      const derived = { name, optype: "continuous", dataType: "double" };
      distances.push(element("DerivedField", derived, sum));
      return element("NumericPredictor", { name, exponent: 2, coefficient: -0.5 });
    });
    const targetCategory = numbers.ofClusters[c]! + 1;
    tables.push(element("RegressionTable", { intercept, targetCategory }, ...squares));
  });
  return element(
    "RegressionModel",
    {
      modelName: "segments",
      functionName: "classification",
      algorithmName: "mixture",
      normalizationMethod: "softmax",
    },
    miningSchemaOf(fittedRecipe.columns.map(({ name }) => name)),
    outputOf(numbers, alive),
    element("LocalTransformations", {}, ...fields, ...distances),
    ...tables,
  );
}

/** Of a diagonal or of a packed lower triangle: per row, what is not always 0, with its column. */
function rowsOf(inverse: Float64Array, columns: number): (readonly [number, number])[][] {
  const isDiagonal = inverse.length === columns;
  return Array.from({ length: columns }, (_, i) =>
    isDiagonal
      ? [[i, inverse[i]!] as const]
      : Array.from({ length: i + 1 }, (_, j) => [j, inverse[(i * (i + 1)) / 2 + j]!] as const),
  );
}
