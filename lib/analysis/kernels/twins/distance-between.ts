import type { TwinMemory } from "../twin-memory";

/**
 * How far two groups of rows are from each other: the sum over all pairs of weight · weight · Euclidean distance, or, with
 * `farthest` not 0, the largest distance. `points`: float64 row-major. `weights`: float64 per row. `ones`, `others`: the
 * uint32 numbers of `oneCount` and `otherCount` rows. O(oneCount · otherCount · columns).
 */
export function distanceBetween(
  { f64, u32 }: TwinMemory,
  points: number,
  columns: number,
  weights: number,
  ones: number,
  oneCount: number,
  others: number,
  otherCount: number,
  farthest: number,
): number {
  const point = points >>> 3;
  const weight = weights >>> 3;
  let total = 0;
  for (let i = 0; i < oneCount; i++) {
    const one = u32[(ones >>> 2) + i]!;
    let sum = 0;
    for (let k = 0; k < otherCount; k++) {
      const other = u32[(others >>> 2) + k]!;
      let even = 0;
      let odd = 0;
      for (let j = 0; j < columns; j++) {
        const e = f64[point + one * columns + j]! - f64[point + other * columns + j]!;
        if (j % 2 === 0) even += e * e;
        else odd += e * e;
      }
      const d = Math.sqrt(even + odd);
      if (farthest === 0) sum += f64[weight + other]! * d;
      else if (d > total) total = d;
    }
    if (farthest === 0) total += f64[weight + one]! * sum;
  }
  return total;
}
