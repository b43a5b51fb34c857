/**
 * A space tree in preorder. Node i covers `counts[i]` points around (x, y, z)[i]; the nodes below it end at
 * `skips[i]`. It may stand for its points at squared distances above `reaches[i]`; leaves have −1.
 */
export interface FlatTree {
  nodes: number;
  x: Float64Array;
  y: Float64Array;
  z: Float64Array;
  counts: Float64Array;
  reaches: Float64Array;
  skips: Int32Array;
}

/**
 * Barnes-Hut sums of t-SNE's repulsion for points [from, to) of a plane: Σ q²·(yᵢ − yⱼ) into
 * `forces` (points × 2) with q = 1/(1 + ‖yᵢ − yⱼ‖²). Returns Σ q over all pairs with these points.
 */
export function repulsion2(
  tree: FlatTree,
  points: Float64Array,
  from: number,
  to: number,
  forces: Float64Array,
): number {
  const { nodes, x, y, counts, reaches, skips } = tree;
  let total = 0;
  for (let i = from; i < to; i++) {
    const px = points[2 * i]!;
    const py = points[2 * i + 1]!;
    let fx = 0;
    let fy = 0;
    let sum = 0;
    let node = 0;
    while (node < nodes) {
      const dx = px - x[node]!;
      const dy = py - y[node]!;
      const d = dx * dx + dy * dy;
      const reach = reaches[node]!;
      if (d <= reach) {
        node++;
        continue;
      }
      const q = 1 / (1 + d);
      const mass = d === 0 ? counts[node]! - 1 : counts[node]! * q;
      sum += mass;
      fx += mass * q * dx;
      fy += mass * q * dy;
      node = skips[node]!;
    }
    forces[2 * i] = fx;
    forces[2 * i + 1] = fy;
    total += sum;
  }
  return total;
}

/** The same in space: `forces` and `points` are points × 3. */
export function repulsion3(
  tree: FlatTree,
  points: Float64Array,
  from: number,
  to: number,
  forces: Float64Array,
): number {
  const { nodes, x, y, z, counts, reaches, skips } = tree;
  let total = 0;
  for (let i = from; i < to; i++) {
    const px = points[3 * i]!;
    const py = points[3 * i + 1]!;
    const pz = points[3 * i + 2]!;
    let fx = 0;
    let fy = 0;
    let fz = 0;
    let sum = 0;
    let node = 0;
    while (node < nodes) {
      const dx = px - x[node]!;
      const dy = py - y[node]!;
      const dz = pz - z[node]!;
      const d = dx * dx + dy * dy + dz * dz;
      const reach = reaches[node]!;
      if (d <= reach) {
        node++;
        continue;
      }
      const q = 1 / (1 + d);
      const mass = d === 0 ? counts[node]! - 1 : counts[node]! * q;
      sum += mass;
      fx += mass * q * dx;
      fy += mass * q * dy;
      fz += mass * q * dz;
      node = skips[node]!;
    }
    forces[3 * i] = fx;
    forces[3 * i + 1] = fy;
    forces[3 * i + 2] = fz;
    total += sum;
  }
  return total;
}
