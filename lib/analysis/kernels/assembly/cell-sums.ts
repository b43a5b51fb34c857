import { firstLanes, sumLanes } from "./lanes";

/** Rows added in float32 before they are added up in float64. */
const run: i32 = 128;

/** See ../twins/cell-sums.ts. Four queries at a time against eight rows at a time. */
export function cellSums(
  queries: usize,
  queryStride: i32,
  from: i32,
  to: i32,
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  starts: usize,
  cells: i32,
  out: usize,
): void {
  let q = from;
  for (; q + 4 <= to; q += 4) {
    four(
      queries + ((<usize>q) << 2),
      (<usize>queryStride) << 2,
      values,
      (<usize>stride) << 2,
      columns,
      weights,
      starts,
      cells,
      out,
    );
    out += (<usize>cells) << 5;
  }
  for (; q < to; q++) {
    one(
      queries + ((<usize>q) << 2),
      (<usize>queryStride) << 2,
      values,
      (<usize>stride) << 2,
      columns,
      weights,
      starts,
      cells,
      out,
    );
    out += (<usize>cells) << 3;
  }
}

function four(
  query: usize,
  queryStep: usize,
  values: usize,
  step: usize,
  columns: i32,
  weights: usize,
  starts: usize,
  cells: i32,
  out: usize,
): void {
  const line = (<usize>cells) << 3;
  for (let cell = 0; cell < cells; cell++) {
    let row = load<i32>(starts + ((<usize>cell) << 2));
    const end = load<i32>(starts + ((<usize>cell) << 2), 4);
    let s0: f64 = 0;
    let s1: f64 = 0;
    let s2: f64 = 0;
    let s3: f64 = 0;
    while (row < end) {
      const stop = min(end, row + run);
      let t0 = f32x4.splat(0);
      let t1 = f32x4.splat(0);
      let t2 = f32x4.splat(0);
      let t3 = f32x4.splat(0);
      for (; row + 8 <= stop; row += 8) {
        let a0 = f32x4.splat(0);
        let a1 = f32x4.splat(0);
        let a2 = f32x4.splat(0);
        let a3 = f32x4.splat(0);
        let b0 = f32x4.splat(0);
        let b1 = f32x4.splat(0);
        let b2 = f32x4.splat(0);
        let b3 = f32x4.splat(0);
        let x = values + ((<usize>row) << 2);
        let p = query;
        for (let j = 0; j < columns; j++) {
          const xa = v128.load(x);
          const xb = v128.load(x, 16);
          x += step;
          let y = v128.load32_splat(p);
          let e = f32x4.sub(xa, y);
          a0 = f32x4.add(a0, f32x4.mul(e, e));
          e = f32x4.sub(xb, y);
          b0 = f32x4.add(b0, f32x4.mul(e, e));
          y = v128.load32_splat(p, 4);
          e = f32x4.sub(xa, y);
          a1 = f32x4.add(a1, f32x4.mul(e, e));
          e = f32x4.sub(xb, y);
          b1 = f32x4.add(b1, f32x4.mul(e, e));
          y = v128.load32_splat(p, 8);
          e = f32x4.sub(xa, y);
          a2 = f32x4.add(a2, f32x4.mul(e, e));
          e = f32x4.sub(xb, y);
          b2 = f32x4.add(b2, f32x4.mul(e, e));
          y = v128.load32_splat(p, 12);
          e = f32x4.sub(xa, y);
          a3 = f32x4.add(a3, f32x4.mul(e, e));
          e = f32x4.sub(xb, y);
          b3 = f32x4.add(b3, f32x4.mul(e, e));
          p += queryStep;
        }
        const wa = v128.load(weights + ((<usize>row) << 2));
        const wb = v128.load(weights + ((<usize>row) << 2), 16);
        t0 = f32x4.add(t0, f32x4.add(f32x4.mul(wa, f32x4.sqrt(a0)), f32x4.mul(wb, f32x4.sqrt(b0))));
        t1 = f32x4.add(t1, f32x4.add(f32x4.mul(wa, f32x4.sqrt(a1)), f32x4.mul(wb, f32x4.sqrt(b1))));
        t2 = f32x4.add(t2, f32x4.add(f32x4.mul(wa, f32x4.sqrt(a2)), f32x4.mul(wb, f32x4.sqrt(b2))));
        t3 = f32x4.add(t3, f32x4.add(f32x4.mul(wa, f32x4.sqrt(a3)), f32x4.mul(wb, f32x4.sqrt(b3))));
      }
      for (; row < stop; row += 4) {
        let a0 = f32x4.splat(0);
        let a1 = f32x4.splat(0);
        let a2 = f32x4.splat(0);
        let a3 = f32x4.splat(0);
        let x = values + ((<usize>row) << 2);
        let p = query;
        for (let j = 0; j < columns; j++) {
          const xa = v128.load(x);
          x += step;
          let e = f32x4.sub(xa, v128.load32_splat(p));
          a0 = f32x4.add(a0, f32x4.mul(e, e));
          e = f32x4.sub(xa, v128.load32_splat(p, 4));
          a1 = f32x4.add(a1, f32x4.mul(e, e));
          e = f32x4.sub(xa, v128.load32_splat(p, 8));
          a2 = f32x4.add(a2, f32x4.mul(e, e));
          e = f32x4.sub(xa, v128.load32_splat(p, 12));
          a3 = f32x4.add(a3, f32x4.mul(e, e));
          p += queryStep;
        }
        const own = firstLanes(stop - row);
        const w = v128.load(weights + ((<usize>row) << 2));
        t0 = f32x4.add(t0, v128.and(own, f32x4.mul(w, f32x4.sqrt(a0))));
        t1 = f32x4.add(t1, v128.and(own, f32x4.mul(w, f32x4.sqrt(a1))));
        t2 = f32x4.add(t2, v128.and(own, f32x4.mul(w, f32x4.sqrt(a2))));
        t3 = f32x4.add(t3, v128.and(own, f32x4.mul(w, f32x4.sqrt(a3))));
      }
      row = stop;
      s0 += sumLanes(t0);
      s1 += sumLanes(t1);
      s2 += sumLanes(t2);
      s3 += sumLanes(t3);
    }
    const at = out + ((<usize>cell) << 3);
    store<f64>(at, s0);
    store<f64>(at + line, s1);
    store<f64>(at + 2 * line, s2);
    store<f64>(at + 3 * line, s3);
  }
}

function one(
  query: usize,
  queryStep: usize,
  values: usize,
  step: usize,
  columns: i32,
  weights: usize,
  starts: usize,
  cells: i32,
  out: usize,
): void {
  for (let cell = 0; cell < cells; cell++) {
    let row = load<i32>(starts + ((<usize>cell) << 2));
    const end = load<i32>(starts + ((<usize>cell) << 2), 4);
    let sum: f64 = 0;
    while (row < end) {
      const stop = min(end, row + run);
      let t = f32x4.splat(0);
      for (; row < stop; row += 4) {
        let a = f32x4.splat(0);
        let x = values + ((<usize>row) << 2);
        let p = query;
        for (let j = 0; j < columns; j++) {
          const e = f32x4.sub(v128.load(x), v128.load32_splat(p));
          a = f32x4.add(a, f32x4.mul(e, e));
          x += step;
          p += queryStep;
        }
        const w = v128.load(weights + ((<usize>row) << 2));
        t = f32x4.add(t, v128.and(firstLanes(stop - row), f32x4.mul(w, f32x4.sqrt(a))));
      }
      row = stop;
      sum += sumLanes(t);
    }
    store<f64>(out + ((<usize>cell) << 3), sum);
  }
}
