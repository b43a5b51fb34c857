import type { TwinMemory } from "../twin-memory";

const tolerance = 1e-9;
const mostSteps = 100;

/**
 * For rows [from, to): the shares of each one's `count` neighbors in it, summing to 1, into the float32s at `out`: a
 * Gaussian as wide as gives them the entropy `target`, in nats. Neighbors that are all equally near share alike; more
 * than fit, all nearest, share alike what is theirs. `distances`: float64, rows × count, ascending.
 * `scratch`: count + 1 float64s. O((to − from) · count · steps). van der Maaten & Hinton (2008).
 */
export function rowShares(
  { f32, f64 }: TwinMemory,
  distances: number,
  count: number,
  from: number,
  to: number,
  target: number,
  scratch: number,
  out: number,
): void {
  for (let row = from; row < to; row++) {
    const at = (distances >>> 3) + row * count;
    const own = f64.subarray(at, at + count);
    const excesses = f64.subarray(scratch >>> 3, (scratch >>> 3) + count);
    const unit = 1 / own[count - 1]!;
    const least = own[0]! * unit;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const d = own[i]! * unit;
      excesses[i] = (d - least) * (d + least);
      sum += excesses[i]!;
    }
    const shares = f32.subarray((out >>> 2) + row * count, (out >>> 2) + (row + 1) * count);
    if (sum > 0) fillShares(excesses, count / sum, target, shares);
    else shares.fill(1 / count);
  }
}

/** By Newton's method on the precision of the Gaussian, by halves where it leads astray. */
function fillShares(
  excesses: Float64Array,
  start: number,
  target: number,
  shares: Float32Array,
): void {
  let precision = start;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let total = 1;
  for (let step = 0; step < mostSteps; step++) {
    let weighted = 0;
    let squares = 0;
    total = 0;
    for (const e of excesses) {
      const p = Math.exp(-precision * e);
      total += p;
      weighted += e * p;
      squares += e * e * p;
    }
    const mean = weighted / total;
    const excess = Math.log(total) + precision * mean - target;
    if (Math.abs(excess) <= tolerance || (excess > 0 && precision * mean < tolerance)) break;
    if (step === mostSteps - 1) break;
    if (excess > 0) low = precision;
    else high = precision;
    const next = precision + excess / (precision * (squares / total - mean * mean));
    const isBetween = next > low && next < high;
    precision = isBetween ? next : high === Number.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
  }
  for (let i = 0; i < shares.length; i++) shares[i] = Math.exp(-precision * excesses[i]!) / total;
}
