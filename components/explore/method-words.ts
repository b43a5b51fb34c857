import { algorithmNames } from "@/lib/analysis/cluster/algorithm-names";
import type { Algorithm } from "@/lib/schema/algorithm";

/** Parameters and their choices by the names the field knows them by. */
export const parameters: Readonly<Record<string, string>> = {
  eps: "Reach (eps)",
  minSamples: "Customers within reach (min samples)",
  minClusterSize: "Smallest segment",
  giniThreshold: "Allowed inequality (Gini)",
  covariance: "Shape (covariance)",
  full: "own shape each",
  tied: "one shape for all",
  diagonal: "along the features",
  spherical: "round",
  regularization: "Regularization",
  batchSize: "Batch size",
  split: "Split first",
  spread: "the widest segment",
  size: "the largest segment",
};

/** The term of the field, which stands in brackets. */
export function shortName(algorithm: Algorithm): string {
  return /\(([^)]+)\)$/.exec(algorithmNames[algorithm])?.[1] ?? algorithm;
}
