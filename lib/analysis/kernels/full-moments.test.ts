import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f32, f64 } from "./layout";
import { allEngines } from "./testing/engines";

const [twin, ...compiled] = allEngines();

interface Case {
  readonly columns: number;
  readonly from: number;
  readonly rows: number;
  readonly gap: number;
  readonly numbers: readonly number[];
  readonly shares: readonly number[];
}

const cases: fc.Arbitrary<Case> = fc.record({
  columns: fc.integer({ min: 1, max: 20 }),
  from: fc.integer({ min: 0, max: 3 }),
  rows: fc.integer({ min: 1, max: 24 }),
  gap: fc.integer({ min: 0, max: 5 }),
  numbers: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
    minLength: 64,
    maxLength: 64,
  }),
  shares: fc.array(
    fc.oneof(fc.constant(0), fc.constant(0), fc.double({ min: 0, max: 3, noNaN: true })),
    { minLength: 24, maxLength: 24 },
  ),
});

/** Sums of two calls over the same rows, since kernels add to what is there. */
function moments(
  engine: Engine,
  { columns, from, rows, gap, numbers, shares }: Case,
  full: boolean,
) {
  const stride = from + rows + gap;
  const number = (i: number) => numbers[(i * 7 + Math.floor(i / 64)) % 64]!;
  const values = new Float32Array(columns * stride).fill(Number.NaN);
  for (let j = 0; j < columns; j++) {
    for (let row = 0; row < from + rows; row++) values[j * stride + row] = number(j * 31 + row);
  }
  const padded = 8 * Math.ceil(rows / 8);
  const room = engine.open({
    mean: f64(Float64Array.from({ length: columns }, (_, i) => number(i + 5))),
    shares: f64(Float64Array.from({ length: padded }, (_, i) => (i < rows ? shares[i]! : 0))),
    sums: f64(1 + columns),
    scatter: f64(full ? (columns * (columns + 1)) / 2 : columns),
    scratch: f64((columns + 3) * padded),
    values: f32(values),
  });
  const { at, kernels, views } = room;
  const shape = [at.values, stride, columns, from, from + rows, at.mean, at.shares] as const;
  for (let call = 0; call < 2; call++) {
    if (full) kernels.fullMoments(...shape, at.sums, at.scatter, at.scratch);
    else kernels.diagonalMoments(...shape, at.sums, at.scatter);
  }
  const found = { sums: [...views.sums], scatter: [...views.scatter] };
  room.close();
  return found;
}

describe("the moments of a component", () => {
  it.each([
    ["full", true],
    ["diagonal", false],
  ])("are those of the twin: %s", (_, full) => {
    fc.assert(
      fc.property(cases, (given) => {
        const wanted = moments(twin!, given, full);
        const tolerance = (size: number) => 1e-13 * (given.rows * 3 * size);
        for (const engine of compiled) {
          const found = moments(engine, given, full);
          wanted.sums.forEach((sum, i) => {
            expect(Math.abs(found.sums[i]! - sum)).toBeLessThanOrEqual(tolerance(200));
          });
          wanted.scatter.forEach((sum, i) => {
            expect(Math.abs(found.scatter[i]! - sum)).toBeLessThanOrEqual(tolerance(200 ** 2));
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("follow the textbook for two rows", () => {
    for (const engine of [twin!, ...compiled]) {
      const room = engine.open({
        values: f32(Float32Array.of(3, 5, 10, 20)),
        mean: f64(Float64Array.of(1, 10)),
        shares: f64(Float64Array.of(0.5, 2, 0, 0, 0, 0, 0, 0)),
        sums: f64(3),
        scatter: f64(3),
        scratch: f64(40),
      });
      const { at, kernels, views } = room;
      kernels.fullMoments(
        at.values,
        2,
        2,
        0,
        2,
        at.mean,
        at.shares,
        at.sums,
        at.scatter,
        at.scratch,
      );
      const close = (found: Float64Array, wanted: readonly number[]) =>
        wanted.forEach((x, i) => {
          expect(found[i]).toBeCloseTo(x, 10);
        });
      close(views.sums, [2.5, 9, 20]);
      close(views.scatter, [34, 80, 200]);
      room.close();
    }
  });
});
