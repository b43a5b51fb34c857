import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f64 } from "./layout";
import { allEngines } from "./testing/engines";

const [twin, ...compiled] = allEngines();
const reach = 50;

function shares(
  engine: Engine,
  densities: readonly (readonly number[])[],
  weights: readonly number[],
) {
  const k = densities.length;
  const rows = weights.length;
  const padded = 8 * Math.ceil(rows / 8);
  const room = engine.open({
    weights: f64(Float64Array.from(weights)),
    shares: f64(new Float64Array(k * padded).fill(Number.NaN)),
    best: f64(new Float64Array(padded).fill(Number.NaN)),
  });
  const { at, kernels, views } = room;
  for (let row = 0; row < rows; row++) {
    const column = densities.map((line) => line[row]!);
    views.best[row] = Math.max(...column);
    column.forEach((density, c) => {
      views.shares[c * padded + row] = density;
    });
  }
  const total = kernels.componentShares(at.shares, padded, k, rows, at.best, at.weights, reach);
  const found = { total, shares: [...views.shares], padded };
  room.close();
  return found;
}

const density = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -60, max: 0, noNaN: true }) },
  fc.double({ min: -1e6, max: 1e3, noNaN: true }),
  fc.constant(Number.NEGATIVE_INFINITY),
);

const cases = fc
  .record({ k: fc.integer({ min: 1, max: 12 }), rows: fc.integer({ min: 1, max: 19 }) })
  .chain(({ k, rows }) => {
    const sure = fc.double({ min: -500, max: 500, noNaN: true });
    return fc.record({
      densities: fc.tuple(
        fc.array(sure, { minLength: rows, maxLength: rows }),
        ...Array.from({ length: k - 1 }, () =>
          fc.array(density, { minLength: rows, maxLength: rows }),
        ),
      ),
      weights: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: rows, maxLength: rows }),
    });
  });

describe("the shares of components in a row", () => {
  it("are those of the twin", () => {
    fc.assert(
      fc.property(cases, ({ densities, weights }) => {
        const wanted = shares(twin!, densities, weights);
        const scale = Math.abs(wanted.total) + weights.reduce((a, b) => a + b, 0);
        for (const engine of compiled) {
          const found = shares(engine, densities, weights);
          expect(Math.abs(found.total - wanted.total)).toBeLessThanOrEqual(1e-14 * scale);
          wanted.shares.forEach((share, i) => {
            expect(Math.abs(found.shares[i]! - share)).toBeLessThanOrEqual(1e-14 * share);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it("add up to the weight of the row, and to nothing beyond the rows", () => {
    fc.assert(
      fc.property(cases, ({ densities, weights }) => {
        const { shares: found, padded } = shares(compiled[0]!, densities, weights);
        for (let row = 0; row < padded; row++) {
          const sum = densities.reduce((total, _, c) => total + found[c * padded + row]!, 0);
          const weight = weights[row] ?? 0;
          expect(Math.abs(sum - weight)).toBeLessThanOrEqual(1e-14 * weight);
        }
      }),
    );
  });

  it("are none for components out of reach", () => {
    for (const engine of [twin!, ...compiled]) {
      const { shares: found, total } = shares(
        engine,
        [
          [0, 0],
          [-50.5, -49.5],
        ],
        [1, 1],
      );
      expect(found[8]).toBe(0);
      expect(found[9]).toBeCloseTo(Math.exp(-49.5), 30);
      expect(total).toBeCloseTo(0, 12);
    }
  });
});
