import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterRandom, streams } from "../random/counter-random";
import { unimodal } from "./unimodal";

describe("one peak", () => {
  it("closes the gap between two clumps and keeps both ends", () => {
    const random = counterRandom(1, streams.chance, 0, 82);
    const clumps = Float64Array.from(
      { length: 400 },
      (_, i) => (i % 2) * 12 + random.normal(),
    ).sort();
    const peaked = unimodal(clumps);
    expect(clumps.filter((x) => x > 4 && x < 8).length).toBe(0);
    expect(peaked.filter((x) => x > 4 && x < 8).length).toBeGreaterThan(50);
    expect(peaked[0]).toBe(clumps[0]);
    expect(peaked.at(-1)).toBeCloseTo(clumps.at(-1)!, 10);
  });

  it("leaves what has one peak nearly as it was", () => {
    const random = counterRandom(2, streams.chance, 0, 83);
    const numbers = Float64Array.from({ length: 1000 }, () => Math.exp(random.normal())).sort();
    const peaked = unimodal(numbers);
    const furthest = Math.max(
      ...[0.05, 0.25, 0.5, 0.75, 0.95].map((p) => {
        const at = Math.round(p * 999);
        return Math.abs(Math.log(peaked[at]! / numbers[at]!));
      }),
    );
    expect(furthest).toBeLessThan(0.1);
  });

  it("gives ascending numbers within the range of those it takes, and leaves one value alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 }), (given) => {
        const sorted = Float64Array.from(given).sort();
        const peaked = unimodal(sorted);
        expect(peaked.length).toBe(sorted.length);
        expect(peaked).toEqual(peaked.slice().sort());
        if (sorted.length > 0) {
          expect(peaked[0]).toBeGreaterThanOrEqual(sorted[0]!);
          expect(peaked.at(-1)).toBeLessThanOrEqual(sorted.at(-1)! + 1e-9);
        }
      }),
    );
    expect([...unimodal(Float64Array.of(3, 3, 3))]).toEqual([3, 3, 3]);
    expect([...unimodal(new Float64Array(0))]).toEqual([]);
  });
});
