import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f32, f64 } from "./layout";
import { simdEngine } from "./simd-engine";
import { twinEngine } from "./twin-engine";
import { covarianceRun } from "./twins/covariance";
import { covarianceTimesRun } from "./twins/covariance-times";

const simd = simdEngine(new WebAssembly.Module(readFileSync("public/kernels/simd.wasm")));
const twin = twinEngine();

interface Sample {
  readonly rows: number;
  readonly columns: number;
  readonly from: number;
  readonly offset: number;
  readonly values: readonly number[];
}

const samples = fc
  .record({
    rows: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 120, max: 300 })),
    columns: fc.integer({ min: 1, max: 20 }),
    offset: fc.constantFrom(0, 1e6),
  })
  .chain(({ rows, columns, offset }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      offset: fc.constant(offset),
      from: fc.integer({ min: 0, max: rows - 1 }),
      values: fc.array(fc.float({ min: -8, max: 8, noNaN: true }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
    }),
  );

function moments(engine: Engine, { rows, columns, from, offset, values }: Sample) {
  const even = 2 * Math.ceil(columns / 2);
  const room = engine.open({
    values: f32(Float32Array.from(values, (x) => x + offset)),
    shifts: f64(Float64Array.from({ length: columns }, (_, j) => offset + j / 8)),
    scratch: f64(even * covarianceRun),
    sums: f64(columns),
    products: f64(even * even),
  });
  const { at, views } = room;
  room.kernels.covariance(
    at.values,
    rows,
    from,
    rows,
    columns,
    at.shifts,
    at.scratch,
    at.sums,
    at.products,
  );
  const upper: number[] = [];
  for (let a = 0; a < columns; a++) {
    for (let b = a; b < columns; b++) upper.push(views.products[a * even + b]!);
  }
  return { sums: [...views.sums], upper };
}

function places(engine: Engine, { rows, columns, from, values }: Sample, dimensions: 2 | 3) {
  const room = engine.open({
    values: f32(Float32Array.from(values)),
    axes: f64(Float64Array.from({ length: dimensions * columns }, (_, i) => Math.sin(i + 1))),
    starts: f64(Float64Array.from({ length: dimensions }, (_, axis) => axis - 0.3)),
    out: f32(rows * dimensions + 4),
  });
  const { at, views } = room;
  room.kernels.ontoAxes(
    at.values,
    rows,
    from,
    rows,
    columns,
    at.axes,
    at.starts,
    dimensions,
    at.out,
  );
  return [...views.out];
}

describe("the compiled covariance", () => {
  it("adds up what its twin does", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const found = moments(simd, sample);
        const wanted = moments(twin, sample);
        const size = 1 + wanted.upper.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
        found.sums.forEach((sum, i) => {
          expect(Math.abs(sum - wanted.sums[i]!)).toBeLessThan(1e-13 * size);
        });
        found.upper.forEach((product, i) => {
          expect(Math.abs(product - wanted.upper[i]!)).toBeLessThan(1e-13 * size);
        });
      }),
    );
  });
});

describe.each([2, 3] as const)("the compiled projection onto %i axes", (dimensions) => {
  it("places rows where its twin does, and writes nothing else", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        expect(places(simd, sample, dimensions)).toEqual(places(twin, sample, dimensions));
      }),
    );
  });
});

describe("the compiled product of a covariance with vectors", () => {
  it("adds up what its twin does", () => {
    const times = (engine: Engine, { rows, columns, from, offset, values }: Sample) => {
      const room = engine.open({
        values: f32(Float32Array.from(values, (x) => x + offset)),
        shifts: f64(new Float64Array(columns).fill(offset)),
        basis: f64(Float64Array.from({ length: 8 * columns }, (_, i) => Math.cos(i))),
        scratch: f64(covarianceTimesRun * (columns + 8)),
        out: f64(8 * columns),
      });
      const { at } = room;
      room.kernels.covarianceTimes(
        at.values,
        rows,
        from,
        rows,
        columns,
        at.shifts,
        at.basis,
        8,
        at.scratch,
        at.out,
      );
      return [...room.views.out];
    };
    fc.assert(
      fc.property(samples, (sample) => {
        const wanted = times(twin, sample);
        const size = 1 + wanted.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
        times(simd, sample).forEach((sum, i) => {
          expect(Math.abs(sum - wanted[i]!)).toBeLessThan(1e-13 * size);
        });
      }),
    );
  });
});
