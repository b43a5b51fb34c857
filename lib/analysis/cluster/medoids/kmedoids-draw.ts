import type { Random } from "../../random/counter-random";

export interface DrawnRows {
  /** All row numbers, the drawn ones first. */
  readonly order: Uint32Array;
  /** Per drawn row, what it stands for; they add up to about the weight of all rows. */
  readonly weights: Float32Array;
}

/**
 * At most `most` rows: all, or some drawn by weight, each once. A row heavier than its part of all
 * is drawn for certain; of the others, each stands for as much as any other. O(rows).
 */
export function drawRows(given: Float64Array, most: number, random: Random): DrawnRows {
  const rows = given.length;
  if (rows <= most) {
    return { order: Uint32Array.from(given.keys()), weights: Float32Array.from(given) };
  }
  const step = stepOf(given, most);
  const order = new Uint32Array(rows);
  const weights: number[] = [];
  let left = rows;
  let next = random.uniform() * step;
  let passed = 0;
  for (let row = 0; row < rows; row++) {
    const weight = given[row]!;
    let isDrawn = weight >= step;
    if (!isDrawn) {
      passed += weight;
      isDrawn = passed > next;
      if (isDrawn) next += step;
    }
    if (isDrawn && weights.length < most) {
      order[weights.length] = row;
      weights.push(Math.max(weight, step));
    } else order[--left] = row;
  }
  return { order, weights: Float32Array.from(weights) };
}

/** What a row stands for that is not drawn for certain. */
function stepOf(weights: Float64Array, most: number): number {
  let certain = 0;
  for (let step = 0; ; ) {
    let rest = 0;
    let heavy = 0;
    for (const weight of weights) {
      if (step > 0 && weight >= step) heavy++;
      else rest += weight;
    }
    if (step > 0 && heavy === certain) return step;
    certain = heavy;
    step = rest / (most - heavy);
  }
}
