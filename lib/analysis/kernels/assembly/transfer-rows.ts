import { firstLanes } from "./lanes";
import { packCenter, packCenters, packedStart, packedStep, unit } from "./packed-centers";

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
  const square = f32x4.splat(<f32>(6 * unit * <f64>(columns + 4)));
  let moved = 0;
  for (let row = from; row < to; row += 8) {
    const at = (<usize>row) << 2;
    const linear = f32x4.splat(<f32>(4.5 * unit * norm));
    const constant = f32x4.splat(<f32>(8 * unit * unit * norm * norm));
    let hopes = hopeful(values + at, step, columns, weights + at, scratch, k, labels + at, sizes, linear, square, constant);
    hopes |=
      hopeful(
        values + at + 16,
        step,
        columns,
        weights + at + 16,
        scratch,
        k,
        labels + at + 16,
        sizes,
        linear,
        square,
        constant,
      ) << 4;
    const present = to - row < 8 ? (1 << (to - row)) - 1 : 255;
    hopes &= present;
    while (hopes != 0) {
      const lane = ctz(hopes);
      const own = at + ((<usize>lane) << 2);
      const before = load<i32>(labels + own);
      const after = transfer(values + own, step, columns, <f64>load<f32>(weights + own), before, centers, k, sizes);
      hopes &= hopes - 1;
      if (after == before) continue;
      store<i32>(labels + own, after);
      moved++;
      hopes = present & ~((2 << lane) - 1);
      const line = (<usize>columns) << 3;
      const gained = packCenter(centers + <usize>after * line, scratch, after, k, columns);
      const lost = packCenter(centers + <usize>before * line, scratch, before, k, columns);
      norm = max(norm, Math.sqrt(max(gained, lost)));
    }
  }
  return moved;
}

/** Bits for those of four rows that might be better off in another cluster. */
function hopeful(
  x: usize,
  step: usize,
  columns: i32,
  weights: usize,
  packed: usize,
  k: i32,
  labels: usize,
  sizes: usize,
  linear: v128,
  square: v128,
  constant: v128,
): i32 {
  const w = v128.load(weights);
  const label = v128.load(labels);
  let own = f32x4.splat(0);
  let factor = own;
  let least = f32x4.splat(largest);
  for (let c = 0; c < k; c++) {
    let p = packedStart(packed, c, k, columns);
    const gap = packedStep(c, k);
    let d = f32x4.splat(0);
    let at = x;
    for (let j = 0; j < columns; j++) {
      const e = f32x4.sub(v128.load(at), v128.load32_splat(p));
      d = f32x4.add(d, f32x4.mul(e, e));
      at += step;
      p += gap;
    }
    const size = f32x4.splat(<f32>load<f64>(sizes + ((<usize>c) << 3)));
    const mine = i32x4.eq(label, i32x4.splat(c));
    const cost = f32x4.mul(d, f32x4.div(size, f32x4.add(size, w)));
    least = v128.bitselect(least, f32x4.pmin(least, cost), mine);
    own = v128.bitselect(d, own, mine);
    factor = v128.bitselect(f32x4.div(size, f32x4.sub(size, w)), factor, mine);
  }
  const cost = f32x4.mul(own, factor);
  const one = f32x4.splat(1);
  const doubt = f32x4.add(
    f32x4.mul(f32x4.add(one, f32x4.sqrt(factor)), f32x4.mul(linear, f32x4.sqrt(least))),
    f32x4.add(f32x4.mul(square, least), f32x4.mul(f32x4.add(one, factor), constant)),
  );
  const free = v128.and(f32x4.gt(factor, f32x4.splat(0)), f32x4.lt(factor, f32x4.splat(largest)));
  return i32x4.bitmask(v128.and(free, f32x4.le(f32x4.sub(least, cost), doubt)));
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
