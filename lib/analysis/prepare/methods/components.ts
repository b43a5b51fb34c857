import { Failure } from "@/lib/schema/failure";
import type { Steps } from "@/lib/schema/progress";
import { symmetricAxes } from "../../project/symmetric-axes";
import { moments } from "../moments";

export type ComponentsOptions =
  | { readonly keep: "share"; readonly share: number }
  | { readonly keep: "count"; readonly count: number };

export interface FittedComponents {
  readonly means: readonly number[];
  /** Per component the weight of each column, of length 1; the largest is positive. */
  readonly loadings: readonly (readonly number[])[];
  /** Share of all variance that each component holds, descending. */
  readonly shares: readonly number[];
}

/** Axes of so many columns take some two seconds. */
const mostComponentColumns = 500;

/**
 * Principal components of columns without missing cells: as many as asked, or the fewest that hold a share of the
 * variance; never more than columns that vary. None when nothing varies. Throws a Failure beyond 500 columns.
 * O(rows · columns² + columns³). Pearson (1901), doi:10.1080/14786440109462720; as scikit-learn's `PCA`.
 */
export function* fitComponents(
  columns: readonly Float64Array[],
  options: ComponentsOptions,
): Steps<FittedComponents, never> {
  const size = columns.length;
  if (size > mostComponentColumns) {
    throw new Failure(
      "option-invalid",
      `Components can be made of at most ${mostComponentColumns} columns; there are ${size}. Leave columns out first.`,
    );
  }
  const means = columns.map((values) => moments(values).mean);
  const centered = columns.map((values, j) => values.map((value) => value - means[j]!));
  const rows = columns[0]?.length ?? 0;
  const covariance = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += centered[a]![row]! * centered[b]![row]!;
      covariance[a * size + b] = covariance[b * size + a] = sum / Math.max(1, rows);
    }
    yield { stage: "components", done: a, total: size };
  }
  const largest = columns.reduce((most, _, j) => Math.max(most, covariance[j * size + j]!), 0);
  if (!(largest > 0)) return { means, loadings: [], shares: [] };
  const { axes, variances } = symmetricAxes(
    covariance.map((value) => value / largest),
    size,
  );
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  const shares = [...variances]
    .map((variance) => variance / total)
    .filter((share) => share > 1e-12);
  const kept = countOf(shares, options);
  return {
    means,
    loadings: Array.from({ length: kept }, (_, axis) =>
      Array.from(axes.subarray(axis * size, (axis + 1) * size), (weight) => weight + 0),
    ),
    shares: shares.slice(0, kept),
  };
}

/** Where the rows are on the components; NaN for a row with a missing cell. O(rows · columns · components). */
export function applyComponents(
  columns: readonly Float64Array[],
  { means, loadings }: FittedComponents,
): Float64Array[] {
  const rows = columns[0]?.length ?? 0;
  return loadings.map((weights) => {
    const out = new Float64Array(rows);
    for (const [j, values] of columns.entries()) {
      const [weight, mean] = [weights[j]!, means[j]!];
      for (let row = 0; row < rows; row++) out[row]! += weight * (values[row]! - mean);
    }
    return out;
  });
}

/** "income +, age −": the columns that make up most of a component, with their signs. */
export function componentName(weights: readonly number[], names: readonly string[]): string {
  const order = [...weights.keys()].sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!));
  const strong = order.filter((j) => Math.abs(weights[j]!) >= Math.abs(weights[order[0]!]!) / 2);
  return strong
    .slice(0, 2)
    .map((j) => `${names[j]!} ${weights[j]! < 0 ? "−" : "+"}`)
    .join(", ");
}

function countOf(shares: readonly number[], options: ComponentsOptions): number {
  if (options.keep === "count") return Math.min(options.count, shares.length);
  let sum = 0;
  const enough = shares.findIndex((share) => {
    sum += share;
    return sum >= options.share - 1e-12;
  });
  return enough < 0 ? shares.length : enough + 1;
}
