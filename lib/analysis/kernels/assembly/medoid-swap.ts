import { sumLanes } from "./lanes";

/** Bytes of rows whose terms are added in float32 before they are added up in float64. */
const run: usize = 4 * 256;

/**
 * See ../twins/medoid-swap.ts. Four rows at a time: passed over where the candidate is not even second, added up as
 * vectors as long as the rows share their nearest medoid, one by one where four of them do not.
 */
export function medoidSwap(
  distances: usize,
  stride: i32,
  rows: i32,
  weights: usize,
  k: i32,
  nearest: usize,
  nearestDistances: usize,
  secondDistances: usize,
  losses: usize,
  candidates: usize,
  from: i32,
  to: i32,
  least: f64,
  changes: usize,
): i32 {
  const end = (<usize>rows) << 2;
  const zero = f32x4.splat(0);
  for (let index = from; index < to; index++) {
    for (let i: usize = 0; i < <usize>k; i++) {
      store<f64>(changes + (i << 3), load<f64>(losses + (i << 3)));
    }
    const candidate = <usize>load<i32>(candidates + ((<usize>index) << 2));
    const line = distances + ((candidate * <usize>stride) << 2);
    let shared: f64 = 0;
    let own = 0;
    let owner = i32x4.splat(0);
    for (let start: usize = 0; start < end; start += run) {
      const stop = min(end, start + run);
      let gains = zero;
      let sum = zero;
      for (let at = start; at < stop; at += 16) {
        const d = v128.load(line + at);
        const second = v128.load(secondDistances + at);
        const near = f32x4.lt(d, second);
        if (!v128.any_true(near)) continue;
        const owners = v128.load(nearest + at);
        if (!i32x4.all_true(i32x4.eq(owners, owner))) {
          add(changes, own, sumLanes(sum));
          sum = zero;
          own = i32x4.extract_lane(owners, 0);
          owner = i32x4.splat(own);
          if (!i32x4.all_true(i32x4.eq(owners, owner))) {
            shared += oneByOne(
              i32x4.bitmask(near),
              at,
              line,
              weights,
              nearest,
              nearestDistances,
              secondDistances,
              changes,
            );
            continue;
          }
        }
        const first = v128.load(nearestDistances + at);
        const weight = v128.and(near, v128.load(weights + at));
        const change = f32x4.sub(f32x4.pmax(first, d), second);
        sum = f32x4.add(sum, v128.and(near, f32x4.mul(weight, change)));
        const gain = f32x4.mul(weight, f32x4.sub(f32x4.pmin(first, d), first));
        gains = f32x4.add(gains, v128.and(near, gain));
      }
      add(changes, own, sumLanes(sum));
      shared += sumLanes(gains);
    }
    let best = 0;
    let lowest = load<f64>(changes);
    for (let i = 1; i < k; i++) {
      const change = load<f64>(changes + ((<usize>i) << 3));
      if (change < lowest) {
        lowest = change;
        best = i;
      }
    }
    if (lowest + shared < -least) return index * k + best;
  }
  return -1;
}

/** The rows in `near`, of four from `at` on; gives what all medoids share of the change. */
function oneByOne(
  near: i32,
  at: usize,
  line: usize,
  weights: usize,
  nearest: usize,
  nearestDistances: usize,
  secondDistances: usize,
  changes: usize,
): f64 {
  let shared: f64 = 0;
  while (near) {
    const own = at + ((<usize>ctz(near)) << 2);
    near &= near - 1;
    const weight = <f64>load<f32>(weights + own);
    const d = <f64>load<f32>(line + own);
    const first = <f64>load<f32>(nearestDistances + own);
    const second = <f64>load<f32>(secondDistances + own);
    shared += weight * min(d - first, 0);
    add(changes, load<i32>(nearest + own), weight * (max(d, first) - second));
  }
  return shared;
}

// @ts-expect-error: decorator
@inline
function add(changes: usize, medoid: i32, change: f64): void {
  const at = changes + ((<usize>medoid) << 3);
  store<f64>(at, load<f64>(at) + change);
}
