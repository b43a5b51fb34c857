import { counterRandom, streams } from "@/lib/analysis/random/counter-random";

const groups = 6;

/**
 * Seeded Gaussian groups of unequal size and spread that touch each other, as segments of customers
 * do, z-scored; columns-major. The same numbers on every machine.
 */
export function mixture(rows: number, columns: number): Float32Array {
  const random = counterRandom(2024, streams.samples, columns);
  const centers = Array.from({ length: groups * columns }, () => 2 * random.normal());
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const group = Math.floor(groups * random.uniform() ** 1.4);
    const spread = 0.7 + group / groups;
    for (let j = 0; j < columns; j++) {
      values[j * rows + i] = centers[group * columns + j]! + spread * random.normal();
    }
  }
  for (let j = 0; j < columns; j++) standardize(values.subarray(j * rows, (j + 1) * rows));
  return values;
}

function standardize(column: Float32Array): void {
  const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
  const variance = column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / column.length;
  const deviation = Math.sqrt(variance);
  for (let i = 0; i < column.length; i++) column[i] = (column[i]! - mean) / deviation;
}
