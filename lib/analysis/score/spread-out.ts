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

/** Rows of a sample, and which of all rows each is. */
export interface Sample {
  readonly data: WeightedRows;
  readonly picked: Uint32Array;
}

/** The same as different rows with their numbers of repeats; all as they are where they are no more than `most`. */
export function sampleOf(data: WeightedRows, most: number): Sample {
  const { columns, values, weights } = data;
  if (weights.reduce((a, b) => a + b, 0) <= most) {
    return { data, picked: Uint32Array.from({ length: data.rows }, (_, row) => row) };
  }
  const counts = new Map<number, number>();
  for (const row of spreadOut(weights, most)) counts.set(row, (counts.get(row) ?? 0) + 1);
  const picked = Uint32Array.from(counts.keys());
  const rows = picked.length;
  const chosen = new Float32Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    const start = column * data.rows;
    for (let i = 0; i < rows; i++) chosen[column * rows + i] = values[start + picked[i]!]!;
  }
  const repeats = Float64Array.from(counts.values());
  return { data: { rows, columns, values: chosen, weights: repeats }, picked };
}
