/** See ../twins/edge-forces.ts. Four edges at a time. */
export function edgeForces(
  starts: usize,
  others: usize,
  shares: usize,
  points: usize,
  dimensions: i32,
  from: i32,
  to: i32,
  forces: usize,
): void {
  if (dimensions === 2) flat(starts, others, shares, points, from, to, forces);
  else deep(starts, others, shares, points, from, to, forces);
}

function flat(
  starts: usize,
  others: usize,
  shares: usize,
  points: usize,
  from: i32,
  to: i32,
  forces: usize,
): void {
  const one = f32x4.splat(1);
  for (let row = from; row < to; row++) {
    const own = points + ((<usize>row) << 3);
    const px = v128.load32_splat(own);
    const py = v128.load32_splat(own, 4);
    let fx = f32x4.splat(0);
    let fy = f32x4.splat(0);
    const end = (<usize>load<u32>(starts + ((<usize>row) << 2), 4)) << 2;
    for (let edge = (<usize>load<u32>(starts + ((<usize>row) << 2))) << 2; edge < end; edge += 16) {
      const ids = others + edge;
      let a = v128.load64_zero(points + ((<usize>load<u32>(ids)) << 3));
      a = v128.load64_lane(points + ((<usize>load<u32>(ids, 4)) << 3), a, 1);
      let b = v128.load64_zero(points + ((<usize>load<u32>(ids, 8)) << 3));
      b = v128.load64_lane(points + ((<usize>load<u32>(ids, 12)) << 3), b, 1);
      const dx = f32x4.sub(px, i32x4.shuffle(a, b, 0, 2, 4, 6));
      const dy = f32x4.sub(py, i32x4.shuffle(a, b, 1, 3, 5, 7));
      const d = f32x4.add(one, f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)));
      const pull = f32x4.div(v128.load(shares + edge), d);
      fx = f32x4.add(fx, f32x4.mul(pull, dx));
      fy = f32x4.add(fy, f32x4.mul(pull, dy));
    }
    const low = f32x4.add(i32x4.shuffle(fx, fy, 0, 4, 1, 5), i32x4.shuffle(fx, fy, 2, 6, 3, 7));
    v128.store64_lane(
      forces + ((<usize>row) << 3),
      f32x4.add(low, i64x2.shuffle(low, low, 1, 0)),
      0,
    );
  }
}

function deep(
  starts: usize,
  others: usize,
  shares: usize,
  points: usize,
  from: i32,
  to: i32,
  forces: usize,
): void {
  const one = f32x4.splat(1);
  for (let row = from; row < to; row++) {
    const own = points + ((<usize>row) << 4);
    const px = v128.load32_splat(own);
    const py = v128.load32_splat(own, 4);
    const pz = v128.load32_splat(own, 8);
    let fx = f32x4.splat(0);
    let fy = f32x4.splat(0);
    let fz = f32x4.splat(0);
    const end = (<usize>load<u32>(starts + ((<usize>row) << 2), 4)) << 2;
    for (let edge = (<usize>load<u32>(starts + ((<usize>row) << 2))) << 2; edge < end; edge += 16) {
      const ids = others + edge;
      const a = v128.load(points + ((<usize>load<u32>(ids)) << 4));
      const b = v128.load(points + ((<usize>load<u32>(ids, 4)) << 4));
      const c = v128.load(points + ((<usize>load<u32>(ids, 8)) << 4));
      const e = v128.load(points + ((<usize>load<u32>(ids, 12)) << 4));
      const ab = i32x4.shuffle(a, b, 0, 4, 1, 5);
      const ce = i32x4.shuffle(c, e, 0, 4, 1, 5);
      const dx = f32x4.sub(px, i64x2.shuffle(ab, ce, 0, 2));
      const dy = f32x4.sub(py, i64x2.shuffle(ab, ce, 1, 3));
      const dz = f32x4.sub(
        pz,
        i64x2.shuffle(i32x4.shuffle(a, b, 2, 6, 3, 7), i32x4.shuffle(c, e, 2, 6, 3, 7), 0, 2),
      );
      const d = f32x4.add(
        f32x4.add(one, f32x4.mul(dz, dz)),
        f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)),
      );
      const pull = f32x4.div(v128.load(shares + edge), d);
      fx = f32x4.add(fx, f32x4.mul(pull, dx));
      fy = f32x4.add(fy, f32x4.mul(pull, dy));
      fz = f32x4.add(fz, f32x4.mul(pull, dz));
    }
    const flat = f32x4.add(i32x4.shuffle(fx, fy, 0, 4, 1, 5), i32x4.shuffle(fx, fy, 2, 6, 3, 7));
    const out = forces + ((<usize>row) << 4);
    v128.store64_lane(out, f32x4.add(flat, i64x2.shuffle(flat, flat, 1, 0)), 0);
    const up = f32x4.add(fz, i64x2.shuffle(fz, fz, 1, 0));
    store<f32>(out, f32x4.extract_lane(up, 0) + f32x4.extract_lane(up, 1), 8);
    store<f32>(out, 0, 12);
  }
}
