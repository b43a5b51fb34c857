import type { WeightedRows } from "../cluster/points";

/** At most `most` rows, evenly spaced among all, repeats counted: which row each is. O(rows). */
export function spreadOut(weights: Float64Array, most: number): Uint32Array {
  const total = weights.reduce((a, b) => a + b, 0);
  const wanted = Math.min(total, most);
  const picked = new Uint32Array(wanted);
  let row = 0;
  let passed = weights[0]!;
  for (let i = 0; i < wanted; i++) {
    const position = ((i + 0.5) * total) / wanted;
    while (passed <= position && row < weights.length - 1) passed += weights[++row]!;
    picked[i] = row;
  }
  return picked;
}

/** The same as rows of their own; all as they are where they are no more than `most`. */
export function sampleOf(data: WeightedRows, most: number): WeightedRows {
  const { columns, values, weights } = data;
  if (weights.reduce((a, b) => a + b, 0) <= most) return data;
  const picked = spreadOut(weights, most);
  const rows = picked.length;
  const chosen = new Float32Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    const start = column * data.rows;
    for (let i = 0; i < rows; i++) chosen[column * rows + i] = values[start + picked[i]!]!;
  }
  return { rows, columns, values: chosen, weights: new Float64Array(rows).fill(1) };
}
