/** Different numbers, ascending. */
export function ascending(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Counts around one that fits, from half to four times as many, at least 2 and at most a quarter of all rows. */
export function countsAround(fitting: number, total: number): number[] {
  const most = Math.max(2, Math.floor(total / 4));
  return ascending(
    [0.5, 1, 2, 4].map((factor) => Math.max(2, Math.min(most, Math.round(factor * fitting)))),
  );
}

const shares = [0.25, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1];

/**
 * Values of eps between which the share of dense rows goes from a quarter to all: quantiles of the core distances, and their knee, rounded to
 * three digits so that a person can type them. Only 1 where all distances are 0.
 */
export function epsGrid(cores: Float64Array, weights: Float64Array, knee: number): number[] {
  const order = Uint32Array.from(cores.keys())
    .filter((row) => Number.isFinite(cores[row]!))
    .sort((a, b) => cores[a]! - cores[b]!);
  const total = order.reduce((sum, row) => sum + weights[row]!, 0);
  const found = [knee];
  let passed = 0;
  let next = 0;
  for (const row of order) {
    passed += weights[row]!;
    while (next < shares.length && passed >= shares[next]! * total) {
      found.push(cores[row]!);
      next++;
    }
  }
  const values = ascending(found.map((eps) => Number(eps.toPrecision(3)))).filter((e) => e > 0);
  return values.length > 0 ? values : [1];
}
