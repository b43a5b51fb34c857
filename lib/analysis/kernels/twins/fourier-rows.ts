import type { TwinMemory } from "../twin-memory";
import { fourier } from "./fourier";

/**
 * Fourier transforms of the real grid rows [from, to), `from` and `to` multiples of 8: `columns` numbers each (a
 * multiple of 4), zeros up to `size`. Twice the frequencies 0 to size / 2 of row r go to `re` and `im` at
 * frequency · lines + r. The grid (float32) has rows `stride` apart. `twiddles` and `order` as in
 * ../fourier-table.ts; `scratch`: 8 · size float32s. O((to − from) · size · log(size)).
 */
export function fourierRows(
  { f32 }: TwinMemory,
  grid: number,
  stride: number,
  columns: number,
  size: number,
  from: number,
  to: number,
  _twiddles: number,
  _order: number,
  _scratch: number,
  re: number,
  im: number,
  lines: number,
): void {
  const transform = fourier(size);
  for (let row = from; row < to; row++) {
    const start = (grid >>> 2) + row * stride;
    const real = new Float64Array(size);
    const imaginary = new Float64Array(size);
    real.set(f32.subarray(start, start + columns));
    transform(real, imaginary, -1);
    for (let k = 0; 2 * k <= size; k++) {
      f32[(re >>> 2) + k * lines + row] = 2 * real[k]!;
      f32[(im >>> 2) + k * lines + row] = 2 * imaginary[k]!;
    }
  }
}
