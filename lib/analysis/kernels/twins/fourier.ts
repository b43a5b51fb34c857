import { stagesOf } from "../fourier-table";

/** Transforms a complex sequence in place, in natural order; `sign` is −1 forward, 1 backward; neither divides. */
export type Transform = (re: Float64Array, im: Float64Array, sign: 1 | -1) => void;

/** O(size · log(size)) per transform. Stockham's order of stages: Van Loan (1992), doi:10.1137/1.9781611970999. */
export function fourier(size: number): Transform {
  const stages = stagesOf(size);
  const cosines = Float64Array.from({ length: size }, (_, i) => Math.cos((2 * Math.PI * i) / size));
  const sines = Float64Array.from({ length: size }, (_, i) => Math.sin((2 * Math.PI * i) / size));
  const other = { re: new Float64Array(size), im: new Float64Array(size) };
  return (re, im, sign) => {
    let from = { re, im };
    let to: typeof from = other;
    let length = size;
    let step = 1;
    for (const radix of stages) {
      length /= radix;
      for (let p = 0; p < length; p++) {
        for (let q = 0; q < step; q++) {
          for (let k = 0; k < radix; k++) {
            let sumRe = 0;
            let sumIm = 0;
            for (let j = 0; j < radix; j++) {
              const at = q + step * (p + j * length);
              const turn = (k * step * (p + j * length)) % size;
              const c = cosines[turn]!;
              const s = sign * sines[turn]!;
              sumRe += from.re[at]! * c - from.im[at]! * s;
              sumIm += from.re[at]! * s + from.im[at]! * c;
            }
            to.re[q + step * (radix * p + k)] = sumRe;
            to.im[q + step * (radix * p + k)] = sumIm;
          }
        }
      }
      [from, to] = [to, from];
      step *= radix;
    }
    if (from.re === re) return;
    re.set(from.re);
    im.set(from.im);
  };
}
