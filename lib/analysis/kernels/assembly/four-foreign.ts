import { square } from "./box-tree";

// @ts-expect-error: decorator
@inline
export function setOf(places: usize, sets: usize, i: i32): i32 {
  return load<i32>(sets + ((<usize>load<u32>(places + ((<usize>i) << 2))) << 2));
}

/** Up to four queries against the blocks of one leaf; see ../twins/nearest-foreign.ts. */
export function fourForeign(
  query: usize,
  blocks: usize,
  blockBytes: usize,
  columns: i32,
  from: i32,
  to: i32,
  order: usize,
  sets: usize,
  cores: usize,
  places: usize,
  live: i32,
  best: usize,
  nearest: usize,
  lengths: usize,
  passed: usize,
  limits: usize,
): void {
  const infinite = f32x4.splat(f32.MAX_VALUE);
  const limit0 = v128.load32_splat(limits);
  const limit1 = v128.load32_splat(limits, 4);
  const limit2 = v128.load32_splat(limits, 8);
  const limit3 = v128.load32_splat(limits, 12);
  const set0 = i32x4.splat(setOf(places, sets, 0));
  const set1 = i32x4.splat(setOf(places, sets, min(1, live - 1)));
  const set2 = i32x4.splat(setOf(places, sets, min(2, live - 1)));
  const set3 = i32x4.splat(setOf(places, sets, min(3, live - 1)));
  let passed0 = v128.load(passed);
  let passed1 = v128.load(passed, 16);
  let passed2 = v128.load(passed, 32);
  let passed3 = v128.load(passed, 48);
  let x = blocks + (<usize>from) * blockBytes;
  for (let block = from; block < to; block++) {
    let a0 = f32x4.splat(0);
    let a1 = f32x4.splat(0);
    let a2 = f32x4.splat(0);
    let a3 = f32x4.splat(0);
    let b0 = f32x4.splat(0);
    let b1 = f32x4.splat(0);
    let b2 = f32x4.splat(0);
    let b3 = f32x4.splat(0);
    let p = query;
    for (let column = 0; column < columns; column++) {
      const xa = v128.load(x);
      const xb = v128.load(x, 16);
      x += 32;
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
      p += 16;
    }
    const ca = v128.load(sets + ((<usize>block) << 5));
    const cb = v128.load(sets + ((<usize>block) << 5), 16);
    a0 = v128.bitselect(infinite, a0, i32x4.eq(ca, set0));
    b0 = v128.bitselect(infinite, b0, i32x4.eq(cb, set0));
    a1 = v128.bitselect(infinite, a1, i32x4.eq(ca, set1));
    b1 = v128.bitselect(infinite, b1, i32x4.eq(cb, set1));
    a2 = v128.bitselect(infinite, a2, i32x4.eq(ca, set2));
    b2 = v128.bitselect(infinite, b2, i32x4.eq(cb, set2));
    a3 = v128.bitselect(infinite, a3, i32x4.eq(ca, set3));
    b3 = v128.bitselect(infinite, b3, i32x4.eq(cb, set3));
    const low0 = f32x4.pmin(a0, b0);
    const low1 = f32x4.pmin(a1, b1);
    const low2 = f32x4.pmin(a2, b2);
    const low3 = f32x4.pmin(a3, b3);
    const isNear = v128.any_true(
      v128.or(
        v128.or(f32x4.le(low0, limit0), f32x4.le(low1, limit1)),
        v128.or(f32x4.le(low2, limit2), f32x4.le(low3, limit3)),
      ),
    );
    if (!isNear) {
      passed0 = f32x4.pmin(passed0, low0);
      passed1 = f32x4.pmin(passed1, low1);
      passed2 = f32x4.pmin(passed2, low2);
      passed3 = f32x4.pmin(passed3, low3);
      continue;
    }
    const row = block << 3;
    passed0 = take(a0, b0, limit0, passed0, blocks, columns, row, places, order, sets, cores, best, nearest, lengths);
    if (live > 1) passed1 = take(a1, b1, limit1, passed1, blocks, columns, row, places + 4, order, sets, cores, best, nearest, lengths);
    if (live > 2) passed2 = take(a2, b2, limit2, passed2, blocks, columns, row, places + 8, order, sets, cores, best, nearest, lengths);
    if (live > 3) passed3 = take(a3, b3, limit3, passed3, blocks, columns, row, places + 12, order, sets, cores, best, nearest, lengths);
  }
  v128.store(passed, passed0);
  v128.store(passed, passed1, 16);
  v128.store(passed, passed2, 32);
  v128.store(passed, passed3, 48);
}

/** Looks closer at the rows of a block that are near enough to one query; gives the least distance of those that were passed by. */
function take(
  a: v128,
  b: v128,
  limit: v128,
  passed: v128,
  blocks: usize,
  columns: i32,
  row: i32,
  places: usize,
  order: usize,
  sets: usize,
  cores: usize,
  best: usize,
  nearest: usize,
  lengths: usize,
): v128 {
  const infinite = f32x4.splat(f32.MAX_VALUE);
  const nearA = f32x4.le(a, limit);
  const nearB = f32x4.le(b, limit);
  let lanes = i32x4.bitmask(nearA) | (i32x4.bitmask(nearB) << 4);
  const query = load<i32>(places);
  for (; lanes != 0; lanes &= lanes - 1) {
    const other = row + ctz(lanes);
    const core = max(load<f64>(cores + ((<usize>query) << 3)), load<f64>(cores + ((<usize>other) << 3)));
    const length = max(core, sqrt(square(blocks, columns, query, other)));
    const known = load<f64>(lengths + ((<usize>query) << 3));
    if (length > known) continue;
    if (length == known && !comesFirst(order, query, other, load<i32>(nearest + ((<usize>query) << 2)))) continue;
    store<f64>(lengths + ((<usize>query) << 3), length);
    store<i32>(nearest + ((<usize>query) << 2), other);
    const ofSet = best + ((<usize>load<i32>(sets + ((<usize>query) << 2))) << 3);
    store<f64>(ofSet, min(load<f64>(ofSet), length));
  }
  return f32x4.pmin(
    passed,
    f32x4.pmin(v128.bitselect(infinite, a, nearA), v128.bitselect(infinite, b, nearB)),
  );
}

/** Of two edges of equal length from the same row: is the one to `a` before that to `b`? By the lower of its rows, then by the higher. */
function comesFirst(order: usize, query: i32, a: i32, b: i32): bool {
  if (b < 0) return true;
  const own = load<u32>(order + ((<usize>query) << 2));
  const one = load<u32>(order + ((<usize>a) << 2));
  const two = load<u32>(order + ((<usize>b) << 2));
  const lowOne = min(own, one);
  const lowTwo = min(own, two);
  if (lowOne != lowTwo) return lowOne < lowTwo;
  return max(own, one) < max(own, two);
}
