import type { Model } from "@/lib/schema/model";
import type { Derived } from "./derived-fields";
import { miningSchemaOf } from "./mining-schema";
import { outputOf, type SegmentNumbers } from "./segment-output";
import { element } from "./xml";

/** Centers, or medoids (k × features), as a PMML 4.4 ClusteringModel: the nearest by Euclidean distance. O(centers · features) text. */
export function centerModel(
  { clustering, fittedRecipe, segments }: Model,
  centers: Float64Array,
  { fields, features }: Derived,
  numbers: SegmentNumbers,
): string {
  const names = new Map(segments.map(({ segment, name }) => [segment, name]));
  const clusters = numbers.ofClusters.map((number, c) => {
    const center = centers.subarray(c * features.length, (c + 1) * features.length);
    const array = element("Array", { n: center.length, type: "real" }, center.join(" "));
    const name = names.get(numbers.afterMerges[c]!) || undefined;
    const size = clustering.sizes?.[c];
    return element("Cluster", { id: number + 1, name, size }, array);
  });
  return element(
    "ClusteringModel",
    {
      modelName: "segments",
      functionName: "clustering",
      algorithmName: clustering.algorithm,
      modelClass: "centerBased",
      numberOfClusters: clustering.k,
    },
    miningSchemaOf(fittedRecipe.columns.map(({ name }) => name)),
    outputOf(numbers),
    ...(fields.length > 0 ? [element("LocalTransformations", {}, ...fields)] : []),
    element(
      "ComparisonMeasure",
      { kind: "distance", compareFunction: "absDiff" },
      element("squaredEuclidean", {}),
    ),
    ...features.map((field) =>
      element("ClusteringField", { field, isCenterField: "true", compareFunction: "absDiff" }),
    ),
    ...clusters,
  );
}
