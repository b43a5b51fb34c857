import type { Random } from "../random/counter-random";

/** A bootstrap resample of rows that stand for `weights` customers each. */
export interface Resample {
  /** Per row, how many draws fell on it. */
  readonly draws: Float32Array;
  /** Per row, how many different ones of its customers were drawn. */
  readonly present: Uint32Array;
}

/** Whose draws can be counted: per customer, its row. Whole weights. O(sum of weights). */
export function customersOf(weights: ArrayLike<number>): Uint32Array {
  let total = 0;
  for (let row = 0; row < weights.length; row++) total += weights[row]!;
  const rowOf = new Uint32Array(total);
  for (let row = 0, at = 0; row < weights.length; row++) {
    rowOf.fill(row, at, at + weights[row]!);
    at += weights[row]!;
  }
  return rowOf;
}

/** As many draws with replacement as there are customers, as multinomial weights. O(customers + rows). */
export function resample(rowOf: Uint32Array, rows: number, random: Random): Resample {
  const draws = new Float32Array(rows);
  const present = new Uint32Array(rows);
  const drawn = new Uint8Array(rowOf.length);
  for (let i = 0; i < rowOf.length; i++) {
    const customer = random.integer(rowOf.length);
    const row = rowOf[customer]!;
    draws[row]! += 1;
    if (drawn[customer] === 1) continue;
    drawn[customer] = 1;
    present[row]! += 1;
  }
  return { draws, present };
}
