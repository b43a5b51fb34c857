import { packCenter, packCenters, unit } from "./packed-centers";

const largest: f32 = 3.4e38;

/** See ../twins/transfer-rows.ts. Eight rows at a time are looked at in float32; only where that leaves hope, in float64. */
export function transferRows(
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  centers: usize,
  k: i32,
  labels: usize,
  sizes: usize,
  scratch: usize,
): i32 {
  const step = (<usize>stride) << 2;
  let norm = packCenters(centers, scratch, k, columns);
  let moved = 0;
  for (let row = from; row < to; row += 8) {
    const at = (<usize>row) << 2;
    let bits = hopeful(values + at, step, columns, weights + at, scratch, k, labels + at, sizes, norm);
    const present = to - row < 8 ? (1 << (to - row)) - 1 : 255;
    bits &= present;
    while (bits != 0) {
      const lane = ctz(bits);
      const own = at + ((<usize>lane) << 2);
      const before = load<i32>(labels + own);
      const after = transfer(values + own, step, columns, <f64>load<f32>(weights + own), before, centers, k, sizes);
      bits &= bits - 1;
      if (after == before) continue;
      store<i32>(labels + own, after);
      moved++;
      bits = present & ~((2 << lane) - 1);
      const line = (<usize>columns) << 3;
      const gained = packCenter(centers + <usize>after * line, scratch, after, k, columns);
      const lost = packCenter(centers + <usize>before * line, scratch, before, k, columns);
      norm = max(norm, Math.sqrt(max(gained, lost)));
    }
  }
  return moved;
}

/** Bits for those of eight rows that might be better off in another cluster. */
function hopeful(
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

/** Moves the row where that pays; gives the cluster it is in afterwards. */
function transfer(
  row: usize,
  step: usize,
  columns: i32,
  weight: f64,
  own: i32,
  centers: usize,
  k: i32,
  sizes: usize,
): i32 {
  const size = load<f64>(sizes + ((<usize>own) << 3));
  if (weight == 0 || size <= weight) return own;
  const line = (<usize>columns) << 3;
  let least =
    ((size * weight) / (size - weight)) * squares(row, step, columns, centers + <usize>own * line) * (1 - 1e-9);
  let target = own;
  for (let c = 0; c < k; c++) {
    if (c == own) continue;
    const other = load<f64>(sizes + ((<usize>c) << 3));
    const cost = ((other * weight) / (other + weight)) * squares(row, step, columns, centers + <usize>c * line);
    if (cost < least) {
      least = cost;
      target = c;
    }
  }
  if (target == own) return own;
  const targetSize = load<f64>(sizes + ((<usize>target) << 3));
  const share = weight / (targetSize + weight);
  const rest = weight / (size - weight);
  let gain = centers + <usize>target * line;
  let loss = centers + <usize>own * line;
  for (let j = 0; j < columns; j++) {
    const x = <f64>load<f32>(row);
    const g = load<f64>(gain);
    const l = load<f64>(loss);
    store<f64>(gain, g + share * (x - g));
    store<f64>(loss, l - rest * (x - l));
    row += step;
    gain += 8;
    loss += 8;
  }
  store<f64>(sizes + ((<usize>target) << 3), targetSize + weight);
  store<f64>(sizes + ((<usize>own) << 3), size - weight);
  return target;
}

function squares(row: usize, step: usize, columns: i32, center: usize): f64 {
  let d: f64 = 0;
  for (let j = 0; j < columns; j++) {
    const e = <f64>load<f32>(row) - load<f64>(center);
    d += e * e;
    row += step;
    center += 8;
  }
  return d;
}
