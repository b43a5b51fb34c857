import { backward, forward } from "./fourier-lanes";
import { storeTransposed } from "./transpose";

/** See ../twins/fourier-columns.ts. */
export function fourierColumns(
  re: usize,
  im: usize,
  lines: i32,
  rows: i32,
  size: i32,
  from: i32,
  to: i32,
  twiddles: usize,
  spectrum: usize,
  scratch: usize,
): void {
  const line = (<usize>lines) << 2;
  const filled = (<usize>rows) << 5;
  const end = (<usize>size) << 5;
  for (let group = from; group < to; group++) {
    const start = (<usize>group) * 4 * line;
    let r = re + start;
    let i = im + start;
    for (let at: usize = 0; at < filled; at += 128) {
      load4(r, line, scratch + at);
      load4(i, line, scratch + at + 16);
      r += 16;
      i += 16;
    }
    memory.fill(scratch + filled, 0, end - filled);
    forward(scratch, size, twiddles);
    let weight = spectrum + (((<usize>group) * (<usize>size)) << 4);
    for (let at = scratch; at < scratch + end; at += 32) {
      const w = v128.load(weight);
      v128.store(at, f32x4.mul(v128.load(at), w));
      v128.store(at, f32x4.mul(v128.load(at, 16), w), 16);
      weight += 16;
    }
    backward(scratch, size, twiddles);
    r = re + start;
    i = im + start;
    for (let at: usize = 0; at < filled; at += 128) {
      store4(scratch + at, r, line);
      store4(scratch + at + 16, i, line);
      r += 16;
      i += 16;
    }
  }
}

// @ts-expect-error: decorator
@inline
function load4(at: usize, line: usize, to: usize): void {
  storeTransposed(
    v128.load(at),
    v128.load(at + line),
    v128.load(at + 2 * line),
    v128.load(at + 3 * line),
    to,
    32,
  );
}

// @ts-expect-error: decorator
@inline
function store4(at: usize, to: usize, line: usize): void {
  storeTransposed(v128.load(at), v128.load(at, 32), v128.load(at, 64), v128.load(at, 96), to, line);
}
