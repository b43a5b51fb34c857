import type { Steps } from "@/lib/schema/progress";
import { moments } from "../moments";
import { presentOf } from "../order-statistics";
import { chooseRows } from "./choose-rows";
import { laidOnOne } from "./laid-on-one";

export interface Relevance {
  /** Places of the columns, that which shows the grouping of rows the most first. */
  readonly order: readonly number[];
  /** By the same order, how much disorder is left (mean entropy of the similarities, in bits) with the columns up to and including it. */
  readonly entropies: readonly number[];
}

const mostRows = 200;
const mostSteps = 50_000_000;

/** Rows that so many columns are ranked on, at most. */
export function comparedRows(columns: number): number {
  const affordable = Math.floor(Math.sqrt(mostSteps / Math.max(1, columns * columns)));
  return Math.min(mostRows, Math.max(20, affordable));
}

/**
 * Ranks columns by how well they show groups of rows, without knowing any: drops, one after another, the column without
 * which the similarities of rows are the most ordered (nearly all close to 0 or 1). Similarity is e^{−αd} of the distance in
 * columns laid on 0 to 1, one half at the mean distance; its entropy −s log s − (1 − s) log(1 − s) is averaged over
 * pairs. A missing cell counts as the column's mean; columns that are all the same come last. From at most 200 rows, fewer with many columns, beyond from a sample drawn by the seed.
 * O(rows² · columns²). Dash, Liu & Yao (1997), Dimensionality reduction for unsupervised data, doi:10.1109/TAI.1997.632300.
 */
export function* entropyRelevance(
  columns: readonly Float64Array[],
  seed: number,
): Steps<Relevance, never> {
  const count = columns.length;
  const rows = chooseRows(columns[0]?.length ?? 0, comparedRows(count), seed);
  const differences = columns.map((values) => squaredDifferences(values, rows));
  const isConstant = differences.map((own) => own.every((square) => square === 0));
  const pairs = differences[0]?.length ?? 0;
  const totals = new Float64Array(pairs);
  for (const own of differences) for (let i = 0; i < pairs; i++) totals[i]! += own[i]!;
  const left = [...columns.keys()];
  const order: number[] = [];
  const entropies: number[] = [];
  const without = new Float64Array(pairs);
  while (left.length > 1) {
    entropies.unshift(meanEntropy(totals));
    let least = Number.POSITIVE_INFINITY;
    let worst = left.length - 1;
    for (const [place, column] of left.entries()) {
      const own = differences[column]!;
      for (let i = 0; i < pairs; i++) without[i] = Math.max(0, totals[i]! - own[i]!);
      const entropy = isConstant[column] ? -1 : meanEntropy(without);
      if (entropy <= least + 1e-12) [least, worst] = [Math.min(entropy, least), place];
      yield { stage: "ranking", done: count - left.length, total: count };
    }
    const [dropped] = left.splice(worst, 1);
    order.unshift(dropped!);
    totals.fill(0);
    for (const column of left) {
      const own = differences[column]!;
      for (let i = 0; i < pairs; i++) totals[i]! += own[i]!;
    }
  }
  if (left.length === 1) {
    order.unshift(left[0]!);
    entropies.unshift(meanEntropy(totals));
  }
  return { order, entropies };
}

/** Of every two of the rows, with the column laid on 0 to 1; all 0 for a constant column. */
function squaredDifferences(values: Float64Array, rows: Uint32Array): Float64Array {
  const known = laidOnOne(Float64Array.from(rows, (row) => values[row]!));
  const { mean } = moments(presentOf(known));
  const laid = known.map((value) => (Number.isNaN(value) ? mean || 0 : value));
  const out = new Float64Array((laid.length * (laid.length - 1)) / 2);
  for (let a = 0, at = 0; a < laid.length; a++) {
    for (let b = 0; b < a; b++) out[at++] = (laid[a]! - laid[b]!) ** 2;
  }
  return out;
}

/** 1, complete disorder, when all rows are in one place. */
function meanEntropy(squares: Float64Array): number {
  let sum = 0;
  for (const square of squares) sum += Math.sqrt(square);
  const mean = sum / squares.length;
  if (!(mean > 0)) return 1;
  let entropy = 0;
  for (const square of squares) {
    const similarity = 2 ** (-Math.sqrt(square) / mean);
    if (similarity > 0 && similarity < 1) {
      entropy -= similarity * Math.log2(similarity) + (1 - similarity) * Math.log2(1 - similarity);
    }
  }
  return entropy / squares.length;
}
