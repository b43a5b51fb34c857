import { backward } from "./fourier-lanes";
import { storeTransposed } from "./transpose";

/** See ../twins/fourier-rows-back.ts. */
export function fourierRowsBack(
  re: usize,
  im: usize,
  lines: i32,
  size: i32,
  from: i32,
  to: i32,
  twiddles: usize,
  order: usize,
  scratch: usize,
  grid: usize,
  stride: i32,
  columns: i32,
): void {
  const row = (<usize>stride) << 2;
  const line = (<usize>lines) << 2;
  const filled = (<usize>columns) << 5;
  for (let batch = from; batch < to; batch += 8) {
    let place = (<usize>batch) << 2;
    for (let k = 0; k <= size >> 1; k++) {
      const ar = v128.load(re + place);
      const ai = v128.load(im + place);
      const br = v128.load(re + place, 16);
      const bi = v128.load(im + place, 16);
      const other = k === 0 ? 0 : size - k;
      const w = scratch + ((<usize>load<u32>(order + ((<usize>other) << 2))) << 5);
      v128.store(w, f32x4.add(ar, bi));
      v128.store(w, f32x4.sub(br, ai), 16);
      const z = scratch + ((<usize>load<u32>(order + ((<usize>k) << 2))) << 5);
      v128.store(z, f32x4.sub(ar, bi));
      v128.store(z, f32x4.add(ai, br), 16);
      place += line;
    }
    backward(scratch, size, twiddles);
    let at = grid + (<usize>batch) * row;
    for (let i: usize = 0; i < filled; i += 128) {
      store4(scratch + i, at, row);
      store4(scratch + i + 16, at + 4 * row, row);
      at += 16;
    }
  }
}

/** One part of four elements as four numbers of each of four rows. */
// @ts-expect-error: decorator
@inline
function store4(at: usize, to: usize, row: usize): void {
  storeTransposed(v128.load(at), v128.load(at, 32), v128.load(at, 64), v128.load(at, 96), to, row);
}
