import { forward } from "./fourier-lanes";
import { storeTransposed } from "./transpose";

/** See ../twins/fourier-rows.ts. Four rows are the real parts and four the imaginary ones of four sequences. */
export function fourierRows(
  grid: usize,
  stride: i32,
  columns: i32,
  size: i32,
  from: i32,
  to: i32,
  twiddles: usize,
  order: usize,
  scratch: usize,
  re: usize,
  im: usize,
  lines: i32,
): void {
  const row = (<usize>stride) << 2;
  const line = (<usize>lines) << 2;
  const filled = (<usize>columns) << 5;
  for (let batch = from; batch < to; batch += 8) {
    let at = grid + (<usize>batch) * row;
    for (let i: usize = 0; i < filled; i += 128) {
      load4(at, row, scratch + i);
      load4(at + 4 * row, row, scratch + i + 16);
      at += 16;
    }
    memory.fill(scratch + filled, 0, ((<usize>size) << 5) - filled);
    forward(scratch, size, twiddles);
    let out = (<usize>batch) << 2;
    for (let k = 0; k <= size >> 1; k++) {
      const z = scratch + ((<usize>load<u32>(order + ((<usize>k) << 2))) << 5);
      const other = k === 0 ? 0 : size - k;
      const w = scratch + ((<usize>load<u32>(order + ((<usize>other) << 2))) << 5);
      const zr = v128.load(z);
      const zi = v128.load(z, 16);
      const wr = v128.load(w);
      const wi = v128.load(w, 16);
      v128.store(re + out, f32x4.add(zr, wr));
      v128.store(im + out, f32x4.sub(zi, wi));
      v128.store(re + out, f32x4.add(zi, wi), 16);
      v128.store(im + out, f32x4.sub(wr, zr), 16);
      out += line;
    }
  }
}

/** Four numbers of each of four rows, as one part of four elements. */
// @ts-expect-error: decorator
@inline
function load4(at: usize, row: usize, to: usize): void {
  storeTransposed(
    v128.load(at),
    v128.load(at + row),
    v128.load(at + 2 * row),
    v128.load(at + 3 * row),
    to,
    32,
  );
}
