/** See ../twins/cluster-silhouettes.ts. All eight queries at once, as four pairs of float64. */
export function clusterSilhouettes(
  sums: usize,
  order: usize,
  runs: usize,
  sizes: usize,
  k: i32,
  own: usize,
  count: i32,
  out: usize,
): void {
  const ownLow = v128.load(own);
  const ownHigh = v128.load(own, 16);
  const infinite = f64x2.splat(Infinity);
  let within0 = f64x2.splat(0);
  let within1 = f64x2.splat(0);
  let within2 = f64x2.splat(0);
  let within3 = f64x2.splat(0);
  let nearest0 = infinite;
  let nearest1 = infinite;
  let nearest2 = infinite;
  let nearest3 = infinite;
  for (let c = 0; c < k; c++) {
    let at = order + ((<usize>load<u32>(runs + ((<usize>c) << 2))) << 2);
    const end = order + ((<usize>load<u32>(runs + ((<usize>c) << 2), 4)) << 2);
    let s0 = f64x2.splat(0);
    let s1 = f64x2.splat(0);
    let s2 = f64x2.splat(0);
    let s3 = f64x2.splat(0);
    for (; at < end; at += 4) {
      const cell = sums + ((<usize>load<u32>(at)) << 6);
      s0 = f64x2.add(s0, v128.load(cell));
      s1 = f64x2.add(s1, v128.load(cell, 16));
      s2 = f64x2.add(s2, v128.load(cell, 32));
      s3 = f64x2.add(s3, v128.load(cell, 48));
    }
    const size = v128.load64_splat(sizes + ((<usize>c) << 3));
    const low = i32x4.eq(ownLow, i32x4.splat(c));
    const high = i32x4.eq(ownHigh, i32x4.splat(c));
    let mine = i64x2.extend_low_i32x4_s(low);
    within0 = v128.bitselect(s0, within0, mine);
    nearest0 = f64x2.min(nearest0, v128.bitselect(infinite, f64x2.div(s0, size), mine));
    mine = i64x2.extend_high_i32x4_s(low);
    within1 = v128.bitselect(s1, within1, mine);
    nearest1 = f64x2.min(nearest1, v128.bitselect(infinite, f64x2.div(s1, size), mine));
    mine = i64x2.extend_low_i32x4_s(high);
    within2 = v128.bitselect(s2, within2, mine);
    nearest2 = f64x2.min(nearest2, v128.bitselect(infinite, f64x2.div(s2, size), mine));
    mine = i64x2.extend_high_i32x4_s(high);
    within3 = v128.bitselect(s3, within3, mine);
    nearest3 = f64x2.min(nearest3, v128.bitselect(infinite, f64x2.div(s3, size), mine));
  }
  put(own, 0, count, sizes, f64x2.extract_lane(within0, 0), f64x2.extract_lane(nearest0, 0), out);
  put(own, 1, count, sizes, f64x2.extract_lane(within0, 1), f64x2.extract_lane(nearest0, 1), out);
  put(own, 2, count, sizes, f64x2.extract_lane(within1, 0), f64x2.extract_lane(nearest1, 0), out);
  put(own, 3, count, sizes, f64x2.extract_lane(within1, 1), f64x2.extract_lane(nearest1, 1), out);
  put(own, 4, count, sizes, f64x2.extract_lane(within2, 0), f64x2.extract_lane(nearest2, 0), out);
  put(own, 5, count, sizes, f64x2.extract_lane(within2, 1), f64x2.extract_lane(nearest2, 1), out);
  put(own, 6, count, sizes, f64x2.extract_lane(within3, 0), f64x2.extract_lane(nearest3, 0), out);
  put(own, 7, count, sizes, f64x2.extract_lane(within3, 1), f64x2.extract_lane(nearest3, 1), out);
}

function put(
  own: usize,
  lane: i32,
  count: i32,
  sizes: usize,
  sum: f64,
  nearest: f64,
  out: usize,
): void {
  if (lane >= count) return;
  const label = load<i32>(own + ((<usize>lane) << 2));
  const at = out + ((<usize>lane) << 3);
  if (label < 0) {
    store<f64>(at, NaN);
    return;
  }
  const size = load<f64>(sizes + ((<usize>label) << 3));
  const within = sum / (size - 1);
  const larger = max(within, nearest);
  store<f64>(at, size > 1 && larger > 0 ? (nearest - within) / larger : 0);
}
