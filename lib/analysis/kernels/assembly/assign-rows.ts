import { firstLanes } from "./lanes";
import { packCenters, unit } from "./packed-centers";

const largest: f32 = 3.4e38;

/**
 * See ../twins/assign-rows.ts. Eight rows at a time against four centers at a time in float32; rows for which
 * that cannot decide are compared in float64.
 */
export function assignRows(
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  centers: usize,
  k: i32,
  labels: usize,
  sums: usize,
  sizes: usize,
  scratch: usize,
): i32 {
  const near = scratch;
  const packed = scratch + 32;
  const norm = packCenters(centers, packed, k, columns);
  const linear = f32x4.splat(<f32>(4.5 * unit * norm));
  const square = f32x4.splat(<f32>(2.5 * unit * <f64>(columns + 4)));
  const constant = f32x4.splat(<f32>(8 * unit * unit * norm * norm));
  const step = (<usize>stride) << 2;
  let changed = 0;
  for (let row = from; row < to; row += 8) {
    const x = values + ((<usize>row) << 2);
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
      let a1 = a0;
      let a2 = a0;
      let a3 = a0;
      let b0 = a0;
      let b1 = a0;
      let b2 = a0;
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
    for (; c + 2 <= k; c += 2) {
      let a0 = f32x4.splat(0);
      let a1 = a0;
      let b0 = a0;
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
    }
    if (c < k) {
      let a0 = f32x4.splat(0);
      let b0 = a0;
      let at = x;
      for (let j = 0; j < columns; j++) {
        const y = v128.load32_splat(p);
        let e = f32x4.sub(v128.load(at), y);
        a0 = f32x4.add(a0, f32x4.mul(e, e));
        e = f32x4.sub(v128.load(at, 16), y);
        b0 = f32x4.add(b0, f32x4.mul(e, e));
        at += step;
        p += 4;
      }
      labela = v128.bitselect(i32x4.splat(c), labela, f32x4.lt(a0, besta));
      nexta = f32x4.pmin(nexta, f32x4.pmax(besta, a0));
      besta = f32x4.pmin(besta, a0);
      labelb = v128.bitselect(i32x4.splat(c), labelb, f32x4.lt(b0, bestb));
      nextb = f32x4.pmin(nextb, f32x4.pmax(bestb, b0));
      bestb = f32x4.pmin(bestb, b0);
    }
    const doubta = f32x4.le(
      f32x4.sub(nexta, besta),
      f32x4.add(
        constant,
        f32x4.add(f32x4.mul(linear, f32x4.sqrt(nexta)), f32x4.mul(square, nexta)),
      ),
    );
    const doubtb = f32x4.le(
      f32x4.sub(nextb, bestb),
      f32x4.add(
        constant,
        f32x4.add(f32x4.mul(linear, f32x4.sqrt(nextb)), f32x4.mul(square, nextb)),
      ),
    );
    const olds = labels + ((<usize>row) << 2);
    let movea = v128.or(doubta, i32x4.ne(labela, v128.load(olds)));
    let moveb = v128.or(doubtb, i32x4.ne(labelb, v128.load(olds, 16)));
    if (row + 8 > to) {
      movea = v128.and(movea, firstLanes(to - row));
      moveb = v128.and(moveb, firstLanes(to - row - 4));
    }
    if (!v128.any_true(v128.or(movea, moveb))) continue;
    v128.store(near, labela);
    v128.store(near, labelb, 16);
    const doubts = i32x4.bitmask(doubta) | (i32x4.bitmask(doubtb) << 4);
    let moves = i32x4.bitmask(movea) | (i32x4.bitmask(moveb) << 4);
    while (moves != 0) {
      const lane = ctz(moves);
      moves &= moves - 1;
      const own = x + ((<usize>lane) << 2);
      let label = load<i32>(near + ((<usize>lane) << 2));
      if ((doubts >> lane) & 1) label = nearest(own, step, columns, centers, k);
      const slot = olds + ((<usize>lane) << 2);
      const before = load<i32>(slot);
      if (label == before) continue;
      store<i32>(slot, label);
      changed++;
      move(
        own,
        step,
        columns,
        <f64>load<f32>(weights + ((<usize>(row + lane)) << 2)),
        before,
        label,
        sums,
        sizes,
      );
    }
  }
  return changed;
}

function nearest(row: usize, step: usize, columns: i32, centers: usize, k: i32): i32 {
  let label = 0;
  let best: f64 = Infinity;
  for (let c = 0; c < k; c++) {
    let d: f64 = 0;
    let at = row;
    for (let j = 0; j < columns; j++) {
      const e = <f64>load<f32>(at) - load<f64>(centers);
      d += e * e;
      at += step;
      centers += 8;
    }
    if (d < best) {
      best = d;
      label = c;
    }
  }
  return label;
}

function move(
  row: usize,
  step: usize,
  columns: i32,
  weight: f64,
  before: i32,
  after: i32,
  sums: usize,
  sizes: usize,
): void {
  const line = (<usize>columns) << 3;
  let gain = sums + <usize>after * line;
  const size = sizes + ((<usize>after) << 3);
  store<f64>(size, load<f64>(size) + weight);
  if (before < 0) {
    for (let j = 0; j < columns; j++) {
      store<f64>(gain, load<f64>(gain) + weight * <f64>load<f32>(row));
      row += step;
      gain += 8;
    }
    return;
  }
  const left = sizes + ((<usize>before) << 3);
  store<f64>(left, load<f64>(left) - weight);
  let loss = sums + <usize>before * line;
  for (let j = 0; j < columns; j++) {
    const part = weight * <f64>load<f32>(row);
    store<f64>(gain, load<f64>(gain) + part);
    store<f64>(loss, load<f64>(loss) - part);
    row += step;
    gain += 8;
    loss += 8;
  }
}
