import { forward } from "./fourier-lanes";

/** See ../twins/fourier-spectrum.ts. */
export function fourierSpectrum(
  re: usize,
  lines: i32,
  size: i32,
  from: i32,
  to: i32,
  twiddles: usize,
  factors: usize,
  placeFactors: usize,
  scratch: usize,
  spectrum: usize,
): void {
  const line = (<usize>lines) << 2;
  const middle = size >> 1;
  for (let group = from; group < to; group++) {
    const start = re + (<usize>group) * 4 * line;
    memory.fill(scratch, 0, (<usize>size) << 5);
    for (let y = 0; y <= middle; y++) {
      const at = start + ((<usize>y) << 2);
      const value = f32x4(
        load<f32>(at),
        load<f32>(at + line),
        load<f32>(at + 2 * line),
        load<f32>(at + 3 * line),
      );
      v128.store(scratch + ((<usize>y) << 5), value);
      if (y > 0) v128.store(scratch + ((<usize>(size - y)) << 5), value);
    }
    forward(scratch, size, twiddles);
    const factor = v128.load(factors + ((<usize>group) << 4));
    const out = spectrum + (((<usize>group) * (<usize>size)) << 4);
    for (let place = 0; place < size; place++) {
      const own = f32x4.mul(factor, v128.load32_splat(placeFactors + ((<usize>place) << 2)));
      v128.store(
        out + ((<usize>place) << 4),
        f32x4.mul(own, v128.load(scratch + ((<usize>place) << 5))),
      );
    }
  }
}
