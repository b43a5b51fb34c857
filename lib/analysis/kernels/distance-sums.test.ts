import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f32, f64, i32, u32 } from "./layout";
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

const rangeOf = ({ rows }: Rows) =>
  fc
    .tuple(fc.nat(rows), fc.nat(rows))
    .map((ends) => ends.toSorted((a, b) => a - b) as [number, number]);

const inRange = someRows.chain((given) =>
  fc.record({ given: fc.constant(given), range: rangeOf(given), query: fc.nat(given.rows - 1) }),
);

/** Lines of eight for rows [from, to); lanes of queries that are not there are left out. */
function distances(engine: Engine, given: Rows, query: number, from: number, to: number) {
  const { rows, columns } = given;
  const room = engine.open({
    values: f32(Float32Array.from(given.values)),
    weights: f32(Float32Array.from(given.weights)),
    out: f32(8 * (to - from) + 1),
  });
  const { at, kernels, views } = room;
  views.out[8 * (to - from)] = 7;
  kernels.queryDistances(
    at.values + 4 * query,
    rows,
    at.values,
    rows,
    columns,
    at.weights,
    from,
    to,
    at.out,
  );
  const found = [...views.out];
  room.close();
  expect(found.pop()).toBe(7);
  return found.filter((_, i) => query + (i % 8) < rows);
}

describe("weighted distances to eight queries", () => {
  it("are those of the twin, for any range of rows", () => {
    fc.assert(
      fc.property(inRange, ({ given, query, range: [from, to] }) => {
        const wanted = distances(twin!, given, query, from, to);
        for (const engine of compiled) {
          expect(distances(engine, given, query, from, to)).toEqual(wanted);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("count by weight", () => {
    const given = { rows: 2, columns: 2, values: [0, 3, 1, 5], weights: [2, 10] };
    for (const engine of [twin!, ...compiled]) {
      expect(distances(engine, given, 0, 0, 2)).toEqual([0, 10, 50, 0]);
    }
  });
});

interface Lines {
  readonly values: readonly number[];
  readonly order: readonly number[];
  /** Per segment, how many lines it has and its cell. */
  readonly segments: readonly { readonly lines: number; readonly cell: number }[];
  readonly from: number;
}

function segmentSums(engine: Engine, { values, order, segments, from }: Lines) {
  const ends = [0];
  for (const { lines } of segments) ends.push(ends.at(-1)! + lines);
  const room = engine.open({
    lines: f32(Float32Array.from(values)),
    order: u32(Uint32Array.from(order)),
    ends: u32(Uint32Array.from(ends)),
    cellOf: u32(Uint32Array.from([0, ...segments.map(({ cell }) => cell)])),
    sums: f64(new Float64Array(8 * 5).fill(0.25)),
  });
  const { at, kernels, views } = room;
  const last = segments.length + 1;
  kernels.segmentSums(at.lines, at.order, at.ends, at.cellOf, from, last, at.sums);
  const found = [...views.sums];
  room.close();
  return found;
}

describe("sums of lines by segment", () => {
  const cases = fc.integer({ min: 1, max: 400 }).chain((lines) =>
    fc.record({
      values: fc.array(fc.float({ min: 0, max: 100, noNaN: true }), {
        minLength: 8 * lines,
        maxLength: 8 * lines,
      }),
      order: fc.array(fc.nat(lines - 1), { minLength: 400, maxLength: 400 }),
      segments: fc.array(fc.record({ lines: fc.nat(133), cell: fc.nat(4) }), { maxLength: 3 }),
      from: fc.constantFrom(1, 1, 2),
    }),
  );

  it("are added to what is there, and those of the twin", () => {
    fc.assert(
      fc.property(cases, (given) => {
        fc.pre(given.from <= given.segments.length + 1);
        const wanted = segmentSums(twin!, given);
        for (const engine of compiled) {
          segmentSums(engine, given).forEach((sum, i) => {
            expect(Math.abs(sum - wanted[i]!)).toBeLessThanOrEqual(1e-5 * wanted[i]!);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("take lines in the given order, several times where asked", () => {
    const line = (x: number) => new Array<number>(8).fill(x);
    const given: Lines = {
      values: [line(1), line(10), line(100)].flat(),
      order: [2, 0, 0, 1],
      segments: [
        { lines: 1, cell: 4 },
        { lines: 2, cell: 0 },
        { lines: 1, cell: 4 },
      ],
      from: 1,
    };
    for (const engine of [twin!, ...compiled]) {
      const zeros = line(0.25);
      expect(segmentSums(engine, given)).toEqual(
        [line(2.25), zeros, zeros, zeros, line(110.25)].flat(),
      );
    }
  });
});

function toCenters(
  engine: Engine,
  given: Rows,
  labels: readonly number[],
  from: number,
  to: number,
) {
  const { rows, columns } = given;
  const centers = Float64Array.from({ length: 2 * columns }, (_, i) => (i % 3) - 1);
  const room = engine.open({
    values: f32(Float32Array.from(given.values)),
    weights: f32(Float32Array.from(given.weights)),
    cellOf: u32(Uint32Array.from({ length: rows }, (_, row) => row % labels.length)),
    labels: i32(Int32Array.from(labels)),
    centers: f64(centers),
    out: f64(Float64Array.of(1, 2, 3, 4)),
  });
  const { at, kernels, views } = room;
  kernels.ownDistances(
    at.values,
    rows,
    columns,
    at.weights,
    from,
    to,
    at.cellOf,
    at.labels,
    at.centers,
    at.out,
  );
  const found = [...views.out];
  room.close();
  return found;
}

describe("sums of distances to the own center", () => {
  it("are added to what is there, and those of the twin", () => {
    const labels = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(inRange, labels, ({ given, range: [from, to] }, own) => {
        const wanted = toCenters(twin!, given, own, from, to);
        if (from === to) expect(wanted).toEqual([1, 2, 3, 4]);
        for (const engine of compiled) {
          expect(toCenters(engine, given, own, from, to)).toEqual(wanted);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("count squares and distances by weight, and rows in no cluster not at all", () => {
    const given = { rows: 3, columns: 2, values: [2, 0, 9, 4, 0, 9], weights: [2, 10, 5] };
    for (const engine of [twin!, ...compiled]) {
      expect(toCenters(engine, given, [0, 1, -1], 0, 3)).toEqual([
        1 + 2 * 25,
        2 + 2 * 5,
        3 + 10 * 2,
        4 + 10 * Math.SQRT2,
      ]);
    }
  });
});
