/** Finite core distances, ascending. */
export interface DensityCurve {
  readonly distances: Float64Array;
  /** Rows up to and with each, by weight. */
  readonly passed: Float64Array;
}

/** The curve of all core distances; infinite ones are left out. O(rows · log(rows)). */
export function densityCurve(cores: Float64Array, weights: Float64Array): DensityCurve {
  if (weights.every((weight) => weight === 1)) {
    const sorted = cores.slice().sort();
    const infinite = sorted.indexOf(Number.POSITIVE_INFINITY);
    const distances = infinite === -1 ? sorted : sorted.subarray(0, infinite);
    return { distances, passed: distances.map((_, i) => i + 1) };
  }
  const order = Uint32Array.from(cores.keys())
    .filter((row) => Number.isFinite(cores[row]!))
    .sort((a, b) => cores[a]! - cores[b]!);
  let sum = 0;
  return {
    distances: Float64Array.from(order, (row) => cores[row]!),
    passed: Float64Array.from(order, (row) => {
      sum += weights[row]!;
      return sum;
    }),
  };
}
