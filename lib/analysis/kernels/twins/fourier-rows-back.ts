import type { TwinMemory } from "../twin-memory";
import { fourier } from "./fourier";

/**
 * The way back from frequencies to the first `columns` numbers of the real grid rows [from, to), not divided by `size`;
 * everything as for fourierRows.
 */
export function fourierRowsBack(
  { f32 }: TwinMemory,
  re: number,
  im: number,
  lines: number,
  size: number,
  from: number,
  to: number,
  _twiddles: number,
  _order: number,
  _scratch: number,
  grid: number,
  stride: number,
  columns: number,
): void {
  const transform = fourier(size);
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  for (let row = from; row < to; row++) {
    for (let k = 0; 2 * k <= size; k++) {
      const other = (size - k) % size;
      real[k] = real[other] = f32[(re >>> 2) + k * lines + row]!;
      imaginary[k] = f32[(im >>> 2) + k * lines + row]!;
      imaginary[other] = other === k ? 0 : -imaginary[k]!;
    }
    transform(real, imaginary, 1);
    f32.set(real.subarray(0, columns), (grid >>> 2) + row * stride);
  }
}
