/** Lines added in float32 before they are added up in float64. */
const run: i32 = 128;

/** See ../twins/segment-sums.ts. Two lines at a time. */
export function segmentSums(
  lines: usize,
  order: usize,
  ends: usize,
  cellOf: usize,
  from: i32,
  to: i32,
  sums: usize,
): void {
  let i = load<i32>(ends + ((<usize>from) << 2) - 4);
  for (let s = from; s < to; s++) {
    const end = load<i32>(ends + ((<usize>s) << 2));
    const sum = sums + ((<usize>load<u32>(cellOf + ((<usize>s) << 2))) << 6);
    while (i < end) {
      const stop = min(end, i + run);
      let a = f32x4.splat(0);
      let b = f32x4.splat(0);
      let c = f32x4.splat(0);
      let d = f32x4.splat(0);
      for (; i + 2 <= stop; i += 2) {
        const at = order + ((<usize>i) << 2);
        const first = lines + ((<usize>load<u32>(at)) << 5);
        const second = lines + ((<usize>load<u32>(at, 4)) << 5);
        a = f32x4.add(a, v128.load(first));
        b = f32x4.add(b, v128.load(first, 16));
        c = f32x4.add(c, v128.load(second));
        d = f32x4.add(d, v128.load(second, 16));
      }
      if (i < stop) {
        const line = lines + ((<usize>load<u32>(order + ((<usize>i) << 2))) << 5);
        a = f32x4.add(a, v128.load(line));
        b = f32x4.add(b, v128.load(line, 16));
        i++;
      }
      addTo(sum, f32x4.add(a, c));
      addTo(sum + 32, f32x4.add(b, d));
    }
  }
}

// @ts-expect-error: decorator
@inline
function addTo(sum: usize, lanes: v128): void {
  const high = i64x2.shuffle(lanes, lanes, 1, 0);
  v128.store(sum, f64x2.add(v128.load(sum), f64x2.promote_low_f32x4(lanes)));
  v128.store(sum, f64x2.add(v128.load(sum, 16), f64x2.promote_low_f32x4(high)), 16);
}
