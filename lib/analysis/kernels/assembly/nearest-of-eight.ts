import { unit } from "./packed-centers";

const largest: f32 = 3.4e38;

/**
 * The nearest center for eight rows and by how much it leads (a lower bound), to the scratch; gives bits for the rows
 * for which float32 leaves a doubt.
 */
export function nearestOfEight(
  x: usize,
  step: usize,
  columns: i32,
  packed: usize,
  k: i32,
  norm: f64,
  scratch: usize,
): i32 {
  let besta = f32x4.splat(largest);
  let bestb = besta;
  let nexta = besta;
  let nextb = besta;
  let labela = i32x4.splat(0);
  let labelb = labela;
  let p = packed;
  let c = 0;
  for (; c + 4 <= k; c += 4) {
    let a0 = f32x4.splat(0);
    let b0 = a0;
    let a1 = a0;
    let b1 = a0;
    let a2 = a0;
    let b2 = a0;
    let a3 = a0;
    let b3 = a0;
    let at = x;
    for (let j = 0; j < columns; j++) {
      const xa = v128.load(at);
      const xb = v128.load(at, 16);
      at += step;
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
    labela = v128.bitselect(i32x4.splat(c), labela, f32x4.lt(a0, besta));
    nexta = f32x4.pmin(nexta, f32x4.pmax(besta, a0));
    besta = f32x4.pmin(besta, a0);
    labelb = v128.bitselect(i32x4.splat(c), labelb, f32x4.lt(b0, bestb));
    nextb = f32x4.pmin(nextb, f32x4.pmax(bestb, b0));
    bestb = f32x4.pmin(bestb, b0);
    labela = v128.bitselect(i32x4.splat(c + 1), labela, f32x4.lt(a1, besta));
    nexta = f32x4.pmin(nexta, f32x4.pmax(besta, a1));
    besta = f32x4.pmin(besta, a1);
    labelb = v128.bitselect(i32x4.splat(c + 1), labelb, f32x4.lt(b1, bestb));
    nextb = f32x4.pmin(nextb, f32x4.pmax(bestb, b1));
    bestb = f32x4.pmin(bestb, b1);
    labela = v128.bitselect(i32x4.splat(c + 2), labela, f32x4.lt(a2, besta));
    nexta = f32x4.pmin(nexta, f32x4.pmax(besta, a2));
    besta = f32x4.pmin(besta, a2);
    labelb = v128.bitselect(i32x4.splat(c + 2), labelb, f32x4.lt(b2, bestb));
    nextb = f32x4.pmin(nextb, f32x4.pmax(bestb, b2));
    bestb = f32x4.pmin(bestb, b2);
    labela = v128.bitselect(i32x4.splat(c + 3), labela, f32x4.lt(a3, besta));
    nexta = f32x4.pmin(nexta, f32x4.pmax(besta, a3));
    besta = f32x4.pmin(besta, a3);
    labelb = v128.bitselect(i32x4.splat(c + 3), labelb, f32x4.lt(b3, bestb));
    nextb = f32x4.pmin(nextb, f32x4.pmax(bestb, b3));
    bestb = f32x4.pmin(bestb, b3);
  }
  if (c + 2 <= k) {
    let a0 = f32x4.splat(0);
    let b0 = a0;
    let a1 = a0;
    let b1 = a0;
    let at = x;
    for (let j = 0; j < columns; j++) {
      const xa = v128.load(at);
      const xb = v128.load(at, 16);
      at += step;
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
      p += 8;
    }
    labela = v128.bitselect(i32x4.splat(c), labela, f32x4.lt(a0, besta));
    nexta = f32x4.pmin(nexta, f32x4.pmax(besta, a0));
    besta = f32x4.pmin(besta, a0);
    labelb = v128.bitselect(i32x4.splat(c), labelb, f32x4.lt(b0, bestb));
    nextb = f32x4.pmin(nextb, f32x4.pmax(bestb, b0));
    bestb = f32x4.pmin(bestb, b0);
    labela = v128.bitselect(i32x4.splat(c + 1), labela, f32x4.lt(a1, besta));
    nexta = f32x4.pmin(nexta, f32x4.pmax(besta, a1));
    besta = f32x4.pmin(besta, a1);
    labelb = v128.bitselect(i32x4.splat(c + 1), labelb, f32x4.lt(b1, bestb));
    nextb = f32x4.pmin(nextb, f32x4.pmax(bestb, b1));
    bestb = f32x4.pmin(bestb, b1);
    c += 2;
  }
  if (c < k) {
    let a0 = f32x4.splat(0);
    let b0 = a0;
    let at = x;
    for (let j = 0; j < columns; j++) {
      const xa = v128.load(at);
      const xb = v128.load(at, 16);
      at += step;
      let y = v128.load32_splat(p);
      let e = f32x4.sub(xa, y);
      a0 = f32x4.add(a0, f32x4.mul(e, e));
      e = f32x4.sub(xb, y);
      b0 = f32x4.add(b0, f32x4.mul(e, e));
      p += 4;
    }
    labela = v128.bitselect(i32x4.splat(c), labela, f32x4.lt(a0, besta));
    nexta = f32x4.pmin(nexta, f32x4.pmax(besta, a0));
    besta = f32x4.pmin(besta, a0);
    labelb = v128.bitselect(i32x4.splat(c), labelb, f32x4.lt(b0, bestb));
    nextb = f32x4.pmin(nextb, f32x4.pmax(bestb, b0));
    bestb = f32x4.pmin(bestb, b0);
  }
  v128.store(scratch, labela);
  v128.store(scratch, labelb, 16);
  return lead(besta, nexta, columns, norm, scratch + 32) | (lead(bestb, nextb, columns, norm, scratch + 48) << 4);
}

/** A lower bound of the lead of four rows' best center; bits where that is none. */
// @ts-expect-error: decorator
@inline
function lead(best: v128, next: v128, columns: i32, norm: f64, out: usize): i32 {
  const linear = f32x4.splat(<f32>(4.5 * unit * norm));
  const square = f32x4.splat(<f32>(2.5 * unit * <f64>(columns + 4)));
  const constant = f32x4.splat(<f32>(8 * unit * unit * norm * norm));
  const root = f32x4.sqrt(next);
  const error = f32x4.add(constant, f32x4.add(f32x4.mul(linear, root), f32x4.mul(square, next)));
  const least = f32x4.sqrt(f32x4.pmax(f32x4.splat(0), f32x4.sub(next, error)));
  const most = f32x4.add(f32x4.sqrt(f32x4.add(best, error)), f32x4.mul(f32x4.splat(1e-6), root));
  const gap = f32x4.sub(least, most);
  v128.store(out, gap);
  return 15 & ~i32x4.bitmask(f32x4.gt(gap, f32x4.splat(0)));
}
