import fc from "fast-check";
import { expect, it } from "vitest";
import type { Engine } from "./engine";
import { f64, u32 } from "./layout";
import { allEngines } from "./testing/engines";

interface Case {
  readonly columns: number;
  readonly farthest: number;
  readonly points: number[];
  readonly weights: number[];
  readonly ones: number[];
  readonly others: number[];
}

const number = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.constantFrom(0, 1, -1, 1e-7, 1 + 2 ** -23, 1e6, 1e6 + 1, -3e-20),
);

const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 20 }))
  .chain(([rows, columns]) => {
    const array = <T>(item: fc.Arbitrary<T>, length: number) =>
      fc.array(item, { minLength: length, maxLength: length });
    const group = fc.array(fc.nat(rows - 1), { minLength: 1, maxLength: 9 });
    return fc.record({
      columns: fc.constant(columns),
      farthest: fc.constantFrom(0, 1),
      points: array(number, rows * columns),
      weights: array(fc.integer({ min: 1, max: 4 }), rows),
      ones: group,
      others: group,
    });
  });

function measure(engine: Engine, given: Case): number {
  const { columns, farthest, points, weights, ones, others } = given;
  const { at, kernels } = engine.open({
    points: f64(Float64Array.from(points)),
    weights: f64(Float64Array.from(weights)),
    ones: u32(Uint32Array.from(ones)),
    others: u32(Uint32Array.from(others)),
  });
  // biome-ignore format: one call
  return kernels.distanceBetween(at.points, columns, at.weights, at.ones, ones.length, at.others, others.length, farthest);
}

function plainly({ columns, farthest, points, weights, ones, others }: Case): number {
  const all = ones.flatMap((a) =>
    others.map((b) => {
      let square = 0;
      for (let j = 0; j < columns; j++)
        square += (points[a * columns + j]! - points[b * columns + j]!) ** 2;
      return { weight: weights[a]! * weights[b]!, distance: Math.sqrt(square) };
    }),
  );
  if (farthest) return Math.max(...all.map(({ distance }) => distance));
  return all.reduce((sum, { weight, distance }) => sum + weight * distance, 0);
}

const engines = allEngines();

it("is the same to the last bit on every engine, and what trying all pairs gives", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const [twin, ...compiled] = engines.map((engine) => measure(engine, given));
      for (const found of compiled) expect(found).toBe(twin);
      expect(Math.abs(twin! - plainly(given))).toBeLessThanOrEqual(1e-13 * twin!);
    }),
    { numRuns: 300 },
  );
});
