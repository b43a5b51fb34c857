import { byNearestCore, type NearestCore } from "@/lib/analysis/cluster/density/nearest-core";
import { type Mixture, posterior } from "@/lib/analysis/cluster/mixture/mixture-posterior";
import type { Assignment } from "@/lib/schema/assignment";
import type { Matrix } from "@/lib/schema/matrix";
import { type Nearest, nearestCenter } from "./nearest-center";

/** Labels rows that were not there when the segments were made; −1 for rows in no segment. */
export function assignRows(matrix: Matrix, assignment: Assignment, k: number): Nearest {
  switch (assignment.kind) {
    case "nearest-center":
    case "nearest-medoid":
      return nearestCenter(matrix, assignment.centers, k);
    case "mixture-posterior":
      return likeliest(matrix, assignment);
    case "nearest-core":
      return byCore(matrix, assignment);
  }
}

/** A row in no segment has no confidence. */
function byCore(matrix: Matrix, assignment: NearestCore): Nearest {
  const { labels, certainty } = byNearestCore(matrix, assignment);
  return { labels, confidence: certainty.map((one, row) => (labels[row]! < 0 ? Number.NaN : one)) };
}

/** Here a row's confidence is the probability of its component. */
function likeliest({ rows, values }: Matrix, mixture: Mixture): Nearest {
  const { labels, probabilities } = posterior(mixture, values, rows);
  const k = mixture.weights.length;
  const confidence = Float32Array.from(labels, (label, row) => probabilities[row * k + label]!);
  return { labels, confidence };
}
