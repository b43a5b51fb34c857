import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "./golden/numbers.json";
import { histogram } from "./histogram";
import { quantile } from "./quantile";
import { summarizeNumbers } from "./summarize-numbers";

const summary = (values: readonly number[]) => summarizeNumbers(Float64Array.from(values))!;

describe.each(golden.cases)("numbers: $name", (wanted) => {
  const { range, sorted, distinct } = summary(wanted.values);

  it("have numpy's and scipy's mean, median, deviation and skew", () => {
    expect(range.min).toBe(Math.min(...wanted.values));
    expect(range.max).toBe(Math.max(...wanted.values));
    expect(range.mean).toBeCloseTo(wanted.mean, 6);
    expect(range.median).toBeCloseTo(wanted.median, 6);
    expect(range.deviation).toBeCloseTo(wanted.deviation, 6);
    expect(range.skew).toBeCloseTo(wanted.skew, 6);
    expect(distinct).toBe(wanted.distinct);
  });

  it("have numpy's quantiles", () => {
    for (const [share, value] of wanted.quantiles)
      expect(quantile(sorted, share!)).toBeCloseTo(value!, 6);
  });

  it("fall into numpy's bins", () => {
    const { edges, counts } = histogram(sorted);
    expect(counts).toEqual(wanted.histogram.counts);
    expect(edges.length).toBe(wanted.histogram.edges.length);
    edges.forEach((edge, i) => {
      expect(edge).toBeCloseTo(wanted.histogram.edges[i]!, 6);
    });
  });
});

describe("degenerate numbers", () => {
  it("without any value have no summary", () => {
    expect(summarizeNumbers(Float64Array.of())).toBeUndefined();
    expect(summarizeNumbers(Float64Array.of(Number.NaN))).toBeUndefined();
  });

  it("that are constant neither deviate nor skew", () => {
    const { range, sorted } = summary([0.1, Number.NaN, 0.1, 0.1]);
    expect(range).toEqual({
      min: 0.1,
      max: 0.1,
      mean: 0.1,
      median: 0.1,
      deviation: 0,
      skew: 0,
      quantiles: [0.1, 0.1, 0.1, 0.1, 0.1],
    });
    expect(histogram(sorted)).toEqual({ edges: [0.1, 0.1], counts: [3] });
  });

  it("as large as doubles go stay finite", () => {
    const { range, sorted } = summary([-1.7e308, 1.7e308, 1.7e308]);
    for (const value of Object.values(range).flat()) expect(Number.isFinite(value)).toBe(true);
    expect(range.mean / 1e307).toBeCloseTo(17 / 3, 10);
    expect(histogram(sorted).edges.every(Number.isFinite)).toBe(true);
  });

  it("are all counted, in bins of equal width from the least to the largest", () => {
    const value = fc.oneof(
      fc.integer({ min: -30, max: 30 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const { range, sorted } = summary(values);
        const { edges, counts } = histogram(sorted);
        expect(counts.length).toBeLessThanOrEqual(20);
        expect(edges.length).toBe(counts.length + 1);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
        expect(edges[0] === range.min && edges.at(-1) === range.max).toBe(true);
        expect(range.mean).toBeGreaterThanOrEqual(range.min);
        expect(range.mean).toBeLessThanOrEqual(range.max);
      }),
    );
  });
});
