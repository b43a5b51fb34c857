import type { DensityCurve } from "./density-curve";

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
export function epsGrid({ distances, passed }: DensityCurve, knee: number): number[] {
  const total = passed.at(-1) ?? 0;
  const found = [knee];
  let next = 0;
  for (let i = 0; i < distances.length; i++) {
    while (next < shares.length && passed[i]! >= shares[next]! * total) {
      found.push(distances[i]!);
      next++;
    }
  }
  const values = ascending(found.map((eps) => Number(eps.toPrecision(3)))).filter((e) => e > 0);
  return values.length > 0 ? values : [1];
}
