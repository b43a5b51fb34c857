import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f32, f64 } from "./layout";
import { allEngines } from "./testing/engines";

const [twin, ...compiled] = allEngines();
const reach = 50;

interface Case {
  readonly columns: number;
  readonly from: number;
  readonly rows: number;
  readonly stride: number;
  readonly numbers: readonly number[];
  readonly spread: number;
}

const cases = fc
  .record({
    columns: fc.integer({ min: 1, max: 20 }),
    from: fc.integer({ min: 0, max: 3 }),
    rows: fc.integer({ min: 1, max: 19 }),
    gap: fc.integer({ min: 0, max: 5 }),
    spread: fc.constantFrom(0.1, 1, 30, 1e4),
  })
  .chain(({ gap, ...sizes }) =>
    fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 }).map(
      (numbers): Case => ({
        ...sizes,
        numbers,
        stride: sizes.from + sizes.rows + gap,
      }),
    ),
  );

/** Two components after one another, as in a mixture: the second one may be out of the reach of the first. */
function densities(
  engine: Engine,
  { columns, from, rows, stride, numbers, spread }: Case,
  full: boolean,
) {
  const number = (i: number) => numbers[(i * 7 + Math.floor(i / 64)) % 64]!;
  const values = new Float32Array(columns * stride).fill(Number.NaN);
  for (let j = 0; j < columns; j++) {
    for (let row = 0; row < from + rows; row++)
      values[j * stride + row] = spread * number(j * 31 + row);
  }
  const entries = (columns * (columns + 1)) / 2;
  const padded = 8 * Math.ceil(rows / 8);
  const room = engine.open({
    means: f64(Float64Array.from({ length: 2 * columns }, (_, i) => 3 * number(i + 5))),
    factors: f64(Float64Array.from({ length: 2 * entries }, (_, i) => 2 * number(i + 11))),
    best: f64(new Float64Array(padded).fill(Number.NEGATIVE_INFINITY)),
    out: f64(2 * padded),
    scratch: f64(8 * columns),
    values: f32(values),
  });
  const { at, kernels, views } = room;
  for (const c of [0, 1]) {
    const mean = at.means + 8 * c * columns;
    const factor = at.factors + 8 * c * entries;
    const out = at.out + 8 * c * padded;
    const shape = [at.values, stride, columns, from, from + rows] as const;
    const rest = [c - 0.5, reach, at.best, out] as const;
    if (full) kernels.fullDensities(...shape, mean, factor, ...rest, at.scratch);
    else kernels.diagonalDensities(...shape, mean, factor, ...rest);
  }
  const best = [...views.best.subarray(0, rows)];
  const cut = (density: number, row: number) => (density < best[row]! - reach ? "far" : density);
  const found = {
    best,
    first: [...views.out.subarray(0, rows)].map(cut),
    second: [...views.out.subarray(padded, padded + rows)].map(cut),
  };
  room.close();
  return found;
}

function expectSame(a: readonly (number | string)[], b: readonly (number | string)[]): void {
  a.forEach((x, i) => {
    if (typeof x === "string") expect(b[i]).toBe(x);
    else expect(Math.abs(x - Number(b[i]))).toBeLessThanOrEqual(1e-11 * (1 + Math.abs(x)));
  });
}

describe("log densities of a Gaussian", () => {
  it.each([
    ["full", true],
    ["diagonal", false],
  ])("are those of the twin: %s", (_, full) => {
    fc.assert(
      fc.property(cases, (given) => {
        const wanted = densities(twin!, given, full);
        for (const engine of compiled) {
          const found = densities(engine, given, full);
          expectSame(wanted.best, found.best);
          expectSame(wanted.first, found.first);
          expectSame(wanted.second, found.second);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("follow the textbook for one row", () => {
    for (const engine of [twin!, ...compiled]) {
      const room = engine.open({
        values: f32(Float32Array.of(3, 5)),
        mean: f64(Float64Array.of(1, 2)),
        factor: f64(Float64Array.of(0.5, 0.25, 2)),
        best: f64(new Float64Array(8).fill(Number.NEGATIVE_INFINITY)),
        out: f64(8),
        scratch: f64(16),
      });
      const { at, kernels, views } = room;
      kernels.fullDensities(
        at.values,
        1,
        2,
        0,
        1,
        at.mean,
        at.factor,
        -1,
        reach,
        at.best,
        at.out,
        at.scratch,
      );
      expect(views.out[0]).toBe(-1 - (1 ** 2 + 6.5 ** 2) / 2);
      expect(views.best[0]).toBe(views.out[0]);
      room.close();
    }
  });
});
