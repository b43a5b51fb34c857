import { nearestOfEight } from "./nearest-of-eight";
import { packCenters } from "./packed-centers";

/** What is spent is rounded up, in the caller's float32 by less than this leaves. */
const trusted: f32 = 1 - 1e-6;
/** Rows looked through before those in doubt are compared; their numbers are listed in the scratch. */
const chunk: i32 = 1024;
/** Bytes in the scratch before the list, before the tile of rows picked together. */
const listAt: usize = 64;
const tileAt: usize = 64 + 4 * 1024;

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
  leads: usize,
  spent: usize,
  scratch: usize,
): i32 {
  const step = (<usize>stride) << 2;
  const list = scratch + listAt;
  const tile = scratch + tileAt;
  const packed = tile + ((<usize>columns) << 5);
  const norm = packCenters(centers, packed, k, columns);
  let changed = 0;
  for (let start = from; start < to; start += chunk) {
    const stop = min(to, start + chunk);
    const doubtful = countDoubtful(start, stop, labels, leads, spent, k);
    if (doubtful == 0) continue;
    const all = doubtful > ((stop - start) >> 1);
    if (!all) listDoubtful(start, stop, labels, leads, spent, k, list);
    const count = all ? stop - start : doubtful;
    for (let i = 0; i < count; i += 8) {
      const lanes = min(8, count - i);
      const at = (<usize>(start + i)) << 2;
      let own = (1 << lanes) - 1;
      let doubts: i32;
      if (all) {
        doubts = nearestOfEight(values + at, step, columns, packed, k, norm, scratch);
        if (lanes == 8 && k <= 16) {
          const a = v128.load(scratch);
          const b = v128.load(scratch, 16);
          const most = f32x4.splat(trusted);
          v128.store(leads + at, f32x4.add(v128.load(scratch, 32), f32x4.mul(most, spentOf(a, spent, k))));
          v128.store(leads + at, f32x4.add(v128.load(scratch, 48), f32x4.mul(most, spentOf(b, spent, k))), 16);
          own =
            doubts |
            i32x4.bitmask(i32x4.ne(a, v128.load(labels + at))) |
            (i32x4.bitmask(i32x4.ne(b, v128.load(labels + at, 16))) << 4);
        }
      } else {
        gather(values, step, columns, list + ((<usize>i) << 2), lanes, tile);
        doubts = nearestOfEight(tile, 32, columns, packed, k, norm, scratch);
      }
      while (own != 0) {
        const lane = ctz(own);
        own &= own - 1;
        const row = all ? start + i + lane : load<i32>(list + ((<usize>(i + lane)) << 2));
        const at = (<usize>row) << 2;
        let label = load<i32>(scratch + ((<usize>lane) << 2));
        if ((doubts >> lane) & 1) label = nearest(values + at, step, columns, centers, k);
        const lead = load<f32>(scratch + ((<usize>lane) << 2), 32);
        store<f32>(leads + at, lead + trusted * load<f32>(spent + ((<usize>label) << 2)));
        const before = load<i32>(labels + at);
        if (label == before) continue;
        store<i32>(labels + at, label);
        changed++;
        move(values + at, step, columns, <f64>load<f32>(weights + at), before, label, sums, sizes);
      }
    }
  }
  return changed;
}

/** What the labels of four rows have spent, for up to 16 labels. */
// @ts-expect-error: decorator
@inline
function spentOf(labels: v128, spent: usize, k: i32): v128 {
  const bytes = i32x4.add(i32x4.mul(labels, i32x4.splat(0x04040404)), i32x4.splat(0x03020100));
  let found = i8x16.swizzle(v128.load(spent), bytes);
  if (k > 4) found = v128.or(found, i8x16.swizzle(v128.load(spent, 16), i8x16.sub(bytes, i8x16.splat(16))));
  if (k > 8) found = v128.or(found, i8x16.swizzle(v128.load(spent, 32), i8x16.sub(bytes, i8x16.splat(32))));
  if (k > 12) found = v128.or(found, i8x16.swizzle(v128.load(spent, 48), i8x16.sub(bytes, i8x16.splat(48))));
  return found;
}

/** How many rows may have used up their lead. */
function countDoubtful(from: i32, to: i32, labels: usize, leads: usize, spent: usize, k: i32): i32 {
  let row = from;
  let certain = 0;
  if (k <= 16) {
    let sum = i32x4.splat(0);
    for (; row + 4 <= to; row += 4) {
      const at = (<usize>row) << 2;
      sum = i32x4.sub(sum, f32x4.gt(v128.load(leads + at), spentOf(v128.load(labels + at), spent, k)));
    }
    certain = i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1);
    certain += i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3);
  }
  for (; row < to; row++) certain += isCertain(row, labels, leads, spent) ? 1 : 0;
  return to - from - certain;
}

/** Numbers of these rows. */
function listDoubtful(from: i32, to: i32, labels: usize, leads: usize, spent: usize, k: i32, list: usize): void {
  let row = from;
  if (k <= 16) {
    for (; row + 4 <= to; row += 4) {
      const at = (<usize>row) << 2;
      const certain = f32x4.gt(v128.load(leads + at), spentOf(v128.load(labels + at), spent, k));
      let open = 15 & ~i32x4.bitmask(certain);
      while (open != 0) {
        store<i32>(list, row + ctz(open));
        list += 4;
        open &= open - 1;
      }
    }
  }
  for (; row < to; row++) {
    store<i32>(list, row);
    list += isCertain(row, labels, leads, spent) ? 0 : 4;
  }
}

// @ts-expect-error: decorator
@inline
function isCertain(row: i32, labels: usize, leads: usize, spent: usize): bool {
  const at = (<usize>row) << 2;
  const label = <usize>max(0, load<i32>(labels + at));
  return load<f32>(leads + at) > load<f32>(spent + (label << 2));
}

/** Copies rows into a tile of eight lanes. */
function gather(values: usize, step: usize, columns: i32, list: usize, lanes: i32, tile: usize): void {
  for (let lane = 0; lane < lanes; lane++) {
    let x = values + ((<usize>load<u32>(list)) << 2);
    let to = tile;
    for (let j = 0; j < columns; j++) {
      store<f32>(to, load<f32>(x));
      x += step;
      to += 32;
    }
    list += 4;
    tile += 4;
  }
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
