import { expLanes, logLanes } from "./exp-log";

const tolerance: f64 = 1e-9;
const mostSteps: i32 = 100;
const lowest: f64 = -700;

/** See ../twins/row-shares.ts. Two neighbors at a time. */
export function rowShares(
  distances: usize,
  count: i32,
  from: i32,
  to: i32,
  target: f64,
  scratch: usize,
  out: usize,
): void {
  const line = (<usize>count) << 3;
  // For an odd count the last lane is not its own.
  const whole = count & ~1;
  const rest = i64x2(-1, 0);
  for (let row = from; row < to; row++) {
    const at = distances + (<usize>row) * line;
    const into = out + (<usize>row) * (line >> 1);
    const sum = fillExcesses(at, count, scratch);
    if (!(sum > 0)) {
      for (let i = 0; i < count; i++) store<f32>(into + ((<usize>i) << 2), <f32>(1.0 / <f64>count));
      continue;
    }
    let precision: f64 = <f64>count / sum;
    let low: f64 = 0;
    let high: f64 = Infinity;
    let total: f64 = 1;
    for (let step = 0; step < mostSteps; step++) {
      let s = f64x2.splat(0);
      let w = f64x2.splat(0);
      let v = f64x2.splat(0);
      const rate = f64x2.splat(-precision);
      for (let i = 0; i < count; i += 2) {
        const e = v128.load(scratch + ((<usize>i) << 3));
        let p = expLanes(f64x2.max(f64x2.mul(rate, e), f64x2.splat(lowest)));
        if (i === whole) p = v128.and(p, rest);
        const ep = f64x2.mul(e, p);
        s = f64x2.add(s, p);
        w = f64x2.add(w, ep);
        v = f64x2.add(v, f64x2.mul(e, ep));
      }
      total = f64x2.extract_lane(s, 0) + f64x2.extract_lane(s, 1);
      const mean = (f64x2.extract_lane(w, 0) + f64x2.extract_lane(w, 1)) / total;
      const square = (f64x2.extract_lane(v, 0) + f64x2.extract_lane(v, 1)) / total;
      const excess = f64x2.extract_lane(logLanes(f64x2.splat(total)), 0) + precision * mean - target;
      if (abs(excess) <= tolerance || (excess > 0 && precision * mean < tolerance)) break;
      if (step === mostSteps - 1) break;
      if (excess > 0) low = precision;
      else high = precision;
      let next = precision + excess / (precision * (square - mean * mean));
      if (!(next > low && next < high)) next = high === Infinity ? 2 * low : 0.5 * (low + high);
      precision = next;
    }
    for (let i = 0; i < count; i += 2) {
      const e = v128.load(scratch + ((<usize>i) << 3));
      const p = f64x2.div(
        expLanes(f64x2.max(f64x2.mul(f64x2.splat(-precision), e), f64x2.splat(lowest))),
        f64x2.splat(total),
      );
      const place = into + ((<usize>i) << 2);
      store<f32>(place, <f32>f64x2.extract_lane(p, 0));
      if (i < whole) store<f32>(place, <f32>f64x2.extract_lane(p, 1), 4);
    }
  }
}

/** By how much each squared distance exceeds the least, in squares of the largest; gives their sum. */
function fillExcesses(at: usize, count: i32, to: usize): f64 {
  const unit = 1.0 / load<f64>(at + ((<usize>(count - 1)) << 3));
  const least = load<f64>(at) * unit;
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) {
    const d = load<f64>(at + ((<usize>i) << 3)) * unit;
    const excess = (d - least) * (d + least);
    store<f64>(to + ((<usize>i) << 3), excess);
    sum += excess;
  }
  store<f64>(to + ((<usize>count) << 3), 0);
  return sum;
}
