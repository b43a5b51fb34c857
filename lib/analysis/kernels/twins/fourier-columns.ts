import { fourierTable } from "../fourier-table";
import type { TwinMemory } from "../twin-memory";
import { fourier } from "./fourier";

/**
 * Convolves what fourierRows left along the rows, in place: transforms `rows` numbers (a multiple of 4) of each
 * frequency, zeros up to `size`, multiplies them with the spectrum and transforms back, without dividing.
 * Frequencies come in groups of four, [from, to); the spectrum (float32) is at (group · size + place) · 4 + lane,
 * places as in ../fourier-table.ts. `scratch`: 8 · size float32s. O((to − from) · size · log(size)).
 */
export function fourierColumns(
  { f32 }: TwinMemory,
  re: number,
  im: number,
  lines: number,
  rows: number,
  size: number,
  from: number,
  to: number,
  _twiddles: number,
  spectrum: number,
  _scratch: number,
): void {
  const transform = fourier(size);
  const { order } = fourierTable(size);
  for (let k = 4 * from; k < 4 * to; k++) {
    const ownRe = f32.subarray((re >>> 2) + k * lines, (re >>> 2) + k * lines + rows);
    const ownIm = f32.subarray((im >>> 2) + k * lines, (im >>> 2) + k * lines + rows);
    const real = new Float64Array(size);
    const imaginary = new Float64Array(size);
    real.set(ownRe);
    imaginary.set(ownIm);
    transform(real, imaginary, -1);
    const group = (spectrum >>> 2) + (k >> 2) * 4 * size + (k & 3);
    for (let i = 0; i < size; i++) {
      const weight = f32[group + 4 * order[i]!]!;
      real[i]! *= weight;
      imaginary[i]! *= weight;
    }
    transform(real, imaginary, 1);
    ownRe.set(real.subarray(0, rows));
    ownIm.set(imaginary.subarray(0, rows));
  }
}
