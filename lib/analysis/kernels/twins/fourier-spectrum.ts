import { fourierTable } from "../fourier-table";
import type { TwinMemory } from "../twin-memory";
import { fourier } from "./fourier";

/**
 * The spectrum that fourierColumns takes, of an even kernel: from the frequencies (real) of its rows 0 to size / 2
 * as fourierRows leaves them, for the groups [from, to) of frequencies; times the factor of the frequency
 * (float32 at `factors`) and of the place (at `placeFactors`). O((to − from) · size · log(size)).
 */
export function fourierSpectrum(
  { f32 }: TwinMemory,
  re: number,
  lines: number,
  size: number,
  from: number,
  to: number,
  _twiddles: number,
  factors: number,
  placeFactors: number,
  _scratch: number,
  spectrum: number,
): void {
  const transform = fourier(size);
  const { order } = fourierTable(size);
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  for (let k = 4 * from; k < 4 * to; k++) {
    imaginary.fill(0);
    for (let y = 0; 2 * y <= size; y++) {
      real[y] = real[(size - y) % size] = f32[(re >>> 2) + k * lines + y]!;
    }
    transform(real, imaginary, -1);
    for (let i = 0; i < size; i++) {
      const place = order[i]!;
      f32[(spectrum >>> 2) + ((k >> 2) * size + place) * 4 + (k & 3)] =
        real[i]! * f32[(factors >>> 2) + k]! * f32[(placeFactors >>> 2) + place]!;
    }
  }
}
