import { firstLanes, sumLanes } from "./lanes";

/** Rows added in float32 before they are added up in float64. */
const run: i32 = 256;

/** See ../twins/seed-potentials.ts. Eight rows at a time against four candidates at a time. */
export function seedPotentials(
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  nearest: usize,
  candidates: usize,
  count: i32,
  potentials: usize,
): void {
  const step = (<usize>stride) << 2;
  let c = 0;
  for (; c + 4 <= count; c += 4) {
    four(values, step, columns, weights, from, to, nearest, candidates, potentials);
    candidates += 16;
    potentials += 32;
  }
  for (; c < count; c++) {
    one(values, step, columns, weights, from, to, nearest, candidates, potentials);
    candidates += 4;
    potentials += 8;
  }
}

// @ts-expect-error: decorator
@inline
function add(sum: v128, weights: v128, nearest: v128, squares: v128): v128 {
  return f32x4.add(sum, f32x4.mul(weights, f32x4.pmin(nearest, squares)));
}

function four(
  values: usize,
  step: usize,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  nearest: usize,
  candidates: usize,
  potentials: usize,
): void {
  const y0 = values + ((<usize>load<u32>(candidates)) << 2);
  const y1 = values + ((<usize>load<u32>(candidates, 4)) << 2);
  const y2 = values + ((<usize>load<u32>(candidates, 8)) << 2);
  const y3 = values + ((<usize>load<u32>(candidates, 12)) << 2);
  const length = <usize>columns * step;
  let s0: f64 = 0;
  let s1: f64 = 0;
  let s2: f64 = 0;
  let s3: f64 = 0;
  let row = from;
  while (row < to) {
    const stop = min(to, row + run);
    let t0 = f32x4.splat(0);
    let t1 = t0;
    let t2 = t0;
    let t3 = t0;
    for (; row < stop; row += 8) {
      let a0 = f32x4.splat(0);
      let a1 = a0;
      let a2 = a0;
      let a3 = a0;
      let b0 = a0;
      let b1 = a0;
      let b2 = a0;
      let b3 = a0;
      const at = (<usize>row) << 2;
      const x = values + at;
      for (let j: usize = 0; j < length; j += step) {
        const xa = v128.load(x + j);
        const xb = v128.load(x + j, 16);
        let y = v128.load32_splat(y0 + j);
        let e = f32x4.sub(xa, y);
        a0 = f32x4.add(a0, f32x4.mul(e, e));
        e = f32x4.sub(xb, y);
        b0 = f32x4.add(b0, f32x4.mul(e, e));
        y = v128.load32_splat(y1 + j);
        e = f32x4.sub(xa, y);
        a1 = f32x4.add(a1, f32x4.mul(e, e));
        e = f32x4.sub(xb, y);
        b1 = f32x4.add(b1, f32x4.mul(e, e));
        y = v128.load32_splat(y2 + j);
        e = f32x4.sub(xa, y);
        a2 = f32x4.add(a2, f32x4.mul(e, e));
        e = f32x4.sub(xb, y);
        b2 = f32x4.add(b2, f32x4.mul(e, e));
        y = v128.load32_splat(y3 + j);
        e = f32x4.sub(xa, y);
        a3 = f32x4.add(a3, f32x4.mul(e, e));
        e = f32x4.sub(xb, y);
        b3 = f32x4.add(b3, f32x4.mul(e, e));
      }
      let w = v128.load(weights + at);
      let n = v128.load(nearest + at);
      if (row + 8 <= stop) {
        t0 = add(t0, w, n, a0);
        t1 = add(t1, w, n, a1);
        t2 = add(t2, w, n, a2);
        t3 = add(t3, w, n, a3);
        w = v128.load(weights + at, 16);
        n = v128.load(nearest + at, 16);
        t0 = add(t0, w, n, b0);
        t1 = add(t1, w, n, b1);
        t2 = add(t2, w, n, b2);
        t3 = add(t3, w, n, b3);
        continue;
      }
      const own = firstLanes(stop - row);
      w = v128.and(own, w);
      n = v128.and(own, n);
      t0 = add(t0, w, n, v128.and(own, a0));
      t1 = add(t1, w, n, v128.and(own, a1));
      t2 = add(t2, w, n, v128.and(own, a2));
      t3 = add(t3, w, n, v128.and(own, a3));
      const rest = firstLanes(stop - row - 4);
      w = v128.and(rest, v128.load(weights + at, 16));
      n = v128.and(rest, v128.load(nearest + at, 16));
      t0 = add(t0, w, n, v128.and(rest, b0));
      t1 = add(t1, w, n, v128.and(rest, b1));
      t2 = add(t2, w, n, v128.and(rest, b2));
      t3 = add(t3, w, n, v128.and(rest, b3));
    }
    row = stop;
    s0 += sumLanes(t0);
    s1 += sumLanes(t1);
    s2 += sumLanes(t2);
    s3 += sumLanes(t3);
  }
  store<f64>(potentials, s0);
  store<f64>(potentials, s1, 8);
  store<f64>(potentials, s2, 16);
  store<f64>(potentials, s3, 24);
}

function one(
  values: usize,
  step: usize,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  nearest: usize,
  candidates: usize,
  potentials: usize,
): void {
  const y0 = values + ((<usize>load<u32>(candidates)) << 2);
  const length = <usize>columns * step;
  let sum: f64 = 0;
  let row = from;
  while (row < to) {
    const stop = min(to, row + run);
    let t = f32x4.splat(0);
    for (; row < stop; row += 4) {
      const at = (<usize>row) << 2;
      let a = f32x4.splat(0);
      for (let j: usize = 0; j < length; j += step) {
        const e = f32x4.sub(v128.load(values + at + j), v128.load32_splat(y0 + j));
        a = f32x4.add(a, f32x4.mul(e, e));
      }
      const own = firstLanes(stop - row);
      const w = v128.and(own, v128.load(weights + at));
      t = add(t, w, v128.and(own, v128.load(nearest + at)), v128.and(own, a));
    }
    row = stop;
    sum += sumLanes(t);
  }
  store<f64>(potentials, sum);
}
