import { differences, exceed, settle } from "./densities";

/** See ../twins/full-densities.ts. Eight rows at a time; they end early when all of them are out of reach. */
export function fullDensities(
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
  scratch: usize,
): void {
  for (let row = from; row < to; row += 8) {
    differences(values + ((<usize>row) << 2), (<usize>stride) << 2, columns, mean, scratch);
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
    let f = factor;
    let j = 0;
    for (; j + 2 <= columns; j += 2) {
      let g = f + ((<usize>(j + 1)) << 3);
      let p0 = f64x2.splat(0);
      let p1 = f64x2.splat(0);
      let p2 = f64x2.splat(0);
      let p3 = f64x2.splat(0);
      let q0 = f64x2.splat(0);
      let q1 = f64x2.splat(0);
      let q2 = f64x2.splat(0);
      let q3 = f64x2.splat(0);
      let d = scratch;
      for (let i = 0; i <= j; i++) {
        const u = v128.load64_splat(f);
        const v = v128.load64_splat(g);
        const d0 = v128.load(d);
        const d1 = v128.load(d, 16);
        const d2 = v128.load(d, 32);
        const d3 = v128.load(d, 48);
        p0 = f64x2.add(p0, f64x2.mul(u, d0));
        p1 = f64x2.add(p1, f64x2.mul(u, d1));
        p2 = f64x2.add(p2, f64x2.mul(u, d2));
        p3 = f64x2.add(p3, f64x2.mul(u, d3));
        q0 = f64x2.add(q0, f64x2.mul(v, d0));
        q1 = f64x2.add(q1, f64x2.mul(v, d1));
        q2 = f64x2.add(q2, f64x2.mul(v, d2));
        q3 = f64x2.add(q3, f64x2.mul(v, d3));
        f += 8;
        g += 8;
        d += 64;
      }
      const v = v128.load64_splat(g);
      q0 = f64x2.add(q0, f64x2.mul(v, v128.load(d)));
      q1 = f64x2.add(q1, f64x2.mul(v, v128.load(d, 16)));
      q2 = f64x2.add(q2, f64x2.mul(v, v128.load(d, 32)));
      q3 = f64x2.add(q3, f64x2.mul(v, v128.load(d, 48)));
      f = g + 8;
      s0 = f64x2.add(s0, f64x2.add(f64x2.mul(p0, p0), f64x2.mul(q0, q0)));
      s1 = f64x2.add(s1, f64x2.add(f64x2.mul(p1, p1), f64x2.mul(q1, q1)));
      s2 = f64x2.add(s2, f64x2.add(f64x2.mul(p2, p2), f64x2.mul(q2, q2)));
      s3 = f64x2.add(s3, f64x2.add(f64x2.mul(p3, p3), f64x2.mul(q3, q3)));
      far = exceed(s0, s1, s2, s3, l0, l1, l2, l3);
      if (far) break;
    }
    if (!far && j < columns) {
      let p0 = f64x2.splat(0);
      let p1 = f64x2.splat(0);
      let p2 = f64x2.splat(0);
      let p3 = f64x2.splat(0);
      let d = scratch;
      for (let i = 0; i <= j; i++) {
        const u = v128.load64_splat(f);
        p0 = f64x2.add(p0, f64x2.mul(u, v128.load(d)));
        p1 = f64x2.add(p1, f64x2.mul(u, v128.load(d, 16)));
        p2 = f64x2.add(p2, f64x2.mul(u, v128.load(d, 32)));
        p3 = f64x2.add(p3, f64x2.mul(u, v128.load(d, 48)));
        f += 8;
        d += 64;
      }
      s0 = f64x2.add(s0, f64x2.mul(p0, p0));
      s1 = f64x2.add(s1, f64x2.mul(p1, p1));
      s2 = f64x2.add(s2, f64x2.mul(p2, p2));
      s3 = f64x2.add(s3, f64x2.mul(p3, p3));
    }
    settle(far, constant, s0, out, best);
    settle(far, constant, s1, out + 16, best + 16);
    settle(far, constant, s2, out + 32, best + 32);
    settle(far, constant, s3, out + 48, best + 48);
    best += 64;
    out += 64;
  }
}
