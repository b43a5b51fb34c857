/** Differences of eight rows to `mean`, in float64, per column eight numbers at `out`. */
// @ts-expect-error: decorator
@inline
export function differences(x: usize, step: usize, columns: i32, mean: usize, out: usize): void {
  for (let j = 0; j < columns; j++) {
    const m = v128.load64_splat(mean);
    v128.store(out, f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x)), m));
    v128.store(out, f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x, 8)), m), 16);
    v128.store(out, f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x, 16)), m), 32);
    v128.store(out, f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x, 24)), m), 48);
    x += step;
    mean += 8;
    out += 64;
  }
}

/** Whether all eight numbers are above their limits. */
// @ts-expect-error: decorator
@inline
export function exceed(
  a: v128,
  b: v128,
  c: v128,
  d: v128,
  limitA: v128,
  limitB: v128,
  limitC: v128,
  limitD: v128,
): bool {
  const above = v128.and(
    v128.and(f64x2.gt(a, limitA), f64x2.gt(b, limitB)),
    v128.and(f64x2.gt(c, limitC), f64x2.gt(d, limitD)),
  );
  return i64x2.all_true(above);
}

/** Writes constant − square / 2, or −∞ where all are far, and raises the best so far. */
// @ts-expect-error: decorator
@inline
export function settle(far: bool, constant: f64, square: v128, out: usize, best: usize): void {
  const density = far
    ? f64x2.splat(-Infinity)
    : f64x2.sub(f64x2.splat(constant), f64x2.mul(f64x2.splat(0.5), square));
  v128.store(out, density);
  v128.store(best, f64x2.max(density, v128.load(best)));
}
