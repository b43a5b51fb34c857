import { unit } from "./packed-centers";

const largest: f32 = 3.4e38;

/** Bits for those of eight rows that might be better off in another cluster. */
export function hopeful(
  x: usize,
  step: usize,
  columns: i32,
  weights: usize,
  packed: usize,
  k: i32,
  labels: usize,
  sizes: usize,
  norm: f64,
): i32 {
  const wa = v128.load(weights);
  const wb = v128.load(weights, 16);
  const labela = v128.load(labels);
  const labelb = v128.load(labels, 16);
  let owna = f32x4.splat(0);
  let ownb = owna;
  let sizea = owna;
  let sizeb = owna;
  let leasta = f32x4.splat(largest);
  let leastb = leasta;
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
    let s = f32x4.splat(<f32>load<f64>(sizes));
    let mine = i32x4.splat(c);
    owna = v128.bitselect(a0, owna, i32x4.eq(labela, mine));
    leasta = lesser(leasta, a0, s, wa, i32x4.eq(labela, mine));
    sizea = v128.bitselect(s, sizea, i32x4.eq(labela, mine));
    ownb = v128.bitselect(b0, ownb, i32x4.eq(labelb, mine));
    leastb = lesser(leastb, b0, s, wb, i32x4.eq(labelb, mine));
    sizeb = v128.bitselect(s, sizeb, i32x4.eq(labelb, mine));
    s = f32x4.splat(<f32>load<f64>(sizes, 8));
    mine = i32x4.splat(c + 1);
    owna = v128.bitselect(a1, owna, i32x4.eq(labela, mine));
    leasta = lesser(leasta, a1, s, wa, i32x4.eq(labela, mine));
    sizea = v128.bitselect(s, sizea, i32x4.eq(labela, mine));
    ownb = v128.bitselect(b1, ownb, i32x4.eq(labelb, mine));
    leastb = lesser(leastb, b1, s, wb, i32x4.eq(labelb, mine));
    sizeb = v128.bitselect(s, sizeb, i32x4.eq(labelb, mine));
    s = f32x4.splat(<f32>load<f64>(sizes, 16));
    mine = i32x4.splat(c + 2);
    owna = v128.bitselect(a2, owna, i32x4.eq(labela, mine));
    leasta = lesser(leasta, a2, s, wa, i32x4.eq(labela, mine));
    sizea = v128.bitselect(s, sizea, i32x4.eq(labela, mine));
    ownb = v128.bitselect(b2, ownb, i32x4.eq(labelb, mine));
    leastb = lesser(leastb, b2, s, wb, i32x4.eq(labelb, mine));
    sizeb = v128.bitselect(s, sizeb, i32x4.eq(labelb, mine));
    s = f32x4.splat(<f32>load<f64>(sizes, 24));
    mine = i32x4.splat(c + 3);
    owna = v128.bitselect(a3, owna, i32x4.eq(labela, mine));
    leasta = lesser(leasta, a3, s, wa, i32x4.eq(labela, mine));
    sizea = v128.bitselect(s, sizea, i32x4.eq(labela, mine));
    ownb = v128.bitselect(b3, ownb, i32x4.eq(labelb, mine));
    leastb = lesser(leastb, b3, s, wb, i32x4.eq(labelb, mine));
    sizeb = v128.bitselect(s, sizeb, i32x4.eq(labelb, mine));
    sizes += 32;
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
    let s = f32x4.splat(<f32>load<f64>(sizes));
    let mine = i32x4.splat(c);
    owna = v128.bitselect(a0, owna, i32x4.eq(labela, mine));
    leasta = lesser(leasta, a0, s, wa, i32x4.eq(labela, mine));
    sizea = v128.bitselect(s, sizea, i32x4.eq(labela, mine));
    ownb = v128.bitselect(b0, ownb, i32x4.eq(labelb, mine));
    leastb = lesser(leastb, b0, s, wb, i32x4.eq(labelb, mine));
    sizeb = v128.bitselect(s, sizeb, i32x4.eq(labelb, mine));
    s = f32x4.splat(<f32>load<f64>(sizes, 8));
    mine = i32x4.splat(c + 1);
    owna = v128.bitselect(a1, owna, i32x4.eq(labela, mine));
    leasta = lesser(leasta, a1, s, wa, i32x4.eq(labela, mine));
    sizea = v128.bitselect(s, sizea, i32x4.eq(labela, mine));
    ownb = v128.bitselect(b1, ownb, i32x4.eq(labelb, mine));
    leastb = lesser(leastb, b1, s, wb, i32x4.eq(labelb, mine));
    sizeb = v128.bitselect(s, sizeb, i32x4.eq(labelb, mine));
    sizes += 16;
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
    let s = f32x4.splat(<f32>load<f64>(sizes));
    let mine = i32x4.splat(c);
    owna = v128.bitselect(a0, owna, i32x4.eq(labela, mine));
    leasta = lesser(leasta, a0, s, wa, i32x4.eq(labela, mine));
    sizea = v128.bitselect(s, sizea, i32x4.eq(labela, mine));
    ownb = v128.bitselect(b0, ownb, i32x4.eq(labelb, mine));
    leastb = lesser(leastb, b0, s, wb, i32x4.eq(labelb, mine));
    sizeb = v128.bitselect(s, sizeb, i32x4.eq(labelb, mine));
    sizes += 8;
  }
  return hopes(owna, leasta, sizea, wa, columns, norm) | (hopes(ownb, leastb, sizeb, wb, columns, norm) << 4);
}

/** The lesser of a cost and that of joining a cluster that is not the own. */
// @ts-expect-error: decorator
@inline
function lesser(least: v128, square: v128, size: v128, weight: v128, isOwn: v128): v128 {
  const cost = f32x4.div(f32x4.mul(square, size), f32x4.add(size, weight));
  return v128.bitselect(least, f32x4.pmin(least, cost), isOwn);
}

/** Bits for those of four rows whose own cluster might gain more by losing them than joining the best other costs. */
// @ts-expect-error: decorator
@inline
function hopes(own: v128, least: v128, size: v128, weight: v128, columns: i32, norm: f64): i32 {
  const linear = f32x4.splat(<f32>(4.5 * unit * norm));
  const square = f32x4.splat(<f32>(6 * unit * <f64>(columns + 6)));
  const constant = f32x4.splat(<f32>(8 * unit * unit * norm * norm));
  const one = f32x4.splat(1);
  const factor = f32x4.div(size, f32x4.sub(size, weight));
  const gain = f32x4.mul(own, factor);
  const doubt = f32x4.add(
    f32x4.mul(f32x4.add(one, f32x4.sqrt(factor)), f32x4.mul(linear, f32x4.sqrt(least))),
    f32x4.add(f32x4.mul(square, least), f32x4.mul(f32x4.add(one, factor), constant)),
  );
  const free = v128.and(f32x4.gt(factor, f32x4.splat(0)), f32x4.lt(factor, f32x4.splat(largest)));
  return i32x4.bitmask(v128.and(free, f32x4.le(f32x4.sub(least, gain), doubt)));
}
