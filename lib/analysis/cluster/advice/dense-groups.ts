import type { DenseGroups } from "@/lib/schema/advice";
import type { SweepOptions } from "@/lib/schema/clustering";
import type { Job } from "../../executor";
import { adjustedRand } from "../../score/adjusted-rand";
import type { DistinctRows } from "../distinct-rows";
import { findPartitions, type Method } from "../find-partitions";

/** A group of fewer of the sample says nothing about the shape of all. */
const smallestShare = 0.04;
/** With more customers between the groups, they are peaks rather than groups. */
const mostNoise = 0.25;
const mostGroups = 12;
/** Below it groups touch. */
const apartFrom = 2;
const rowsBetweenPauses = 100;

/**
 * Groups that HDBSCAN finds with empty space between them, and whether k-means and a mixture of as many find the same ones. null:
 * fewer than two groups, more than 12, many customers between them, or hardly any space. `clouds`: whether a mixture is worth trying. O(rows² · columns).
 */
export async function denseGroups(
  rows: DistinctRows,
  clouds: boolean,
  options: SweepOptions,
  job: Job,
): Promise<DenseGroups | null> {
  const total = rows.weights.reduce((a, b) => a + b, 0);
  const minClusterSize = Math.max(5, Math.round(smallestShare * total));
  if (total < 2 * minClusterSize) return null;
  const partitionBy = async (method: Method, k: number) => {
    const [found] = await findPartitions(
      total,
      rows,
      method,
      { ...options, minK: k, maxK: k },
      job,
    );
    return found!;
  };
  const hdbscan = { algorithm: "hdbscan", parameters: { minClusterSize } } as const;
  const { k, labels } = await partitionBy(hdbscan, 2);
  const sizes = sizesOf(labels, rows.weights, k);
  const noise = 1 - sizes.reduce((a, b) => a + b, 0) / total;
  if (k < 2 || k > mostGroups || noise > mostNoise) return null;
  const separation = await separationOf(rows, labels, job);
  if (!(separation >= apartFrom)) return null;
  const agreement = async (method: Method) => {
    const other = await partitionBy(method, k);
    const inside = Array.from(labels.keys()).filter((row) => labels[row]! >= 0);
    return adjustedRand(
      inside.map((row) => labels[row]!),
      inside.map((row) => other.labels[row]!),
    );
  };
  return {
    k,
    noise,
    separation,
    byCenters: await agreement({ algorithm: "kmeans", parameters: {} }),
    byClouds: clouds ? await agreement({ algorithm: "mixture", parameters: {} }) : Number.NaN,
    unevenness: Math.max(...sizes) / Math.min(...sizes),
  };
}

function sizesOf(labels: Int32Array, weights: Float64Array, k: number): number[] {
  const sizes = new Array<number>(k).fill(0);
  labels.forEach((label, row) => {
    if (label >= 0) sizes[label]! += weights[row]!;
  });
  return sizes;
}

/**
 * How far rows are from the nearest ones of another group, compared with how far they are from those of their own, which is taken at the 98% quantile. The
 * former at the 2% quantile of the group that has the least. Rows between the groups count for the nearest: space that they fill is not empty. NaN where equal
 * rows make all distances 0.
 */
async function separationOf(distinct: DistinctRows, labels: Int32Array, job: Job): Promise<number> {
  const joined = labels.slice();
  for (let row = 0; row < distinct.rows; row++) {
    if (row % rowsBetweenPauses === 0) await job.pause();
    if (labels[row]! < 0) joined[row] = labels[nearest(distinct, row, (b) => labels[b]! >= 0).row]!;
  }
  const within: number[] = [];
  const across = new Map<number, number[]>();
  for (let row = 0; row < distinct.rows; row++) {
    if (row % rowsBetweenPauses === 0) await job.pause();
    const own = joined[row]!;
    const { square } = nearest(distinct, row, (b) => joined[b] !== own);
    const ofGroup = across.get(own);
    if (ofGroup) ofGroup.push(square);
    else across.set(own, [square]);
    if (labels[row]! >= 0) within.push(nearest(distinct, row, (b) => labels[b] === own).square);
  }
  const least = Math.min(...[...across.values()].map((ofGroup) => quantileOf(ofGroup, 0.02)));
  return Math.sqrt(least / quantileOf(within, 0.98));
}

function nearest(
  { rows, columns, values }: DistinctRows,
  row: number,
  isMeant: (other: number) => boolean,
): { readonly row: number; readonly square: number } {
  let best = { row: -1, square: Number.POSITIVE_INFINITY };
  for (let other = 0; other < rows; other++) {
    if (other === row || !isMeant(other)) continue;
    let square = 0;
    for (let at = 0; at < columns * rows && square < best.square; at += rows) {
      square += (values[at + row]! - values[at + other]!) ** 2;
    }
    if (square < best.square) best = { row: other, square };
  }
  return best;
}

function quantileOf(values: readonly number[], at: number): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.round(at * (sorted.length - 1))] ?? Number.NaN;
}
