import { presentOf } from "../order-statistics";
import { brentMinimum } from "./brent-minimum";
import { logVariance, raised } from "./yeo-johnson-variance";

const mostPower = 32;
/** Results stay within e^±230, some 1e±100. */
const mostLog = 230;
/** A strong negative power makes typical values nearly equal; to e^−14, a millionth, they can be told apart. */
const mostShrink = 14;

/** Values that a first look over all powers takes. */
const mostScanned = 5000;

export interface FittedYeoJohnson {
  readonly lambda: number;
}

/**
 * The power under which the values are most like a normal distribution (maximum likelihood), between −32 and 32 and
 * such that results neither run off nor blur. 1, which changes nothing, when they are all the same or all missing.
 * O(values) per try, some 30 tries. Yeo & Johnson (2000), doi:10.1093/biomet/87.4.954.
 */
export function* fitYeoJohnson(values: Float64Array): Generator<void, FittedYeoJohnson, void> {
  const logs = signedLogs(presentOf(values));
  if (logs.every((log) => log === logs[0])) return { lambda: 1 };
  const [low, high] = powerRange(logs);
  const some = logs.filter((_, i) => i % Math.ceil(logs.length / mostScanned) === 0);
  const scanned = some.some((log) => log !== some[0]) ? some : logs;
  const step = (high - low) / 32;
  let best = low;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= 32; i++) {
    const found = likelihood(scanned, low + i * step);
    if (found > most) [most, best] = [found, low + i * step];
  }
  yield;
  const from = Math.max(low, best - 2 * step);
  const to = Math.min(high, best + 2 * step);
  return { lambda: yield* brentMinimum((lambda) => -likelihood(logs, lambda), from, to) };
}

/**
 * The values under the power `lambda`, in a new array: long tails are drawn in on either side of 0, the order stays.
 * NaN stays missing; what would be beyond the largest number is that. O(values).
 */
export function applyYeoJohnson(values: Float64Array, { lambda }: FittedYeoJohnson): Float64Array {
  if (lambda === 1) return values.slice();
  return values.map((x) => {
    const log = Math.log1p(Math.abs(x));
    const limited = Math.min(Number.MAX_VALUE, raised(log, x < 0 ? 2 - lambda : lambda));
    return x < 0 ? -limited : limited;
  });
}

/** Mean log-likelihood of a power for values of which none is missing, up to a constant. */
export function yeoJohnsonLikelihood(values: Float64Array, lambda: number): number {
  return likelihood(signedLogs(values), lambda);
}

function likelihood(logs: Float64Array, lambda: number): number {
  let mean = 0;
  for (const log of logs) mean += log / logs.length;
  return (lambda - 1) * mean - logVariance(logs, lambda) / 2;
}

function signedLogs(values: Float64Array): Float64Array {
  return values.map((x) => (x < 0 ? -Math.log1p(-x) : Math.log1p(x)));
}

function powerRange(logs: Float64Array): [low: number, high: number] {
  const above = sizes(logs.filter((log) => log > 0));
  const below = sizes(logs.filter((log) => log < 0));
  return [
    Math.max(-mostPower, -mostShrink / above.mean, 2 - mostLog / below.most),
    Math.min(mostPower, mostLog / above.most, 2 + mostShrink / below.mean),
  ];
}

function sizes(logs: Float64Array): { most: number; mean: number } {
  let most = 0;
  let mean = 0;
  for (const log of logs) {
    most = Math.max(most, Math.abs(log));
    mean += Math.abs(log) / logs.length;
  }
  return { most, mean };
}
