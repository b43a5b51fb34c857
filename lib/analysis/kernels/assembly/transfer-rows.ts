import { packCenter, packCenters } from "./packed-centers";
import { hopeful } from "./transfer-hopes";

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
