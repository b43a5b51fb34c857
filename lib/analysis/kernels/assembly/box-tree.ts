/** Is `node` the node `above`, or below it? */
export function isUnder(node: i32, above: i32): bool {
  return node >> (clz(above) - clz(node)) == above;
}

/** Squared distance between two boxes: least values of each column, then largest ones. */
export function gap(a: usize, b: usize, boxBytes: usize): f32 {
  const half = boxBytes >> 1;
  let sum = f32x4.splat(0);
  for (let at: usize = 0; at < half; at += 16) {
    const above = f32x4.sub(v128.load(b + at), v128.load(a + half + at));
    const below = f32x4.sub(v128.load(a + at), v128.load(b + half + at));
    const e = f32x4.max(f32x4.splat(0), f32x4.max(above, below));
    sum = f32x4.add(sum, f32x4.mul(e, e));
  }
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 1) +
    (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  );
}

/** Squared distance of the rows at two places, in float64, summed in the order of the columns. */
export function square(blocks: usize, columns: i32, a: i32, b: i32): f64 {
  const bytes = (<usize>columns) << 5;
  let x = blocks + (<usize>(a >> 3)) * bytes + ((<usize>(a & 7)) << 2);
  let y = blocks + (<usize>(b >> 3)) * bytes + ((<usize>(b & 7)) << 2);
  let sum: f64 = 0;
  for (let column = 0; column < columns; column++) {
    const e = <f64>load<f32>(x) - <f64>load<f32>(y);
    sum += e * e;
    x += 32;
    y += 32;
  }
  return sum;
}

/**
 * Squared distances of four rows, whose values of a column stand side by side and `step` bytes after those of the column before, to a
 * box; no larger than float32 may find those to a row in it.
 */
export function gapsOfFour(
  rows: usize,
  step: usize,
  columns: i32,
  box: usize,
  boxBytes: usize,
): v128 {
  const zero = f32x4.splat(0);
  let sum = zero;
  let high = box + (boxBytes >> 1);
  for (let column = 0; column < columns; column++) {
    const x = v128.load(rows);
    const below = f32x4.sub(v128.load32_splat(box), x);
    const above = f32x4.sub(x, v128.load32_splat(high));
    const e = f32x4.max(zero, f32x4.max(below, above));
    sum = f32x4.add(sum, f32x4.mul(e, e));
    rows += step;
    box += 4;
    high += 4;
  }
  return f32x4.mul(sum, f32x4.splat(<f32>1 - <f32>(columns + 8) * <f32>1.2e-7));
}
