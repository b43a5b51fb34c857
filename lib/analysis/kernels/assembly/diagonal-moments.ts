/** See ../twins/diagonal-moments.ts. Four rows at a time; groups without a share are left out. */
export function diagonalMoments(
  values: usize,
  stride: i32,
  columns: i32,
  from: i32,
  to: i32,
  mean: usize,
  shares: usize,
  sums: usize,
  scatter: usize,
): void {
  const zero = f64x2.splat(0);
  const end = shares + ((<usize>(to - from)) << 3);
  let count = zero;
  for (let at = shares; at < end; at += 32) {
    count = f64x2.add(count, f64x2.add(v128.load(at), v128.load(at, 16)));
  }
  addLanes(sums, count);
  for (let j: usize = 0; j < <usize>columns; j++) {
    const m = v128.load64_splat(mean + (j << 3));
    let x = values + ((<usize>from + j * <usize>stride) << 2);
    let first = zero;
    let second = zero;
    for (let at = shares; at < end; at += 32) {
      const p = v128.load(at);
      const q = v128.load(at, 16);
      if (v128.any_true(v128.or(p, q))) {
        let a = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x)), m);
        let b = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x, 8)), m);
        a = v128.and(f64x2.ne(p, zero), a);
        b = v128.and(f64x2.ne(q, zero), b);
        const s = f64x2.mul(p, a);
        const t = f64x2.mul(q, b);
        first = f64x2.add(first, f64x2.add(s, t));
        second = f64x2.add(second, f64x2.add(f64x2.mul(s, a), f64x2.mul(t, b)));
      }
      x += 16;
    }
    addLanes(sums + ((j + 1) << 3), first);
    addLanes(scatter + (j << 3), second);
  }
}

// @ts-expect-error: decorator
@inline
function addLanes(at: usize, lanes: v128): void {
  const sum = f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1);
  store<f64>(at, load<f64>(at) + sum);
}
