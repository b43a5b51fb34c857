import type { TwinMemory } from "../twin-memory";
import { leafPoints } from "./build-tree";

/**
 * t-SNE's repulsion by Barnes and Hut for the points of the leaves [from, to) of a tree: Σ q² · (own − other) into
 * `forces` with q = 1 / (1 + ‖own − other‖²), as the points lie; Σ q per leaf, each point with itself too, into
 * the float64s at `sums`. A cell stands for its points where it is farther than its reach from all
 * points of the leaf; one of the finest always does, also for its own. Tree as of buildTree; `list`: 4 · capacity
 * float32s, the capacity at least 4 more than there are points. O(leaves · log(points)).
 * van der Maaten (2014), jmlr.org/papers/v15/vandermaaten14a.html.
 */
export function treeForces(
  { f32, f64, i32, u32 }: TwinMemory,
  nodes: number,
  nodeCount: number,
  leaves: number,
  from: number,
  to: number,
  sorted: number,
  stride: number,
  order: number,
  dimensions: number,
  _list: number,
  _capacity: number,
  forces: number,
  sums: number,
): void {
  const x = f32.subarray(sorted >>> 2, (sorted >>> 2) + stride);
  const y = f32.subarray((sorted >>> 2) + stride, (sorted >>> 2) + 2 * stride);
  const z = f32.subarray((sorted >>> 2) + 2 * stride, (sorted >>> 2) + 3 * stride);
  const step = dimensions === 2 ? 2 : 4;
  const isFar = farFrom(f32, x, y, z);
  for (let leaf = from; leaf < to; leaf++) {
    const own = nodes / 4 + 8 * i32[leaves / 4 + leaf]!;
    const first = i32[own + 6]!;
    const last = i32[own + 7]!;
    const sources: number[][] = [];
    const isBeyond = isFar(first, last);
    for (let number = 0; number < nodeCount; ) {
      const node = nodes / 4 + 8 * number;
      const [leafStart, leafEnd] = [i32[node + 6]!, i32[node + 7]!];
      const isWhole = isBeyond(node);
      if (!isWhole && leafStart < 0) {
        number++;
        continue;
      }
      if (isWhole || leafEnd - leafStart > leafPoints) {
        sources.push([f32[node]!, f32[node + 1]!, f32[node + 2]!, f32[node + 3]!]);
      } else {
        for (let i = leafStart; i < leafEnd; i++) sources.push([x[i]!, y[i]!, z[i]!, 1]);
      }
      number = i32[node + 5]!;
    }

    let total = 0;
    for (let i = first; i < last; i++) {
      let [fx, fy, fz] = [0, 0, 0];
      for (const [sx = 0, sy = 0, sz = 0, mass = 0] of sources) {
        const [dx, dy, dz] = [x[i]! - sx, y[i]! - sy, z[i]! - sz];
        const q = 1 / (1 + dx * dx + dy * dy + dz * dz);
        const push = mass * q * q;
        total += mass * q;
        fx += push * dx;
        fy += push * dy;
        fz += push * dz;
      }
      const out = (forces >>> 2) + u32[(order >>> 2) + i]! * step;
      f32[out] = fx;
      f32[out + 1] = fy;
      if (dimensions === 3) f32[out + 2] = fz;
    }
    f64[(sums >>> 3) + leaf] = total;
  }
}

/** Rounds where the compiled kernel does, so that both let the same cells stand for their points. */
function farFrom(f32: Float32Array, ...axes: readonly Float32Array[]) {
  const { fround } = Math;
  return (first: number, last: number) => {
    const centers: number[] = [];
    const halves: number[] = [];
    for (const axis of axes) {
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let i = first; i < last; i++) {
        low = Math.min(low, axis[i]!);
        high = Math.max(high, axis[i]!);
      }
      const center = fround(0.5 * fround(low + high));
      centers.push(center);
      halves.push(fround(high - center));
    }
    const squared = ([a = 0, b = 0, c = 0]: readonly number[]) =>
      fround(fround(fround(a * a) + fround(b * b)) + fround(c * c));
    const radius = fround(Math.sqrt(squared(halves)));
    return (node: number) => {
      const reach = fround(f32[node + 4]! + radius);
      const away = centers.map((center, axis) => fround(center - f32[node + axis]!));
      return squared(away) > fround(reach * reach);
    };
  };
}
