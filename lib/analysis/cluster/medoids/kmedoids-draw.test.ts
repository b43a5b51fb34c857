import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterRandom, streams } from "../../random/counter-random";
import { drawRows } from "./kmedoids-draw";

const random = (seed: number) => counterRandom(seed, streams.medoids);

describe("drawing rows by weight", () => {
  it("takes all as they are when they are few", () => {
    const { order, weights } = drawRows(Float64Array.of(3, 1, 2), 3, random(1));
    expect([...order]).toEqual([0, 1, 2]);
    expect([...weights]).toEqual([3, 1, 2]);
  });

  it("keeps every row once, the drawn ones first, and about the weight of all", () => {
    const cases = fc.record({
      given: fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1000, 1e6)), {
        minLength: 12,
        maxLength: 200,
      }),
      most: fc.integer({ min: 1, max: 11 }),
      seed: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(
      fc.property(cases, ({ given, most, seed }) => {
        const { order, weights } = drawRows(Float64Array.from(given), most, random(seed));
        expect([...order].sort((a, b) => a - b)).toEqual(given.map((_, row) => row));
        expect(weights.length).toBeLessThanOrEqual(most);
        expect(weights.length).toBeGreaterThanOrEqual(most - 1);
        const total = given.reduce((a, b) => a + b, 0);
        const kept = weights.reduce((a, b) => a + b, 0);
        const one = Math.min(...weights);
        expect(Math.abs(kept - total)).toBeLessThanOrEqual(one * (1 + 1e-6));
        weights.forEach((weight, i) => {
          expect(weight).toBeGreaterThanOrEqual(Math.fround(given[order[i]!]!) * (1 - 1e-6));
        });
      }),
    );
  });

  it("draws each row in proportion to its weight", () => {
    const given = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 100);
    const times = new Float64Array(9);
    for (let seed = 0; seed < 4000; seed++) {
      const { order, weights } = drawRows(given, 4, random(seed));
      for (let i = 0; i < weights.length; i++) times[order[i]!]! += 1;
    }
    expect(times[8]).toBe(4000);
    for (let row = 0; row < 8; row++) {
      expect(Math.abs(times[row]! / 4000 - (3 * given[row]!) / 36)).toBeLessThan(0.04);
    }
  });
});
