/**
 * t-SNE's attraction for points [from, to): Σ p·q·(yᵢ − yⱼ) over the neighbors in the sparse rows
 * (`starts`, `neighbors`, `shares`) into `forces`; `points` and `forces` are points × dimensions.
 */
export function attraction(
  starts: Uint32Array,
  neighbors: Uint32Array,
  shares: Float64Array,
  points: Float64Array,
  dimensions: number,
  from: number,
  to: number,
  forces: Float64Array,
): void {
  const flat = dimensions === 2;
  for (let i = from; i < to; i++) {
    const at = i * dimensions;
    const px = points[at]!;
    const py = points[at + 1]!;
    const pz = flat ? 0 : points[at + 2]!;
    let fx = 0;
    let fy = 0;
    let fz = 0;
    for (let entry = starts[i]!; entry < starts[i + 1]!; entry++) {
      const other = neighbors[entry]! * dimensions;
      const dx = px - points[other]!;
      const dy = py - points[other + 1]!;
      const dz = flat ? 0 : pz - points[other + 2]!;
      const pull = shares[entry]! / (1 + dx * dx + dy * dy + dz * dz);
      fx += pull * dx;
      fy += pull * dy;
      fz += pull * dz;
    }
    forces[at] = fx;
    forces[at + 1] = fy;
    if (!flat) forces[at + 2] = fz;
  }
}
