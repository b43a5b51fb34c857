import type { GroupFigures } from "@/lib/schema/uplift";

/** Count, mean and spread of the values of everyone and of each cluster, of the rows that are in. Missing ones are not counted. O(rows). */
export function figuresOf(
  value: (at: number) => number,
  labels: Int32Array,
  k: number,
  isIn: (row: number) => boolean,
) {
  const counts = new Float64Array(k + 1);
  const sums = new Float64Array(k + 1);
  const squares = new Float64Array(k + 1);
  const each = (visit: (group: number, one: number) => void) => {
    for (let row = 0; row < labels.length; row++) {
      const one = value(row);
      if (Number.isNaN(one) || !isIn(row)) continue;
      visit(k, one);
      if (labels[row]! >= 0) visit(labels[row]!, one);
    }
  };
  each((group, one) => {
    counts[group]!++;
    sums[group]! += one;
  });
  each((group, one) => {
    squares[group]! += (one - sums[group]! / counts[group]!) ** 2;
  });
  const group = (c: number): GroupFigures => {
    return { count: counts[c]!, mean: sums[c]! / counts[c]!, squares: squares[c]! };
  };
  return { clusters: Array.from({ length: k }, (_, c) => group(c)), everyone: group(k) };
}
