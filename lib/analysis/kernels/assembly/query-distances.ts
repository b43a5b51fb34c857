/** See ../twins/query-distances.ts. Two rows at a time against eight queries in two vectors. */
export function queryDistances(
  queries: usize,
  queryStride: i32,
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  out: usize,
): void {
  const step = (<usize>stride) << 2;
  const queryStep = (<usize>queryStride) << 2;
  let row = from;
  for (; row + 4 <= to; row += 4) {
    let a0 = f32x4.splat(0);
    let a1 = f32x4.splat(0);
    let a2 = f32x4.splat(0);
    let a3 = f32x4.splat(0);
    let b0 = f32x4.splat(0);
    let b1 = f32x4.splat(0);
    let b2 = f32x4.splat(0);
    let b3 = f32x4.splat(0);
    let x = values + ((<usize>row) << 2);
    let q = queries;
    for (let j = 0; j < columns; j++) {
      const qa = v128.load(q);
      const qb = v128.load(q, 16);
      q += queryStep;
      let y = v128.load32_splat(x);
      let e = f32x4.sub(y, qa);
      a0 = f32x4.add(a0, f32x4.mul(e, e));
      e = f32x4.sub(y, qb);
      b0 = f32x4.add(b0, f32x4.mul(e, e));
      y = v128.load32_splat(x, 4);
      e = f32x4.sub(y, qa);
      a1 = f32x4.add(a1, f32x4.mul(e, e));
      e = f32x4.sub(y, qb);
      b1 = f32x4.add(b1, f32x4.mul(e, e));
      y = v128.load32_splat(x, 8);
      e = f32x4.sub(y, qa);
      a2 = f32x4.add(a2, f32x4.mul(e, e));
      e = f32x4.sub(y, qb);
      b2 = f32x4.add(b2, f32x4.mul(e, e));
      y = v128.load32_splat(x, 12);
      e = f32x4.sub(y, qa);
      a3 = f32x4.add(a3, f32x4.mul(e, e));
      e = f32x4.sub(y, qb);
      b3 = f32x4.add(b3, f32x4.mul(e, e));
      x += step;
    }
    const w = weights + ((<usize>row) << 2);
    let v = v128.load32_splat(w);
    v128.store(out, f32x4.mul(v, f32x4.sqrt(a0)));
    v128.store(out, f32x4.mul(v, f32x4.sqrt(b0)), 16);
    v = v128.load32_splat(w, 4);
    v128.store(out, f32x4.mul(v, f32x4.sqrt(a1)), 32);
    v128.store(out, f32x4.mul(v, f32x4.sqrt(b1)), 48);
    v = v128.load32_splat(w, 8);
    v128.store(out, f32x4.mul(v, f32x4.sqrt(a2)), 64);
    v128.store(out, f32x4.mul(v, f32x4.sqrt(b2)), 80);
    v = v128.load32_splat(w, 12);
    v128.store(out, f32x4.mul(v, f32x4.sqrt(a3)), 96);
    v128.store(out, f32x4.mul(v, f32x4.sqrt(b3)), 112);
    out += 128;
  }
  for (; row < to; row++) {
    let a = f32x4.splat(0);
    let b = f32x4.splat(0);
    let x = values + ((<usize>row) << 2);
    let q = queries;
    for (let j = 0; j < columns; j++) {
      const y = v128.load32_splat(x);
      let e = f32x4.sub(y, v128.load(q));
      a = f32x4.add(a, f32x4.mul(e, e));
      e = f32x4.sub(y, v128.load(q, 16));
      b = f32x4.add(b, f32x4.mul(e, e));
      x += step;
      q += queryStep;
    }
    const v = v128.load32_splat(weights + ((<usize>row) << 2));
    v128.store(out, f32x4.mul(v, f32x4.sqrt(a)));
    v128.store(out, f32x4.mul(v, f32x4.sqrt(b)), 16);
    out += 32;
  }
}
