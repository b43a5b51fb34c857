/** See ../twins/onto-axes.ts. Four rows at a time. */
export function ontoAxes(
  values: usize,
  stride: i32,
  from: i32,
  to: i32,
  columns: i32,
  axes: usize,
  starts: usize,
  dimensions: i32,
  out: usize,
): void {
  const step = (<usize>stride) << 2;
  const next = (<usize>columns) << 3;
  const point = (<usize>dimensions) << 2;
  const isFlat = dimensions === 2;
  const start0 = v128.load64_splat(starts);
  const start1 = v128.load64_splat(starts, 8);
  const start2 = isFlat ? start1 : v128.load64_splat(starts, 16);
  let row = from;
  for (; row < to; row += 4) {
    let at = values + ((<usize>row) << 2);
    let axis = axes;
    let x0 = start0;
    let x1 = start0;
    let y0 = start1;
    let y1 = start1;
    let z0 = start2;
    let z1 = start2;
    for (let j = 0; j < columns; j++) {
      const v = v128.load(at);
      const low = f64x2.promote_low_f32x4(v);
      const high = f64x2.promote_low_f32x4(i64x2.shuffle(v, v, 1, 1));
      let w = v128.load64_splat(axis);
      x0 = f64x2.add(x0, f64x2.mul(w, low));
      x1 = f64x2.add(x1, f64x2.mul(w, high));
      w = v128.load64_splat(axis + next);
      y0 = f64x2.add(y0, f64x2.mul(w, low));
      y1 = f64x2.add(y1, f64x2.mul(w, high));
      if (!isFlat) {
        w = v128.load64_splat(axis + 2 * next);
        z0 = f64x2.add(z0, f64x2.mul(w, low));
        z1 = f64x2.add(z1, f64x2.mul(w, high));
      }
      at += step;
      axis += 8;
    }
    const x = i64x2.shuffle(f32x4.demote_f64x2_zero(x0), f32x4.demote_f64x2_zero(x1), 0, 2);
    const y = i64x2.shuffle(f32x4.demote_f64x2_zero(y0), f32x4.demote_f64x2_zero(y1), 0, 2);
    const place = out + (<usize>row) * point;
    if (isFlat && row + 4 <= to) {
      v128.store(place, i32x4.shuffle(x, y, 0, 4, 1, 5));
      v128.store(place, i32x4.shuffle(x, y, 2, 6, 3, 7), 16);
      continue;
    }
    const z = i64x2.shuffle(f32x4.demote_f64x2_zero(z0), f32x4.demote_f64x2_zero(z1), 0, 2);
    const count = min(4, to - row);
    put(place, point, f32x4.extract_lane(x, 0), f32x4.extract_lane(y, 0), f32x4.extract_lane(z, 0));
    if (count > 1) {
      put(place + point, point, f32x4.extract_lane(x, 1), f32x4.extract_lane(y, 1), f32x4.extract_lane(z, 1));
    }
    if (count > 2) {
      put(place + 2 * point, point, f32x4.extract_lane(x, 2), f32x4.extract_lane(y, 2), f32x4.extract_lane(z, 2));
    }
    if (count > 3) {
      put(place + 3 * point, point, f32x4.extract_lane(x, 3), f32x4.extract_lane(y, 3), f32x4.extract_lane(z, 3));
    }
  }
}

// @ts-expect-error: decorator
@inline
function put(at: usize, point: usize, x: f32, y: f32, z: f32): void {
  store<f32>(at, x);
  store<f32>(at, y, 4);
  if (point > 8) store<f32>(at, z, 8);
}
