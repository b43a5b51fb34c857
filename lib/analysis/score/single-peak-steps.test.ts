import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterRandom, streams } from "../random/counter-random";
import { singlePeakSteps } from "./single-peak-steps";

const random = counterRandom(4, streams.chance, 0, 86);
const around = (center: number, spread: number) =>
  Math.max(0, Math.round(center + spread * random.normal()));
const sorted = (count: number, next: (i: number) => number) =>
  Float64Array.from({ length: count }, (_, i) => next(i)).sort();
const between = (numbers: Float64Array, from: number, to: number) =>
  numbers.filter((x) => x > from && x < to).length;

describe("few values with one peak", () => {
  it("fill the valley between two groups, within their range", () => {
    const counts = sorted(300, (i) => around(i % 2 ? 3 : 14, 1));
    expect(between(counts, 6.5, 10.5)).toBe(0);
    const peaked = singlePeakSteps(counts);
    expect(between(peaked, 6.5, 10.5)).toBeGreaterThan(40);
    expect(peaked[0]).toBe(counts[0]);
    expect(peaked.at(-1)).toBe(counts.at(-1));
  });

  it.each<[string, (i: number) => number]>([
    ["answers from 1 to 5", (i) => 1 + (i % 5)],
    ["small counts", () => around(2, 1.5)],
    ["one group", () => around(10, 3)],
    ["days of the week, drawn", () => random.integer(7)],
    ["brackets that widen", () => [0, 1, 2, 5, 10, 20, 50, 100][random.integer(8)]!],
    ["mostly none", (i) => (i % 2 ? 0 : 1 + around(6, 1.5))],
    ["three values", (i) => [1, 1, 2, 9, 9, 9][i % 6]!],
  ])("are left as they are: %s", (_, next) => {
    const given = sorted(200, next);
    expect(singlePeakSteps(given)).toEqual(given);
  });

  it("stay ascending and in their range whatever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1 }), (values) => {
        const given = Float64Array.from(values.flatMap((x) => [x, x, x ** 2, x])).sort();
        const peaked = singlePeakSteps(given);
        expect(peaked).toEqual(peaked.slice().sort());
        expect(peaked.length).toBe(given.length);
        expect(peaked[0]).toBeGreaterThanOrEqual(given[0]!);
        expect(peaked.at(-1)).toBeLessThanOrEqual(given.at(-1)!);
      }),
    );
  });
});
