import type { Matrix } from "@/lib/schema/matrix";
import type { Outlying } from "@/lib/schema/outlying";
import { type DistinctRows, distinctRowsOf } from "../cluster/distinct-rows";
import { pickRows } from "../cluster/points";
import type { Job } from "../executor";
import { nearestNeighbors } from "../neighbors/nearest-neighbors";
import { counterRandom, streams } from "../random/counter-random";
import { countRows, setOf } from "../select/row-set";
import { localOutlierFactors } from "./local-outlier-factors";

const neighbors = 20;
/** More different rows than this are compared within random parts of about this many. */
const rowsPerPart = 100_000;
/** A row stands apart where it is more than this many times emptier than around its neighbors; a few at the edge of any crowd have 1.5. */
const leastLimit = 2;
/** And it has to be unusual among the factors themselves: Tukey's outer fence. */
const outerFence = 3;

/**
 * Who stands apart: the local outlier factor of each row among its 20 nearest different others, and the rows whose factor is beyond 2 and
 * beyond the upper quartile by more than three times the range between the quartiles. Equal rows count as one, so that popular combinations
 * of values are no crowd of their own. More than 100,000 different rows are divided at random, by the seed, and each compared with
 * those of its part, which are a sample of all. Fewer than three different rows: all factors are 1. O(rows · log(rows) · neighbors) in few columns.
 */
export async function outlyingRows(
  matrix: Matrix,
  seed: number,
  job: Job,
  perPart = rowsPerPart,
): Promise<Outlying> {
  const distinct = await distinctRowsOf(matrix, job);
  const parts = Math.max(1, Math.ceil(distinct.rows / perPart));
  const byDistinct = new Float64Array(distinct.rows);
  for (const [done, part] of partsOf(distinct, parts, seed).entries()) {
    job.report({ stage: "outlying", done, total: parts });
    const rows = parts === 1 ? distinct : pickRows(distinct, part);
    const near = await nearestNeighbors(rows, rows.rows < 3 ? 0 : neighbors, job);
    const steps = localOutlierFactors(near, rows.rows);
    for (let step = steps.next(); ; step = steps.next()) {
      await job.pause();
      if (!step.done) continue;
      for (const [i, row] of part.entries()) byDistinct[row] = step.value[i] as number;
      break;
    }
  }
  const factors = new Float32Array(matrix.rows);
  for (let row = 0; row < factors.length; row++) {
    factors[row] = byDistinct[distinct.indexOfRow[row] as number] as number;
  }
  await job.pause();
  const limit = limitOf(factors);
  const flagged = setOf(factors.length, (row) => (factors[row] as number) > limit);
  const used = Math.max(0, Math.min(neighbors, Math.floor(distinct.rows / parts) - 1));
  return { factors, limit, flagged, count: countRows(flagged), neighbors: used, parts };
}

/** Distinct rows dealt out at random, as evenly as can be, ascending in each part. */
function partsOf({ rows }: DistinctRows, parts: number, seed: number): readonly number[][] {
  const dealt: number[][] = Array.from({ length: parts }, () => []);
  const random = counterRandom(seed, streams.outlying);
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  for (let i = rows - 1; parts > 1 && i > 0; i--) {
    const j = random.integer(i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  for (const [i, row] of order.entries()) dealt[i % parts]?.push(row);
  return dealt.map((part) => part.sort((a, b) => a - b));
}

function limitOf(factors: Float32Array): number {
  const sorted = factors.slice().sort();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 1;
  const [lower, upper] = [at(0.25), at(0.75)];
  return Math.max(leastLimit, upper + outerFence * (upper - lower));
}
