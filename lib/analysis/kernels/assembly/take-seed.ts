import { firstLanes, sumLanes } from "./lanes";

/** Rows whose mass is told as one. */
const block: i32 = 256;

/** See ../twins/take-seed.ts. Eight rows at a time. */
export function takeSeed(
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  nearest: usize,
  seed: i32,
  masses: usize,
): void {
  const step = (<usize>stride) << 2;
  const length = <usize>columns * step;
  const y = values + ((<usize>seed) << 2);
  let row = from;
  masses += (<usize>(from / block)) << 3;
  while (row < to) {
    const stop = min(to, row + block);
    let t = f32x4.splat(0);
    for (; row + 8 <= stop; row += 8) {
      const at = (<usize>row) << 2;
      let a = f32x4.splat(0);
      let b = a;
      for (let j: usize = 0; j < length; j += step) {
        const z = v128.load32_splat(y + j);
        let e = f32x4.sub(v128.load(values + at + j), z);
        a = f32x4.add(a, f32x4.mul(e, e));
        e = f32x4.sub(v128.load(values + at + j, 16), z);
        b = f32x4.add(b, f32x4.mul(e, e));
      }
      a = f32x4.pmin(v128.load(nearest + at), a);
      b = f32x4.pmin(v128.load(nearest + at, 16), b);
      v128.store(nearest + at, a);
      v128.store(nearest + at, b, 16);
      t = f32x4.add(t, f32x4.mul(v128.load(weights + at), a));
      t = f32x4.add(t, f32x4.mul(v128.load(weights + at, 16), b));
    }
    for (; row < stop; row += 4) {
      const at = (<usize>row) << 2;
      let a = f32x4.splat(0);
      for (let j: usize = 0; j < length; j += step) {
        const e = f32x4.sub(v128.load(values + at + j), v128.load32_splat(y + j));
        a = f32x4.add(a, f32x4.mul(e, e));
      }
      const own = firstLanes(stop - row);
      const before = v128.load(nearest + at);
      a = f32x4.pmin(before, a);
      v128.store(nearest + at, v128.bitselect(a, before, own));
      t = f32x4.add(t, f32x4.mul(v128.and(own, v128.load(weights + at)), v128.and(own, a)));
    }
    row = stop;
    store<f64>(masses, sumLanes(t));
    masses += 8;
  }
}
