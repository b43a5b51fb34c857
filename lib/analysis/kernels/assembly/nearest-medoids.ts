/** See ../twins/nearest-medoids.ts. Four rows at a time. */
export function nearestMedoids(
  distances: usize,
  stride: i32,
  rows: i32,
  weights: usize,
  medoids: usize,
  k: i32,
  nearest: usize,
  nearestDistances: usize,
  secondDistances: usize,
  losses: usize,
): f64 {
  for (let i: usize = 0; i < <usize>k; i++) store<f64>(losses + (i << 3), 0);
  let total: f64 = 0;
  for (let row: usize = 0; row < <usize>rows; row += 4) {
    let own = i32x4.splat(0);
    let first = f32x4.splat(Infinity);
    let second = first;
    for (let i = 0; i < k; i++) {
      const medoid = <usize>load<i32>(medoids + ((<usize>i) << 2));
      const d = v128.load(distances + ((medoid * <usize>stride + row) << 2));
      const isNearer = f32x4.lt(d, first);
      second = f32x4.pmin(second, v128.bitselect(first, d, isNearer));
      first = v128.bitselect(d, first, isNearer);
      own = v128.bitselect(i32x4.splat(i), own, isNearer);
    }
    const at = row << 2;
    v128.store(nearest + at, own);
    v128.store(nearestDistances + at, first);
    v128.store(secondDistances + at, second);
    const end = min(<usize>rows, row + 4);
    for (let r = row; r < end; r++) {
      const weight = <f64>load<f32>(weights + (r << 2));
      const d = <f64>load<f32>(nearestDistances + (r << 2));
      const next = <f64>load<f32>(secondDistances + (r << 2));
      const loss = losses + ((<usize>load<i32>(nearest + (r << 2))) << 3);
      total += weight * d;
      store<f64>(loss, load<f64>(loss) + weight * (next - d));
    }
  }
  for (let row = rows; row & 3; row++) store<f32>(secondDistances + ((<usize>row) << 2), -1);
  return total;
}
