import type { SweepOptions } from "@/lib/schema/clustering";
import type { Job } from "../../executor";
import type { AlgorithmByCount, FoundPartition } from "../algorithm";
import { pickRows, type WeightedRows } from "../points";
import { findByKmeans } from "./kmeans";
import { meansOf } from "./kmeans-means";

/** A cluster that may be split. */
interface Part {
  readonly label: number;
  /** Row numbers, ascending. */
  readonly members: Uint32Array;
  readonly weight: number;
  /** Weighted sum of squared distances to the mean. */
  readonly spread: number;
}

/**
 * Bisecting k-means: all rows are split in two by k-means, then again and again one cluster, the one with the largest
 * sum of squares (`split: "spread"`) or with most customers ("size"). One hierarchy, so the partition for k + 1 is that for k
 * with one cluster split. A cluster of equal rows is never split. O(rows · columns · log k) per iteration where
 * clusters are of like size. Steinbach, Karypis & Kumar (2000), hdl:11299/215421.
 */
export const bisecting: AlgorithmByCount<"bisecting"> = {
  chooses: "k",
  async find(distinct, { minK, maxK }, { split }, options, job) {
    const { rows, columns, values, weights } = distinct;
    const data = { rows, columns, values, weights };
    const labels = new Int32Array(rows);
    const parts = [partOf(data, 0, Uint32Array.from(labels.keys()))];
    const found: FoundPartition[] = [];
    for (let k = 2; k <= maxK; k++) {
      job.report({ stage: "splits", done: k - 2, total: maxK - 1 });
      const chosen = largest(parts, split === "size" ? "weight" : "spread");
      const part = parts[chosen]!;
      const halves = await inTwo(data, part, options, job);
      parts[chosen] = partOf(data, part.label, halves[0]);
      parts.push(partOf(data, k - 1, halves[1]));
      for (const row of halves[1]) labels[row] = k - 1;
      if (k >= minK) found.push({ k, labels: labels.slice() });
      await job.pause();
    }
    job.report({ stage: "splits", done: maxK - 1, total: maxK - 1 });
    return found;
  },
};

/** The part with the largest measure of those with different rows; the first of equals. */
function largest(parts: readonly Part[], measure: "weight" | "spread"): number {
  let best = -1;
  parts.forEach((part, i) => {
    if (part.members.length < 2) return;
    if (best < 0 || part[measure] > parts[best]![measure]) best = i;
  });
  return best;
}

async function inTwo(
  data: WeightedRows,
  { members }: Part,
  options: SweepOptions,
  job: Job,
): Promise<readonly [Uint32Array, Uint32Array]> {
  const inside = pickRows(data, members);
  const silent = { ...job, report: () => {} };
  const [found] = await findByKmeans(inside, { minK: 2, maxK: 2 }, options, silent);
  const { labels } = found!;
  const first = labels[0]!;
  return [
    members.filter((_, i) => labels[i] === first),
    members.filter((_, i) => labels[i] !== first),
  ];
}

function partOf(data: WeightedRows, label: number, members: Uint32Array): Part {
  const inside = pickRows(data, members);
  const mean = meansOf(inside, new Int32Array(inside.rows), 1);
  let spread = 0;
  let weight = 0;
  for (let row = 0; row < inside.rows; row++) {
    let square = 0;
    for (let j = 0; j < inside.columns; j++) {
      square += (inside.values[j * inside.rows + row]! - mean[j]!) ** 2;
    }
    spread += inside.weights[row]! * square;
    weight += inside.weights[row]!;
  }
  return { label, members, weight, spread };
}
