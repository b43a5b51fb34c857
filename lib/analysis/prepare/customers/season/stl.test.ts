import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../../golden/stl.json" with { type: "json" };
import { fourierTerms } from "./fourier-terms";
import { createStl, type StlOptions } from "./stl";
import { strengthsOf } from "./strengths";

function expectClose(values: Float64Array, expected: readonly number[]): void {
  expect(values.length).toBe(expected.length);
  const furthest = values.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - expected[i]!)),
    0,
  );
  expect(furthest).toBeLessThan(1e-8);
}

describe("createStl", () => {
  for (const { name, series, options, trend, seasonal, strengths } of golden.cases) {
    it(`agrees with statsmodels: ${name}`, () => {
      const found = createStl(options as StlOptions)(Float64Array.from(series));
      expectClose(found.trend, trend);
      expectClose(found.seasonal, seasonal);
      const ours = strengthsOf(found);
      expect(ours.seasonal).toBeCloseTo(strengths.seasonal, 8);
      expect(ours.trend).toBeCloseTo(strengths.trend, 8);
    });
  }

  it("takes a series apart without losing any of it", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 14, maxLength: 60 }), (values) => {
        const series = Float64Array.from(values);
        const { trend, seasonal, remainder } = createStl({ period: 7 })(series);
        const sums = trend.map((part, i) => part + seasonal[i]! + remainder[i]!);
        sums.forEach((sum, i) => {
          expect(Math.abs(sum - series[i]!)).toBeLessThan(1e-6);
        });
      }),
    );
  });

  it("finds neither season nor trend in what never varies", () => {
    const flat = createStl({ period: 12 })(new Float64Array(36).fill(7));
    expectClose(flat.trend, Array(36).fill(7));
    expectClose(flat.seasonal, Array(36).fill(0));
  });

  it("gives the same when series of other lengths came before", () => {
    const [first, second] = golden.cases.map(({ series }) => Float64Array.from(series));
    const decompose = createStl({ period: 12 });
    decompose(second!);
    decompose(first!);
    expect(decompose(second!)).toEqual(createStl({ period: 12 })(second!));
  });
});

describe("fourierTerms", () => {
  for (const { name, series, options, waves } of golden.cases) {
    it(`agrees with numpy's transform of whole periods: ${name}`, () => {
      const values = Float64Array.from(series);
      const first = values.length % options.period;
      const terms = fourierTerms(values, options.period, options.period - first, 2);
      for (const [wave, { cosine, sine }] of terms.entries()) {
        expect(cosine).toBeCloseTo(waves[wave]!.cosine, 8);
        expect(sine).toBeCloseTo(waves[wave]!.sine, 8);
      }
    });
  }

  it("says nothing of less than a period, or of nothing at all", () => {
    expect(fourierTerms(new Float64Array(11).fill(1), 12, 0, 1)).toEqual([
      { cosine: NaN, sine: NaN },
    ]);
    expect(fourierTerms(new Float64Array(24), 12, 0, 1)).toEqual([{ cosine: NaN, sine: NaN }]);
  });
});
