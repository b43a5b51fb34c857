import { firstLanes } from "./lanes";

/** See ../twins/center-distances.ts. Four rows at a time, as two pairs of float64. */
export function centerDistances(
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  center: usize,
  out: usize,
): void {
  const step = (<usize>stride) << 2;
  let squares = f64x2.splat(0);
  let distances = f64x2.splat(0);
  for (let row = from; row < to; row += 4) {
    let low = f64x2.splat(0);
    let high = f64x2.splat(0);
    let x = values + ((<usize>row) << 2);
    let p = center;
    for (let j = 0; j < columns; j++) {
      const c = v128.load64_splat(p);
      let e = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x)), c);
      low = f64x2.add(low, f64x2.mul(e, e));
      e = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x, 8)), c);
      high = f64x2.add(high, f64x2.mul(e, e));
      x += step;
      p += 8;
    }
    const w = v128.load(weights + ((<usize>row) << 2));
    const wLow = f64x2.promote_low_f32x4(w);
    const wHigh = f64x2.promote_low_f32x4(i64x2.shuffle(w, w, 1, 0));
    const own = firstLanes(to - row);
    const ownLow = i64x2.extend_low_i32x4_s(own);
    const ownHigh = i64x2.extend_high_i32x4_s(own);
    squares = f64x2.add(squares, v128.and(ownLow, f64x2.mul(wLow, low)));
    squares = f64x2.add(squares, v128.and(ownHigh, f64x2.mul(wHigh, high)));
    distances = f64x2.add(distances, v128.and(ownLow, f64x2.mul(wLow, f64x2.sqrt(low))));
    distances = f64x2.add(distances, v128.and(ownHigh, f64x2.mul(wHigh, f64x2.sqrt(high))));
  }
  store<f64>(out, load<f64>(out) + f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1));
  store<f64>(
    out,
    load<f64>(out, 8) + f64x2.extract_lane(distances, 0) + f64x2.extract_lane(distances, 1),
    8,
  );
}
