import type { RuleCells } from "./rule-features";
import type { RuleTest } from "./rule-test";

/** Where a condition is looked for: rows that the rule picks so far, and who of all is wanted. */
export interface Picked {
  /** Per row, 1 where the rule picks it. */
  readonly mask: Uint8Array;
  /** Per row, 1 where it is of the segment. */
  readonly wanted: Uint8Array;
  /** Rows of the segment. */
  readonly size: number;
}

/** An interval must be so much better than a bound on one side. */
const intervalGain = 0.01;

/** The harmonic mean of precision and coverage, in [0, 1]; 0 where nothing is picked and nothing is there. */
export function f1Of(hits: number, picked: number, size: number): number {
  return picked + size === 0 ? 0 : (2 * hits) / (picked + size);
}

/** The condition on one column that makes the F1 score of the rule the highest; null where none leaves a row. */
export function bestTest(
  at: number,
  feature: RuleCells,
  order: Uint32Array | null,
  picked: Picked,
): RuleTest | null {
  if (feature.kind === "category") return bestSet(at, feature.codes, feature.categories, picked);
  const interval = bestInterval(at, feature.values, order!, picked);
  const missing = missingOnly(at, feature.values, picked);
  return missing && missing.f1 > (interval?.f1 ?? 0) ? missing.test : (interval?.test ?? null);
}

interface Scored {
  readonly test: RuleTest;
  readonly f1: number;
}

function missingOnly(feature: number, values: Float64Array, picked: Picked): Scored | null {
  let hits = 0;
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if (picked.mask[row] === 0 || !Number.isNaN(values[row]!)) continue;
    count++;
    hits += picked.wanted[row]!;
  }
  if (count === 0) return null;
  const none = Number.POSITIVE_INFINITY;
  const test = { feature, above: none, to: none, categories: null, missing: true };
  return { test, f1: f1Of(hits, count, picked.size) };
}

/** Groups of equal values among the picked rows, ascending: how many are wanted, how many there are. */
function tiesOf(values: Float64Array, order: Uint32Array, { mask, wanted }: Picked) {
  const hits: number[] = [];
  const sizes: number[] = [];
  const distinct: number[] = [];
  let last = Number.NaN;
  for (const row of order) {
    if (mask[row] === 0) continue;
    const value = values[row]!;
    if (value !== last) {
      hits.push(0);
      sizes.push(0);
      distinct.push(value);
      last = value;
    }
    hits[hits.length - 1]! += wanted[row]!;
    sizes[sizes.length - 1]!++;
  }
  return { hits, sizes, distinct };
}

/** F1 at least λ is Σ (2 · wanted − λ) ≥ λ · size over the interval: the largest sum of a run, for rising λ (Dinkelbach 1967). */
function bestInterval(
  feature: number,
  values: Float64Array,
  order: Uint32Array,
  picked: Picked,
): Scored | null {
  const { hits, sizes, distinct } = tiesOf(values, order, picked);
  const groups = hits.length;
  if (groups === 0) return null;
  const { size } = picked;
  const oneSided = bestOneSided(hits, sizes, size);
  let best = oneSided;
  for (let tries = 0; tries < 20; tries++) {
    const found = largestRun(hits, sizes, best.f1);
    const f1 = f1Of(found.hits, found.picked, size);
    if (!(f1 > best.f1 + 1e-12)) break;
    best = { from: found.from, to: found.to, f1 };
  }
  if (best.f1 < oneSided.f1 + intervalGain) best = oneSided;
  const test = {
    feature,
    above: best.from === 0 ? Number.NEGATIVE_INFINITY : distinct[best.from - 1]!,
    to: best.to === groups ? Number.POSITIVE_INFINITY : distinct[best.to - 1]!,
    categories: null,
    missing: false,
  };
  return { test, f1: best.f1 };
}

interface Run {
  readonly from: number;
  /** One past the last. */
  readonly to: number;
  readonly f1: number;
}

function bestOneSided(hits: readonly number[], sizes: readonly number[], size: number): Run {
  const groups = hits.length;
  const allHits = hits.reduce((sum, count) => sum + count, 0);
  const all = sizes.reduce((sum, count) => sum + count, 0);
  let best: Run = { from: 0, to: groups, f1: f1Of(allHits, all, size) };
  let taken = 0;
  let takenHits = 0;
  for (let g = 0; g + 1 < groups; g++) {
    taken += sizes[g]!;
    takenHits += hits[g]!;
    const lower = f1Of(takenHits, taken, size);
    const upper = f1Of(allHits - takenHits, all - taken, size);
    if (lower > best.f1) best = { from: 0, to: g + 1, f1: lower };
    if (upper > best.f1) best = { from: g + 1, to: groups, f1: upper };
  }
  return best;
}

/** Kadane's algorithm. */
function largestRun(hits: readonly number[], sizes: readonly number[], lambda: number) {
  let best = { from: 0, to: 0, hits: 0, picked: 0 };
  let bestSum = Number.NEGATIVE_INFINITY;
  let [from, sum, runHits, runPicked] = [0, 0, 0, 0];
  for (let g = 0; g < hits.length; g++) {
    if (sum <= 0) [from, sum, runHits, runPicked] = [g, 0, 0, 0];
    sum += 2 * hits[g]! - lambda * sizes[g]!;
    runHits += hits[g]!;
    runPicked += sizes[g]!;
    if (sum > bestSum) {
      bestSum = sum;
      best = { from, to: g + 1, hits: runHits, picked: runPicked };
    }
  }
  return best;
}

/** Categories in the order of their share of the segment, as long as F1 rises; missing is one more. */
function bestSet(
  feature: number,
  codes: Int32Array,
  categories: number,
  { mask, wanted, size }: Picked,
): RuleTest | null {
  const hits = new Float64Array(categories + 1);
  const sizes = new Float64Array(categories + 1);
  for (let row = 0; row < codes.length; row++) {
    if (mask[row] === 0) continue;
    const code = codes[row]! < 0 ? categories : codes[row]!;
    hits[code]! += wanted[row]!;
    sizes[code]!++;
  }
  const order = [...sizes.keys()].filter((code) => sizes[code]! > 0);
  if (order.length === 0) return null;
  order.sort(
    (a, b) => hits[b]! / sizes[b]! - hits[a]! / sizes[a]! || sizes[b]! - sizes[a]! || a - b,
  );
  let best = -1;
  let bestCount = 0;
  let [taken, takenHits] = [0, 0];
  for (const [i, code] of order.entries()) {
    taken += sizes[code]!;
    takenHits += hits[code]!;
    const f1 = f1Of(takenHits, taken, size);
    if (f1 > best) [best, bestCount] = [f1, i + 1];
  }
  const chosen = order.slice(0, bestCount);
  const fits = new Uint8Array(categories);
  for (const code of chosen) if (code < categories) fits[code] = 1;
  return {
    feature,
    above: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    categories: fits,
    missing: chosen.includes(categories),
  };
}
