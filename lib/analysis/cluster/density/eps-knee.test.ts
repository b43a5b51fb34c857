import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densityCurve } from "./density-curve";
import { countsAround, epsGrid } from "./density-grid";
import { epsAtKnee } from "./eps-knee";

const ones = (count: number) => new Float64Array(count).fill(1);

describe("eps at the knee", () => {
  it("is where the curve of core distances turns steep", () => {
    const cores = Float64Array.from({ length: 100 }, (_, i) => (i < 90 ? 1 + i / 1000 : i - 80));
    expect(epsAtKnee(densityCurve(cores, ones(100)))).toBeCloseTo(1.089, 12);
  });

  it("counts rows as often as they occur", () => {
    const cores = Float64Array.of(1, 2, 3, 9);
    expect(epsAtKnee(densityCurve(cores, Float64Array.of(1, 1, 1, 1)))).toBe(3);
    expect(epsAtKnee(densityCurve(cores, Float64Array.of(97, 1, 1, 1)))).toBe(2);
  });

  it("is one of the core distances, above 0 where any is, and leaves infinite ones out", () => {
    const core = fc.oneof(
      fc.constantFrom(0, 1, Number.POSITIVE_INFINITY),
      fc.double({ min: 0, max: 9, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(core, { maxLength: 30 }), fc.integer({ min: 1, max: 2 }), (given, w) => {
        const cores = Float64Array.from(given);
        const weights = cores.map((_, i) => (i === 0 ? w : 1));
        const eps = epsAtKnee(densityCurve(cores, weights));
        const finite = given.filter((c) => c > 0 && c < Number.POSITIVE_INFINITY);
        if (finite.length === 0) expect(eps).toBe(0);
        else expect(finite).toContain(eps);
      }),
    );
  });
});

describe("the grids of a search", () => {
  it("go from a quarter of the rows being dense to all, in numbers that can be typed", () => {
    const cores = Float64Array.from({ length: 1000 }, (_, i) => Math.sqrt(i));
    expect(epsGrid(densityCurve(cores, ones(1000)), 12.3456)).toEqual([
      12.3, 15.8, 22.3, 26.4, 28.3, 30, 30.8, 31.3, 31.6,
    ]);
    expect(epsGrid(densityCurve(new Float64Array(9), ones(9)), 0)).toEqual([1]);
  });

  it("have counts from half to four times the fitting one, never a large share of all", () => {
    expect(countsAround(10, 1000)).toEqual([5, 10, 20, 40]);
    expect(countsAround(10, 60)).toEqual([5, 10, 15]);
    expect(countsAround(2, 5)).toEqual([2]);
  });
});
