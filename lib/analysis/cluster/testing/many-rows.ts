import type { WeightedRows } from "../points";

/** Groups of unequal size and spread, the same as bench/golden/kmeans_family.py makes. */
export function manyRows(rows: number, columns: number): WeightedRows {
  let state = 12_345;
  const uniform = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const centers = Array.from({ length: 7 }, () =>
    Array.from({ length: columns }, () => 6 * uniform()),
  );
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const group = Math.floor(7 * uniform() ** 1.5);
    for (let column = 0; column < columns; column++) {
      const bell = uniform() + uniform() + uniform() + uniform() - 2;
      values[column * rows + row] = centers[group]![column]! + (1 + 0.4 * group) * bell;
    }
  }
  return { rows, columns, values, weights: new Float64Array(rows).fill(1) };
}
