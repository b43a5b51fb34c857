import type { MergeTree } from "@/lib/schema/clustering";
import type { Steps } from "@/lib/schema/progress";
import { nearestCluster } from "../kernels/nearest-cluster";
import { leafOrder } from "./leaf-order";
import { type Merges, numberMerges } from "./number-merges";
import type { Points } from "./points";

/** A tree over points, which knows nothing of the rows they stand for. */
export type PointTree = Omit<MergeTree, "leafOfRow" | "approximate">;

const workPerStep = 2_000_000;

/**
 * Ward's hierarchical clustering of weighted points, heights as scipy's `linkage(…, "ward")`:
 * √(2·s·t/(s + t))·‖a − b‖ between centroids. Nearest-neighbor chain over centroids and sizes:
 * O(points² · columns) time, O(points · columns) memory. At least one point.
 * Ward (1963), doi:10.1080/01621459.1963.10500845; Müllner (2011), arXiv:1109.2378.
 */
export function* mergeByWard(points: Points): Steps<PointTree, never> {
  const leaves = points.rows;
  const merges = yield* chainMerges(points);
  const { left, right, heights, sizes } = numberMerges(merges, points.weights);
  return { leaves, left, right, heights, sizes, order: leafOrder(leaves, left, right) };
}

function* chainMerges(points: Points): Steps<Merges, never> {
  const { rows: leaves, columns } = points;
  const centers = points.values.slice();
  const sizes = points.weights.slice();
  const leafOfSlot = Uint32Array.from({ length: leaves }, (_, i) => i);
  const merges: Merges = {
    first: new Uint32Array(Math.max(0, leaves - 1)),
    second: new Uint32Array(Math.max(0, leaves - 1)),
    heights: new Float64Array(Math.max(0, leaves - 1)),
  };
  const chain: number[] = [];
  const found = new Float64Array(1);
  let slots = leaves;
  let work = 0;

  for (let done = 0; done < leaves - 1; ) {
    if (chain.length === 0) chain.push(firstAlive(centers, columns));
    const top = chain.at(-1)!;
    const previous = chain.length > 1 ? chain.at(-2)! : -1;
    found[0] = Number.POSITIVE_INFINITY;
    if (previous >= 0) found[0] = wardDistance(centers, columns, sizes, top, previous);
    const nearest = nearestCluster(centers, columns, sizes, slots, top, previous, found);
    work += slots * columns;
    if (work > workPerStep) {
      yield { stage: "tree", done, total: leaves };
      work = 0;
    }
    if (nearest !== previous) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    merges.first[done] = leafOfSlot[top]!;
    merges.second[done] = leafOfSlot[nearest]!;
    merges.heights[done] = Math.sqrt(found[0]);
    join(centers, columns, sizes, Math.min(top, nearest), Math.max(top, nearest));
    done++;
    if (leaves - done < slots * 0.75) {
      slots = compact(centers, columns, sizes, leafOfSlot, slots, chain);
    }
  }
  return merges;
}

function wardDistance(
  centers: Float64Array,
  columns: number,
  sizes: Float64Array,
  a: number,
  b: number,
): number {
  let d = 0;
  for (let j = 0; j < columns; j++)
    d += (centers[a * columns + j]! - centers[b * columns + j]!) ** 2;
  return ((2 * sizes[a]! * sizes[b]!) / (sizes[a]! + sizes[b]!)) * d;
}

/** Slot `gone` goes into slot `kept` and leaves infinities behind. */
function join(
  centers: Float64Array,
  columns: number,
  sizes: Float64Array,
  kept: number,
  gone: number,
): void {
  const a = sizes[kept]!;
  const b = sizes[gone]!;
  for (let j = 0; j < columns; j++) {
    const at = kept * columns + j;
    const from = gone * columns + j;
    centers[at] = (a * centers[at]! + b * centers[from]!) / (a + b);
    centers[from] = Number.POSITIVE_INFINITY;
  }
  sizes[kept] = a + b;
}

function firstAlive(centers: Float64Array, columns: number): number {
  let slot = 0;
  while (centers[slot * columns] === Number.POSITIVE_INFINITY) slot++;
  return slot;
}

/** Closes the gaps, keeping the order, and returns how many slots are left. */
function compact(
  centers: Float64Array,
  columns: number,
  sizes: Float64Array,
  leafOfSlot: Uint32Array,
  slots: number,
  chain: number[],
): number {
  const moved = new Uint32Array(slots);
  let alive = 0;
  for (let slot = 0; slot < slots; slot++) {
    if (centers[slot * columns] === Number.POSITIVE_INFINITY) continue;
    centers.copyWithin(alive * columns, slot * columns, (slot + 1) * columns);
    sizes[alive] = sizes[slot]!;
    leafOfSlot[alive] = leafOfSlot[slot]!;
    moved[slot] = alive++;
  }
  for (let i = 0; i < chain.length; i++) chain[i] = moved[chain[i]!]!;
  return alive;
}
