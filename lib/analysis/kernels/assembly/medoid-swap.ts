/** See ../twins/medoid-swap.ts. Four rows at a time are passed over where the candidate is not even second. */
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
  from: i32,
  to: i32,
  least: f64,
  changes: usize,
): i32 {
  const end = (<usize>rows) << 2;
  for (let candidate = from; candidate < to; candidate++) {
    for (let i: usize = 0; i < <usize>k; i++) {
      store<f64>(changes + (i << 3), load<f64>(losses + (i << 3)));
    }
    const line = distances + (((<usize>candidate) * <usize>stride) << 2);
    let shared: f64 = 0;
    for (let at: usize = 0; at < end; at += 16) {
      let near = i32x4.bitmask(f32x4.lt(v128.load(line + at), v128.load(secondDistances + at)));
      while (near) {
        const own = at + ((<usize>ctz(near)) << 2);
        near &= near - 1;
        const weight = <f64>load<f32>(weights + own);
        const d = <f64>load<f32>(line + own);
        const first = <f64>load<f32>(nearestDistances + own);
        const second = <f64>load<f32>(secondDistances + own);
        const change = changes + ((<usize>load<i32>(nearest + own)) << 3);
        shared += weight * min(d - first, 0);
        store<f64>(change, load<f64>(change) + weight * (max(d, first) - second));
      }
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
    if (lowest + shared < -least) return candidate * k + best;
  }
  return -1;
}
