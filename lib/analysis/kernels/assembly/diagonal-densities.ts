import { exceed, settle } from "./densities";

/** See ../twins/diagonal-densities.ts. Eight rows at a time; they end early when all of them are out of reach. */
export function diagonalDensities(
  values: usize,
  stride: i32,
  columns: i32,
  from: i32,
  to: i32,
  mean: usize,
  factor: usize,
  constant: f64,
  reach: f64,
  best: usize,
  out: usize,
): void {
  const step = (<usize>stride) << 2;
  for (let row = from; row < to; row += 8) {
    const farthest = f64x2.splat(2 * (constant + reach));
    const two = f64x2.splat(2);
    const l0 = f64x2.sub(farthest, f64x2.mul(two, v128.load(best)));
    const l1 = f64x2.sub(farthest, f64x2.mul(two, v128.load(best, 16)));
    const l2 = f64x2.sub(farthest, f64x2.mul(two, v128.load(best, 32)));
    const l3 = f64x2.sub(farthest, f64x2.mul(two, v128.load(best, 48)));
    let s0 = f64x2.splat(0);
    let s1 = f64x2.splat(0);
    let s2 = f64x2.splat(0);
    let s3 = f64x2.splat(0);
    let far = false;
    let x = values + ((<usize>row) << 2);
    for (let j = 0; j < columns && !far; ) {
      const stop = min(columns, j + 4);
      for (; j < stop; j++) {
        const m = v128.load64_splat(mean + ((<usize>j) << 3));
        const f = v128.load64_splat(factor + ((<usize>j) << 3));
        let d = f64x2.mul(f, f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x)), m));
        s0 = f64x2.add(s0, f64x2.mul(d, d));
        d = f64x2.mul(f, f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x, 8)), m));
        s1 = f64x2.add(s1, f64x2.mul(d, d));
        d = f64x2.mul(f, f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x, 16)), m));
        s2 = f64x2.add(s2, f64x2.mul(d, d));
        d = f64x2.mul(f, f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(x, 24)), m));
        s3 = f64x2.add(s3, f64x2.mul(d, d));
        x += step;
      }
      far = exceed(s0, s1, s2, s3, l0, l1, l2, l3);
    }
    settle(far, constant, s0, out, best);
    settle(far, constant, s1, out + 16, best + 16);
    settle(far, constant, s2, out + 32, best + 32);
    settle(far, constant, s3, out + 48, best + 48);
    best += 64;
    out += 64;
  }
}
