import type { Room } from "../kernels/engine";
import { type DescentPlan, strengths } from "./descent-plan";
import { blockRows, type DescentRoom, type MapShape } from "./descent-room";

/** Puts the map at its start, at rest. */
export function beginDescent({ views }: Room<DescentRoom>): void {
  views.points.set(views.origin);
  rest(views);
  measure(views);
}

function rest({ speeds, gains }: Room<DescentRoom>["views"]): void {
  speeds.fill(0);
  gains.fill(1);
}

function measure({ points, box }: Room<DescentRoom>["views"]): void {
  emptyBox(box);
  for (let i = 0; i < points.length; i++) {
    const lane = i & 3;
    box[lane] = Math.min(box[lane]!, points[i]!);
    box[lane + 4] = Math.max(box[lane + 4]!, points[i]!);
  }
}

function emptyBox(box: Float32Array): void {
  box.fill(Number.POSITIVE_INFINITY, 0, 4);
  box.fill(Number.NEGATIVE_INFINITY, 4);
}

/** Pulls of one block of rows on each other. */
export function pullBlock(
  { at, kernels }: Room<DescentRoom>,
  { rows, dimensions }: MapShape,
  block: number,
): void {
  kernels.edgeForces(
    at.starts,
    at.others,
    at.shares,
    at.points,
    dimensions,
    block * blockRows,
    Math.min(rows, (block + 1) * blockRows),
    at.pulls,
  );
}

/** Moves all points once; gives the squared length of the gradient. O(rows). */
export function moveAll(
  { at, views, kernels }: Room<DescentRoom>,
  { length }: MapShape,
  plan: DescentPlan,
  iteration: number,
  total: number,
): number {
  if (iteration === plan.early) rest(views);
  const { pull, push, momentum } = strengths(plan, iteration, total);
  emptyBox(views.box);
  views.square[0] = 0;
  kernels.descendStep(
    at.points,
    at.speeds,
    at.gains,
    at.pulls,
    at.pushes,
    0,
    length,
    pull,
    push,
    momentum,
    plan.rate,
    at.box,
    at.square,
  );
  return views.square[0]!;
}

/** The map as it is, centered: rows × dimensions in a buffer of its own. */
export function centered(points: Float32Array, { rows, dimensions, step }: MapShape): Float32Array {
  const out = new Float32Array(rows * dimensions);
  for (let axis = 0; axis < dimensions; axis++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += points[row * step + axis]!;
    const mean = sum / rows;
    for (let row = 0; row < rows; row++) {
      out[row * dimensions + axis] = points[row * step + axis]! - mean;
    }
  }
  return out;
}
