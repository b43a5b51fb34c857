import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { fourierSize, fourierTable, stagesOf } from "./fourier-table";
import { f32, u32 } from "./layout";
import { allEngines } from "./testing/engines";
import { fourier } from "./twins/fourier";

const [twin, ...compiled] = allEngines();
const sizes = [64, 80, 96, 128, 160, 192, 256, 320, 384];

describe("the sizes of Fourier transforms", () => {
  it("are the smallest that suffice", () => {
    expect([1, 64, 65, 80, 81, 97, 129, 1000, 1025].map(fourierSize)).toEqual([
      64, 64, 80, 80, 96, 128, 160, 1024, 1280,
    ]);
  });

  it.each(sizes)("have stages and an order of all frequencies: %i", (size) => {
    expect(stagesOf(size).reduce((a, b) => a * b)).toBe(size);
    expect(new Set(fourierTable(size).order).size).toBe(size);
  });
});

it.each([2, 3, 5, 12, 40, 96])("the plain transform is the sum of its definition: %i", (size) => {
  const re = Float64Array.from({ length: size }, (_, i) => Math.sin(3 * i * i));
  const im = Float64Array.from({ length: size }, (_, i) => Math.cos(i * i + 1));
  const [outRe, outIm] = [re.slice(), im.slice()];
  fourier(size)(outRe, outIm, -1);
  for (let k = 0; k < size; k++) {
    let [sumRe, sumIm] = [0, 0];
    for (let i = 0; i < size; i++) {
      const [c, s] = [
        Math.cos((2 * Math.PI * i * k) / size),
        Math.sin((2 * Math.PI * i * k) / size),
      ];
      sumRe += re[i]! * c + im[i]! * s;
      sumIm += im[i]! * c - re[i]! * s;
    }
    expect(outRe[k]).toBeCloseTo(sumRe, 9);
    expect(outIm[k]).toBeCloseTo(sumIm, 9);
  }
});

interface Case {
  readonly size: number;
  readonly grid: readonly number[];
  readonly kernel: readonly number[];
}

const rows = 16;
const columns = 20;

const cases: fc.Arbitrary<Case> = fc.record({
  size: fc.constantFrom(...sizes),
  grid: fc.array(fc.float({ min: -4, max: 4, noNaN: true }), {
    minLength: rows * columns,
    maxLength: rows * columns,
  }),
  kernel: fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
});

/** The convolution of a grid with an even kernel, and every step on the way there. */
function convolve(engine: Engine, { size, grid, kernel }: Case) {
  const groups = Math.ceil((size / 2 + 1) / 4);
  const half = size / 2;
  const lines = half + 8;
  const { twiddles, order } = fourierTable(size);
  const weight = (x: number, y: number) =>
    kernel[Math.min(x, size - x)! % kernel.length]! + kernel[(y + 7) % kernel.length]!;
  const samples = new Float32Array(lines * size);
  for (let y = 0; y <= half; y++) {
    for (let x = 0; x < size; x++) samples[y * size + x] = weight(x, y);
  }
  const room = engine.open({
    samples: f32(samples),
    grid: f32(Float32Array.from(grid)),
    twiddles: f32(twiddles),
    order: u32(order),
    scratch: f32(8 * size),
    re: f32(4 * groups * lines),
    im: f32(4 * groups * lines),
    factors: f32(new Float32Array(4 * groups).fill(1 / (4 * size * size))),
    placeFactors: f32(new Float32Array(size).fill(1)),
    spectrum: f32(4 * groups * size),
  });
  const { at, views, kernels } = room;
  kernels.fourierRows(
    at.samples,
    size,
    size,
    size,
    0,
    lines,
    at.twiddles,
    at.order,
    at.scratch,
    at.re,
    at.im,
    lines,
  );
  kernels.fourierSpectrum(
    at.re,
    lines,
    size,
    0,
    groups,
    at.twiddles,
    at.factors,
    at.placeFactors,
    at.scratch,
    at.spectrum,
  );
  views.re.fill(0);
  views.im.fill(0);
  kernels.fourierRows(
    at.grid,
    columns,
    columns,
    size,
    0,
    rows,
    at.twiddles,
    at.order,
    at.scratch,
    at.re,
    at.im,
    lines,
  );
  const frequencies = [...views.re, ...views.im];
  kernels.fourierColumns(
    at.re,
    at.im,
    lines,
    rows,
    size,
    0,
    groups,
    at.twiddles,
    at.spectrum,
    at.scratch,
  );
  kernels.fourierRowsBack(
    at.re,
    at.im,
    lines,
    size,
    0,
    rows,
    at.twiddles,
    at.order,
    at.scratch,
    at.grid,
    columns,
    columns,
  );
  return { spectrum: [...views.spectrum], frequencies, out: [...views.grid], weight };
}

function expectClose(found: readonly number[], wanted: readonly number[], { grid }: Case) {
  const size = grid.reduce((sum, x) => sum + Math.abs(x), 1);
  let worst = 0;
  found.forEach((x, i) => {
    worst = Math.max(worst, Math.abs(x - wanted[i]!));
  });
  expect(found.length).toBe(wanted.length);
  expect(worst).toBeLessThan(2e-6 * size);
}

describe("the convolution of a grid", () => {
  it("is the sum of its definition", () => {
    fc.assert(
      fc.property(cases, (sample) => {
        const { out, weight } = convolve(twin!, sample);
        const wanted = out.map((_, at) => {
          const [x, y] = [at % columns, Math.floor(at / columns)];
          return sample.grid.reduce((sum, value, other) => {
            const dx = Math.abs(x - (other % columns));
            const dy = Math.abs(y - Math.floor(other / columns));
            return sum + value * weight(dx, dy);
          }, 0);
        });
        expectClose(out, wanted, sample);
      }),
      { numRuns: 20 },
    );
  });

  it("takes the same steps compiled as in its twins", () => {
    fc.assert(
      fc.property(cases, (sample) => {
        const wanted = convolve(twin!, sample);
        for (const engine of compiled) {
          const found = convolve(engine, sample);
          expectClose(found.spectrum, wanted.spectrum, sample);
          expectClose(found.frequencies, wanted.frequencies, sample);
          expectClose(found.out, wanted.out, sample);
        }
      }),
      { numRuns: 25 },
    );
  });
});
