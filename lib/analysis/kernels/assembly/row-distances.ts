/** See ../twins/row-distances.ts. Four rows against eight at a time. */
export function rowDistances(
  values: usize,
  stride: i32,
  columns: i32,
  from: i32,
  to: i32,
  rows: i32,
  out: usize,
  outStride: i32,
): void {
  const step = (<usize>stride) << 2;
  const line = (<usize>outStride) << 2;
  let q: usize = <usize>from;
  for (; q + 4 <= <usize>to; q += 4) {
    const at = out + q * line;
    for (let row: usize = 0; row < <usize>rows; row += 8) {
      let a0 = f32x4.splat(0);
      let a1 = f32x4.splat(0);
      let a2 = f32x4.splat(0);
      let a3 = f32x4.splat(0);
      let b0 = f32x4.splat(0);
      let b1 = f32x4.splat(0);
      let b2 = f32x4.splat(0);
      let b3 = f32x4.splat(0);
      let x = values + (row << 2);
      let p = values + (q << 2);
      for (let j = 0; j < columns; j++) {
        const xa = v128.load(x);
        const xb = v128.load(x, 16);
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
        x += step;
        p += step;
      }
      const to0 = at + (row << 2);
      const to2 = to0 + 2 * line;
      v128.store(to0, f32x4.sqrt(a0));
      v128.store(to0, f32x4.sqrt(b0), 16);
      v128.store(to0 + line, f32x4.sqrt(a1));
      v128.store(to0 + line, f32x4.sqrt(b1), 16);
      v128.store(to2, f32x4.sqrt(a2));
      v128.store(to2, f32x4.sqrt(b2), 16);
      v128.store(to2 + line, f32x4.sqrt(a3));
      v128.store(to2 + line, f32x4.sqrt(b3), 16);
    }
  }
  for (; q < <usize>to; q++) {
    for (let row: usize = 0; row < <usize>rows; row += 4) {
      let a = f32x4.splat(0);
      let x = values + (row << 2);
      let p = values + (q << 2);
      for (let j = 0; j < columns; j++) {
        const e = f32x4.sub(v128.load(x), v128.load32_splat(p));
        a = f32x4.add(a, f32x4.mul(e, e));
        x += step;
        p += step;
      }
      v128.store(out + q * line + (row << 2), f32x4.sqrt(a));
    }
  }
}
