import { describe, expect, it } from "vitest";
import { counterRandom, streams } from "@/lib/analysis/random/counter-random";
import { unitMixture } from "./unit-mixture";

const draw = (n: number, run: number, value: (normal: number, uniform: number) => number) => {
  const random = counterRandom(7, streams.samples, run);
  return Float64Array.from({ length: n }, () => value(random.normal(), random.uniform())).sort();
};
const lognormal = (sigma: number) => (normal: number) => Math.exp(3 + sigma * normal);
/** A share of the values written in another unit. */
const mixed = (sigma: number, factor: number, share: number) => (normal: number, uniform: number) =>
  Math.exp(3 + sigma * normal) * (uniform < share ? factor : 1);

describe("values in two units", () => {
  it.each([
    [0.3, 10, 0.5],
    [0.5, 100, 0.1],
    [0.7, 100, 0.5],
    [0.7, 1000, 0.05],
    [1, 1_000_000, 0.3],
  ])("are found at a spread of %d, a factor of %d and a share of %d", (sigma, factor, share) => {
    const found = unitMixture(draw(2000, 1, mixed(sigma, factor, share)))!;
    expect(found.factor).toBe(factor);
    expect(found.small + found.large).toBe(2000);
    expect(Math.abs(found.large / 2000 - share)).toBeLessThan(0.05);
    expect(found.largeMedian / found.smallMedian / factor).toBeGreaterThan(0.7);
    expect(found.largeMedian / found.smallMedian / factor).toBeLessThan(1.4);
  });

  it("are found among negative values too", () => {
    const values = draw(800, 2, mixed(0.5, 100, 0.2)).map((value, i) => (i % 2 ? -value : value));
    expect(unitMixture(values.sort())?.factor).toBe(100);
  });
});

describe("values in one unit raise no alarm", () => {
  it.each([0.1, 0.3, 0.6, 1, 1.5, 2, 3])("lognormal with a spread of %d", (sigma) => {
    for (const n of [40, 60, 100, 300, 1000, 5000]) {
      for (let run = 0; run < 40; run++)
        expect(unitMixture(draw(n, run, lognormal(sigma)))).toBeUndefined();
    }
  });

  it.each([
    ["uniform", (_: number, uniform: number) => uniform * 1000],
    ["exponential", (_: number, uniform: number) => -Math.log(1 - uniform) * 50],
    ["Pareto", (_: number, uniform: number) => (1 - uniform) ** -1.2],
    ["whole and small", (normal: number) => Math.round(Math.abs(normal) * 2)],
    ["uniform in the logarithm", (_: number, uniform: number) => 10 ** (uniform * 5)],
  ])("%s", (_, value) => {
    for (const n of [40, 100, 1000]) {
      for (let run = 0; run < 40; run++) expect(unitMixture(draw(n, run, value))).toBeUndefined();
    }
  });

  it("two groups of customers that differ in shape, or are not a power of ten apart", () => {
    const shapes = draw(1000, 3, (normal, uniform) =>
      uniform < 0.5 ? Math.exp(1 + 0.1 * normal) : 100 * Math.exp(1 + normal),
    );
    expect(unitMixture(shapes)).toBeUndefined();
    expect(unitMixture(draw(1000, 4, mixed(0.3, 30, 0.5)))).toBeUndefined();
  });

  it("two prices, constants, and too few values", () => {
    const prices = Float64Array.from({ length: 100 }, (_, i) => (i < 50 ? 5 : 500));
    expect(unitMixture(prices)).toBeUndefined();
    expect(unitMixture(new Float64Array(100).fill(3))).toBeUndefined();
    expect(unitMixture(draw(39, 1, mixed(0.3, 100, 0.5)))).toBeUndefined();
    expect(unitMixture(new Float64Array(0))).toBeUndefined();
  });
});
