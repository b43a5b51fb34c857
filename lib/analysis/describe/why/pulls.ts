import type { Feature, Matrix } from "@/lib/schema/matrix";

/** Features of the Matrix by the column of the table they are made of; what is made of several stands under its own name. */
export function featuresByColumn(
  features: readonly Feature[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { name, column, sources }] of features.entries()) {
    const key = sources ? name : column;
    found.set(key, [...(found.get(key) ?? []), at]);
  }
  return found;
}

/**
 * Per column, how much nearer to `own` than to `other` (k × columns, row-major) a row is because of it: the difference of the squared distances,
 * which over all columns add up to the difference of both, each divided by the sum of their sizes. The strongest first; in
 * [−1, 1], negative where it pulls to the other. O(columns).
 */
export function pulls(
  matrix: Matrix,
  row: number,
  centers: Float64Array,
  own: number,
  other: number,
): { readonly column: string; readonly pull: number }[] {
  const { rows, columns, values, features } = matrix;
  const found: { column: string; pull: number }[] = [];
  let total = 0;
  for (const [column, at] of featuresByColumn(features)) {
    let pull = 0;
    for (const j of at) {
      const value = values[j * rows + row]!;
      pull +=
        (value - centers[other * columns + j]!) ** 2 - (value - centers[own * columns + j]!) ** 2;
    }
    total += Math.abs(pull);
    found.push({ column, pull });
  }
  const shares = found.map(({ column, pull }) => ({ column, pull: total > 0 ? pull / total : 0 }));
  return shares.sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull));
}
