import type { TwinMemory } from "../twin-memory";
import { leafPoints } from "./build-tree";

/**
 * t-SNE's repulsion by Barnes and Hut for the points of the leaves [from, to) of a tree: Σ q² · (own − other) into
 * `forces` with q = 1 / (1 + ‖own − other‖²), as the points lie; Σ q per leaf into the float64s at `sums`. A cell stands for its points where it is farther than its reach from all
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
  list: number,
  capacity: number,
  forces: number,
  sums: number,
): void {
  const x = f32.subarray(sorted >>> 2, (sorted >>> 2) + stride);
  const y = f32.subarray((sorted >>> 2) + stride, (sorted >>> 2) + 2 * stride);
  const z = f32.subarray((sorted >>> 2) + 2 * stride, (sorted >>> 2) + 3 * stride);
  const step = dimensions === 2 ? 2 : 4;
  const sources = f32.subarray(list >>> 2, (list >>> 2) + 4 * capacity);
  const isFar = farFrom(f32, x, y, z);
  for (let leaf = from; leaf < to; leaf++) {
    const own = nodes / 4 + 8 * i32[leaves / 4 + leaf]!;
    const first = i32[own + 6]!;
    const last = i32[own + 7]!;
    let length = 0;
    const append = (node: number, isWhole: boolean) => {
      const [start, end] = [i32[node + 6]!, i32[node + 7]!];
      if (isWhole || end - start > leafPoints) {
        for (let k = 0; k < 4; k++) sources[k * capacity + length] = f32[node + k]!;
        length++;
        return;
      }
      for (let i = start; i < end; i++, length++) {
        sources[length] = x[i]!;
        sources[capacity + length] = y[i]!;
        sources[2 * capacity + length] = z[i]!;
        sources[3 * capacity + length] = 1;
      }
    };
    append(own, false);
    const isListed = last - first <= leafPoints;
    const isBeyond = isFar(first, last);
    for (let number = 0; number < nodeCount; ) {
      const node = nodes / 4 + 8 * number;
      const isWhole = isBeyond(node);
      if (node !== own && !isWhole && i32[node + 6]! < 0) {
        number++;
        continue;
      }
      if (node !== own) append(node, isWhole);
      number = i32[node + 5]!;
    }

    let total = isListed ? 0 : first - last;
    for (let i = first; i < last; i++) {
      const self = isListed ? i - first : -1;
      let [fx, fy, fz] = [0, 0, 0];
      for (let source = 0; source < length; source++) {
        if (source === self) continue;
        const dx = x[i]! - sources[source]!;
        const dy = y[i]! - sources[capacity + source]!;
        const dz = z[i]! - sources[2 * capacity + source]!;
        const q = 1 / (1 + dx * dx + dy * dy + dz * dz);
        const mass = sources[3 * capacity + source]! * q;
        total += mass;
        fx += mass * q * dx;
        fy += mass * q * dy;
        fz += mass * q * dz;
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
function farFrom(f32: Float32Array, x: Float32Array, y: Float32Array, z: Float32Array) {
  const { fround } = Math;
  const squared = (a: number, b: number, c: number) =>
    fround(fround(fround(a * a) + fround(b * b)) + fround(c * c));
  const middleOf = (axis: Float32Array, first: number, last: number) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = first; i < last; i++) {
      low = Math.min(low, axis[i]!);
      high = Math.max(high, axis[i]!);
    }
    const center = fround(0.5 * fround(low + high));
    return { center, half: fround(high - center) };
  };
  return (first: number, last: number) => {
    const [inX, inY, inZ] = [
      middleOf(x, first, last),
      middleOf(y, first, last),
      middleOf(z, first, last),
    ];
    const [cx, cy, cz] = [inX.center, inY.center, inZ.center];
    const radius = fround(Math.sqrt(squared(inX.half, inY.half, inZ.half)));
    return (node: number) => {
      const reach = fround(f32[node + 4]! + radius);
      const dx = fround(cx - f32[node]!);
      const dy = fround(cy - f32[node + 1]!);
      const dz = fround(cz - f32[node + 2]!);
      return squared(dx, dy, dz) > fround(reach * reach);
    };
  };
}
