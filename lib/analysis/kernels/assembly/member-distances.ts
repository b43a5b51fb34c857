/** See ../twins/member-distances.ts. Two members at a time against eight rows at a time. */
export function memberDistances(
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  members: usize,
  from: i32,
  to: i32,
  first: i32,
  end: i32,
  farthest: i32,
  out: usize,
): void {
  const step = (<usize>stride) << 3;
  for (let row = first; row < end; row += 8) {
    const offset = (<usize>row) << 3;
    let t0 = v128.load(out);
    let t1 = v128.load(out, 16);
    let t2 = v128.load(out, 32);
    let t3 = v128.load(out, 48);
    for (let i = from; i < to; i += 2) {
      const member = memberAt(members, i);
      const other = memberAt(members, min(i + 1, to - 1));
      let a0 = f64x2.splat(0);
      let a1 = f64x2.splat(0);
      let a2 = f64x2.splat(0);
      let a3 = f64x2.splat(0);
      let b0 = f64x2.splat(0);
      let b1 = f64x2.splat(0);
      let b2 = f64x2.splat(0);
      let b3 = f64x2.splat(0);
      let p = values;
      for (let j = 0; j < columns; j++) {
        const x0 = v128.load(p + offset);
        const x1 = v128.load(p + offset, 16);
        const x2 = v128.load(p + offset, 32);
        const x3 = v128.load(p + offset, 48);
        let y = v128.load64_splat(p + member);
        let e = f64x2.sub(x0, y);
        a0 = f64x2.add(a0, f64x2.mul(e, e));
        e = f64x2.sub(x1, y);
        a1 = f64x2.add(a1, f64x2.mul(e, e));
        e = f64x2.sub(x2, y);
        a2 = f64x2.add(a2, f64x2.mul(e, e));
        e = f64x2.sub(x3, y);
        a3 = f64x2.add(a3, f64x2.mul(e, e));
        y = v128.load64_splat(p + other);
        e = f64x2.sub(x0, y);
        b0 = f64x2.add(b0, f64x2.mul(e, e));
        e = f64x2.sub(x1, y);
        b1 = f64x2.add(b1, f64x2.mul(e, e));
        e = f64x2.sub(x2, y);
        b2 = f64x2.add(b2, f64x2.mul(e, e));
        e = f64x2.sub(x3, y);
        b3 = f64x2.add(b3, f64x2.mul(e, e));
        p += step;
      }
      a0 = f64x2.sqrt(a0);
      a1 = f64x2.sqrt(a1);
      a2 = f64x2.sqrt(a2);
      a3 = f64x2.sqrt(a3);
      b0 = f64x2.sqrt(b0);
      b1 = f64x2.sqrt(b1);
      b2 = f64x2.sqrt(b2);
      b3 = f64x2.sqrt(b3);
      if (farthest) {
        t0 = f64x2.max(t0, f64x2.max(a0, b0));
        t1 = f64x2.max(t1, f64x2.max(a1, b1));
        t2 = f64x2.max(t2, f64x2.max(a2, b2));
        t3 = f64x2.max(t3, f64x2.max(a3, b3));
        continue;
      }
      let w = v128.load64_splat(weights + member);
      t0 = f64x2.add(t0, f64x2.mul(w, a0));
      t1 = f64x2.add(t1, f64x2.mul(w, a1));
      t2 = f64x2.add(t2, f64x2.mul(w, a2));
      t3 = f64x2.add(t3, f64x2.mul(w, a3));
      w = i + 1 < to ? v128.load64_splat(weights + other) : f64x2.splat(0);
      t0 = f64x2.add(t0, f64x2.mul(w, b0));
      t1 = f64x2.add(t1, f64x2.mul(w, b1));
      t2 = f64x2.add(t2, f64x2.mul(w, b2));
      t3 = f64x2.add(t3, f64x2.mul(w, b3));
    }
    v128.store(out, t0);
    v128.store(out, t1, 16);
    v128.store(out, t2, 32);
    v128.store(out, t3, 48);
    out += 64;
  }
}

/** How far into a column it stands. */
function memberAt(members: usize, i: i32): usize {
  return (<usize>load<u32>(members + ((<usize>i) << 2))) << 3;
}
