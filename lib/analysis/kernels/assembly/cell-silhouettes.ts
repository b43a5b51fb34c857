/** See ../twins/cell-silhouettes.ts. Four queries at a time. */
export function cellSilhouettes(
  sums: usize,
  cells: i32,
  cellOf: usize,
  count: i32,
  labels: usize,
  order: usize,
  runs: usize,
  sizes: usize,
  k: i32,
  out: usize,
): void {
  const line = (<usize>cells) << 3;
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const own0 = clusterOf(cellOf, labels);
    const own1 = clusterOf(cellOf + 4, labels);
    const own2 = clusterOf(cellOf + 8, labels);
    const own3 = clusterOf(cellOf + 12, labels);
    let within0: f64 = 0;
    let within1: f64 = 0;
    let within2: f64 = 0;
    let within3: f64 = 0;
    let nearest0: f64 = Infinity;
    let nearest1: f64 = Infinity;
    let nearest2: f64 = Infinity;
    let nearest3: f64 = Infinity;
    for (let c = 0; c < k; c++) {
      let at = order + ((<usize>load<u32>(runs + ((<usize>c) << 2))) << 2);
      const end = order + ((<usize>load<u32>(runs + ((<usize>c) << 2), 4)) << 2);
      let s0: f64 = 0;
      let s1: f64 = 0;
      let s2: f64 = 0;
      let s3: f64 = 0;
      for (; at < end; at += 4) {
        const cell = sums + ((<usize>load<u32>(at)) << 3);
        s0 += load<f64>(cell);
        s1 += load<f64>(cell + line);
        s2 += load<f64>(cell + 2 * line);
        s3 += load<f64>(cell + 3 * line);
      }
      const size = load<f64>(sizes + ((<usize>c) << 3));
      if (c == own0) within0 = s0;
      else nearest0 = min(nearest0, s0 / size);
      if (c == own1) within1 = s1;
      else nearest1 = min(nearest1, s1 / size);
      if (c == own2) within2 = s2;
      else nearest2 = min(nearest2, s2 / size);
      if (c == own3) within3 = s3;
      else nearest3 = min(nearest3, s3 / size);
    }
    store<f64>(out, silhouette(own0, within0, nearest0, sizes));
    store<f64>(out, silhouette(own1, within1, nearest1, sizes), 8);
    store<f64>(out, silhouette(own2, within2, nearest2, sizes), 16);
    store<f64>(out, silhouette(own3, within3, nearest3, sizes), 24);
    sums += 4 * line;
    cellOf += 16;
    out += 32;
  }
  for (; i < count; i++) {
    const own = clusterOf(cellOf, labels);
    let within: f64 = 0;
    let nearest: f64 = Infinity;
    for (let c = 0; c < k; c++) {
      let at = order + ((<usize>load<u32>(runs + ((<usize>c) << 2))) << 2);
      const end = order + ((<usize>load<u32>(runs + ((<usize>c) << 2), 4)) << 2);
      let sum: f64 = 0;
      for (; at < end; at += 4) sum += load<f64>(sums + ((<usize>load<u32>(at)) << 3));
      if (c == own) within = sum;
      else nearest = min(nearest, sum / load<f64>(sizes + ((<usize>c) << 3)));
    }
    store<f64>(out, silhouette(own, within, nearest, sizes));
    sums += line;
    cellOf += 4;
    out += 8;
  }
}

// @ts-expect-error: decorator
@inline
function clusterOf(cellOf: usize, labels: usize): i32 {
  return load<i32>(labels + ((<usize>load<u32>(cellOf)) << 2));
}

function silhouette(own: i32, sum: f64, nearest: f64, sizes: usize): f64 {
  if (own < 0) return NaN;
  const size = load<f64>(sizes + ((<usize>own) << 3));
  if (!(size > 1)) return 0;
  const within = sum / (size - 1);
  const larger = max(within, nearest);
  return larger > 0 ? (nearest - within) / larger : 0;
}
