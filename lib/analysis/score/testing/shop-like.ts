import type { Matrix } from "@/lib/schema/matrix";

/**
 * Rows with wide ranges, ties, duplicates and a constant column, and labels that mostly follow their groups: the same numbers as
 * in bench/golden/scores.py.
 */
export function shopLike(rows: number, groups: number): { matrix: Matrix; labels: Int32Array } {
  const next = congruential(rows);
  const columns = 6;
  const units = [8192, 1, 2 ** -9, 1, 4, 0.125];
  const values = new Float32Array(rows * columns);
  const labels = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const group = Math.floor(groups * next() * next());
    const u = Array.from({ length: 5 }, next) as [number, number, number, number, number];
    labels[i] = u[0] < 0.95 ? group : Math.floor(groups * u[1]);
    const row = [
      40_000 * (group + u[1]) * u[2] * u[2],
      Math.floor(4 * u[3]),
      1e-3 * (((group * 3) % groups) + 2 * u[4]),
      7,
      Math.floor(3 * group + 6 * u[2]),
      (u[1] - 0.5) * (u[3] - 0.5),
    ];
    const earlier = Math.floor(i / 2);
    const repeats = i % 10 === 9;
    if (repeats) labels[i] = labels[earlier]!;
    row.forEach((x, j) => {
      const at = j * rows;
      values[at + i] = repeats ? values[at + earlier]! : Math.fround(x) / units[j]!;
    });
  }
  return { matrix: { rows, columns, values, features: [] }, labels };
}

function congruential(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
