import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f32, f64, u32 } from "./layout";
import { allEngines } from "./testing/engines";

const [twin, ...compiled] = allEngines();

interface Rows {
  readonly rows: number;
  readonly columns: number;
  /** Columns-major. */
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.float({ min: -1000, max: 1000, noNaN: true }),
);

const someRows: fc.Arbitrary<Rows> = fc
  .record({ rows: fc.integer({ min: 1, max: 40 }), columns: fc.integer({ min: 1, max: 20 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      values: fc.array(value, { minLength: rows * columns, maxLength: rows * columns }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: rows, maxLength: rows }),
    }),
  );

function sumsByCell(
  engine: Engine,
  given: Rows,
  starts: readonly number[],
  from: number,
  to: number,
) {
  const { rows, columns, values, weights } = given;
  const cells = starts.length - 1;
  const room = engine.open({
    values: f32(Float32Array.from(values)),
    weights: f32(Float32Array.from(weights)),
    starts: u32(Uint32Array.from(starts)),
    out: f64((to - from) * cells + 1),
  });
  const { at, kernels, views } = room;
  views.out[(to - from) * cells] = 7;
  kernels.cellSums(
    at.values,
    rows,
    from,
    to,
    at.values,
    rows,
    columns,
    at.weights,
    at.starts,
    cells,
    at.out,
  );
  const found = [...views.out];
  room.close();
  expect(found.pop()).toBe(7);
  return found;
}

describe("sums of distances to cells", () => {
  const cases = someRows.chain((given) =>
    fc.record({
      given: fc.constant(given),
      cuts: fc.array(fc.nat(given.rows), { maxLength: 5 }),
      ends: fc.tuple(fc.nat(given.rows), fc.nat(given.rows)),
    }),
  );

  it("are those of the twin, for any cells and range of rows", () => {
    fc.assert(
      fc.property(cases, ({ given, cuts, ends }) => {
        const starts = [0, ...cuts.toSorted((a, b) => a - b), given.rows];
        const [from, to] = ends.toSorted((a, b) => a - b) as [number, number];
        const wanted = sumsByCell(twin!, given, starts, from, to);
        for (const engine of compiled) {
          const found = sumsByCell(engine, given, starts, from, to);
          wanted.forEach((sum, i) => {
            expect(Math.abs(found[i]! - sum)).toBeLessThanOrEqual(1e-6 * sum + 1e-15);
          });
        }
      }),
      { numRuns: 400 },
    );
  });
});

function toCenter(
  engine: Engine,
  given: Rows,
  center: readonly number[],
  from: number,
  to: number,
) {
  const room = engine.open({
    values: f32(Float32Array.from(given.values)),
    weights: f32(Float32Array.from(given.weights)),
    center: f64(Float64Array.from(center)),
    out: f64(Float64Array.of(1, 2)),
  });
  const { at, kernels, views } = room;
  kernels.centerDistances(
    at.values,
    given.rows,
    given.columns,
    at.weights,
    from,
    to,
    at.center,
    at.out,
  );
  const found = [...views.out];
  room.close();
  return found;
}

describe("sums of distances to a center", () => {
  it("are added to what is there, and those of the twin to the last digits", () => {
    const cases = someRows.chain((given) =>
      fc.record({
        given: fc.constant(given),
        center: fc.array(value, { minLength: given.columns, maxLength: given.columns }),
        ends: fc.tuple(fc.nat(given.rows), fc.nat(given.rows)),
      }),
    );
    fc.assert(
      fc.property(cases, ({ given, center, ends }) => {
        const [from, to] = ends.toSorted((a, b) => a - b) as [number, number];
        const wanted = toCenter(twin!, given, center, from, to);
        if (from === to) expect(wanted).toEqual([1, 2]);
        for (const engine of compiled) {
          toCenter(engine, given, center, from, to).forEach((sum, i) => {
            expect(Math.abs(sum - wanted[i]!)).toBeLessThanOrEqual(1e-13 * wanted[i]!);
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it("count squares and distances by weight", () => {
    const given = { rows: 2, columns: 2, values: [3, 0, 4, 1], weights: [2, 10] };
    for (const engine of [twin!, ...compiled]) {
      expect(toCenter(engine, given, [0, 0], 0, 2)).toEqual([1 + 50 + 10, 2 + 10 + 10]);
    }
  });
});
