import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "./golden/between.json";
import { medianDeviation, outliers } from "./outliers";
import { quantile } from "./quantile";

const sorted = (values: readonly number[]) => Float64Array.from(values).sort();

describe.each(golden.outliers)("outliers: $name", ({ values, mad, ...wanted }) => {
  it("are counted as numpy and scipy have it", () => {
    expect(outliers(sorted(values))).toMatchObject({
      beyondFences: wanted.beyondFences,
      farOut: wanted.farOut,
      byMad: wanted.byMad,
    });
    const ascending = sorted(values);
    expect(medianDeviation(ascending, quantile(ascending, 0.5))).toBeCloseTo(mad, 10);
  });
});

describe("outliers", () => {
  it("do not exist among values that are all the same, or none", () => {
    expect(outliers(sorted([]))).toBeUndefined();
    expect(outliers(sorted([3, 3, 3]))).toBeUndefined();
  });

  it("trust 28: one giant makes nearly all of the squared distances", () => {
    const values = Array.from({ length: 200 }, (_, i) => i);
    const found = outliers(sorted([...values, 1e9]))!;
    expect(found).toMatchObject({ farthest: 1e9, farOut: 1, byMad: 1 });
    expect(found.farthestShare).toBeGreaterThan(0.99);
    expect(outliers(sorted(values))!.farthestShare).toBeLessThan(0.02);
  });

  it("have a median deviation that agrees with its definition", () => {
    const value = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
        const ascending = sorted(values);
        const median = quantile(ascending, 0.5);
        const deviations = ascending.map((one) => Math.abs(one - median)).sort();
        expect(medianDeviation(ascending, median)).toBeCloseTo(quantile(deviations, 0.5), 10);
      }),
    );
  });
});
