import fc from "fast-check";
import { expect, it } from "vitest";
import type { Engine } from "./engine";
import { f64, u32 } from "./layout";
import { allEngines } from "./testing/engines";

interface Case {
  readonly rows: number;
  readonly columns: number;
  readonly farthest: number;
  readonly first: number;
  readonly values: number[];
  readonly weights: number[];
  readonly members: number[];
}

const number = {
  smooth: fc.double({ min: -3, max: 3, noNaN: true }),
  lattice: fc.integer({ min: 0, max: 2 }),
  wild: fc.constantFrom(0, 1, -1, 1e-7, 1 + 2 ** -23, 1e6, 1e6 + 1, -3e-20),
};

const cases: fc.Arbitrary<Case> = fc
  .record({
    rows: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 60 })),
    columns: fc.integer({ min: 1, max: 20 }),
    kind: fc.constantFrom("smooth" as const, "lattice" as const, "wild" as const),
  })
  .chain(({ rows, columns, kind }) => {
    const array = <T>(item: fc.Arbitrary<T>, length: number) =>
      fc.array(item, { minLength: length, maxLength: length });
    return fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      farthest: fc.constantFrom(0, 1),
      first: fc.nat(rows - 1),
      values: array(number[kind], rows * columns),
      weights: array(fc.integer({ min: 1, max: 4 }), rows),
      members: fc.array(fc.nat(rows - 1), { minLength: 1, maxLength: 9 }),
    });
  });

/** Members in two calls, so that the second starts from what the first left. */
function measure(engine: Engine, given: Case): number[] {
  const { rows, columns, farthest, first, values, weights, members } = given;
  const room = engine.open({
    values: f64(Float64Array.from(values)),
    weights: f64(Float64Array.from(weights)),
    members: u32(Uint32Array.from(members)),
    out: f64(rows + 8),
  });
  const { at, kernels, views } = room;
  const middle = Math.floor(members.length / 3);
  for (const [from, to] of [
    [0, middle],
    [middle, members.length],
  ] as const) {
    // biome-ignore format: one call
    kernels.memberDistances(at.values, rows, columns, at.weights, at.members, from, to, first, rows, farthest, at.out);
  }
  return [...views.out.subarray(0, rows - first)];
}

function plainly({ rows, columns, farthest, first, values, weights, members }: Case): number[] {
  return Array.from({ length: rows - first }, (_, i) =>
    members.reduce((total, member) => {
      let d = 0;
      for (let j = 0; j < columns; j++) {
        d += (values[j * rows + first + i]! - values[j * rows + member]!) ** 2;
      }
      return farthest ? Math.max(total, Math.sqrt(d)) : total + weights[member]! * Math.sqrt(d);
    }, 0),
  );
}

it.each(allEngines())("$kind: sums and largest of distances to the last bit", (engine) => {
  fc.assert(
    fc.property(cases, (given) => {
      expect(measure(engine, given)).toEqual(plainly(given));
    }),
    { numRuns: 300 },
  );
});
