import { expLanes, logLanes } from "./exp-log";

/** See ../twins/component-shares.ts. Two rows at a time. */
export function componentShares(
  shares: usize,
  line: i32,
  k: i32,
  rows: i32,
  best: usize,
  weights: usize,
  reach: f64,
): f64 {
  const step = (<usize>line) << 3;
  const least = f64x2.splat(-reach);
  let total = f64x2.splat(0);
  const padded = (rows + 7) & ~7;
  for (let row = 0; row < padded; row += 2) {
    const own = i64x2.lt_s(i64x2(0, 1), i64x2.splat(rows - row));
    const highest = v128.load(best);
    const weight = v128.and(own, v128.load(weights));
    let sum = f64x2.splat(0);
    let at = shares;
    for (let c = 0; c < k; c++) {
      const below = f64x2.sub(v128.load(at), highest);
      const near = v128.and(own, f64x2.ge(below, least));
      if (v128.any_true(near)) {
        const share = v128.and(near, expLanes(f64x2.pmax(below, least)));
        v128.store(at, share);
        sum = f64x2.add(sum, share);
      } else v128.store(at, f64x2.splat(0));
      at += step;
    }
    const norm = v128.bitselect(f64x2.div(weight, sum), f64x2.splat(0), own);
    at = shares;
    for (let c = 0; c < k; c++) {
      v128.store(at, f64x2.mul(norm, v128.load(at)));
      at += step;
    }
    const density = f64x2.add(highest, logLanes(sum));
    total = f64x2.add(total, v128.and(own, f64x2.mul(weight, density)));
    shares += 16;
    best += 16;
    weights += 16;
  }
  return f64x2.extract_lane(total, 0) + f64x2.extract_lane(total, 1);
}
