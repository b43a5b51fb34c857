import type { Assignment } from "@/lib/schema/assignment";

/** The same assignment with cluster `order[i]` called i. */
export function reorderAssignment(given: Assignment, order: readonly number[]): Assignment {
  switch (given.kind) {
    case "nearest-center":
    case "nearest-medoid":
      return { ...given, centers: inOrder(given.centers, order) };
    case "mixture-posterior":
      return {
        ...given,
        weights: inOrder(given.weights, order),
        means: inOrder(given.means, order),
        covariances:
          given.covariance === "tied" ? given.covariances : inOrder(given.covariances, order),
      };
    case "nearest-core":
      return { ...given, labels: given.labels.map((label) => order.indexOf(label)) };
  }
}

/** Equal runs of numbers, one a cluster, in another order. */
function inOrder(values: Float64Array, order: readonly number[]): Float64Array {
  const length = values.length / order.length;
  const out = new Float64Array(values.length);
  order.forEach((cluster, i) => {
    out.set(values.subarray(cluster * length, (cluster + 1) * length), i * length);
  });
  return out;
}
