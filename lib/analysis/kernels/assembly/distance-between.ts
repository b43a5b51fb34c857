/** See ../twins/distance-between.ts. Two columns at a time. */
export function distanceBetween(
  points: usize,
  columns: i32,
  weights: usize,
  ones: usize,
  oneCount: i32,
  others: usize,
  otherCount: i32,
  farthest: i32,
): f64 {
  const line = (<usize>columns) << 3;
  const pairs = (<usize>(columns >> 1)) << 4;
  const hasLast = (columns & 1) != 0;
  let total: f64 = 0;
  for (let i = 0; i < oneCount; i++) {
    const one = <usize>load<u32>(ones + ((<usize>i) << 2));
    const a = points + one * line;
    let sum: f64 = 0;
    for (let k = 0; k < otherCount; k++) {
      const other = <usize>load<u32>(others + ((<usize>k) << 2));
      const b = points + other * line;
      let squares = f64x2.splat(0);
      let at: usize = 0;
      for (; at < pairs; at += 16) {
        const e = f64x2.sub(v128.load(a + at), v128.load(b + at));
        squares = f64x2.add(squares, f64x2.mul(e, e));
      }
      let even = f64x2.extract_lane(squares, 0);
      if (hasLast) {
        const e = load<f64>(a + at) - load<f64>(b + at);
        even += e * e;
      }
      const d = sqrt(even + f64x2.extract_lane(squares, 1));
      if (farthest) total = max(total, d);
      else sum += load<f64>(weights + (other << 3)) * d;
    }
    if (!farthest) total += load<f64>(weights + (one << 3)) * sum;
  }
  return total;
}
