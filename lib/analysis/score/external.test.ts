import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustedRand } from "./adjusted-rand";
import { agreement } from "./external";
import golden from "./golden/external.json";

describe("agreement with known groups", () => {
  it.each(golden.cases)(
    "is scikit-learn's ($adjustedRand, $mutualInformation, $purity)",
    (expected) => {
      const found = agreement(expected.labels, expected.known);
      expect(found.adjustedRand).toBeCloseTo(expected.adjustedRand, 12);
      expect(found.mutualInformation).toBeCloseTo(expected.mutualInformation, 12);
      expect(found.purity).toBeCloseTo(expected.purity, 12);
      expect(found.rows).toBe(expected.known.length);
    },
  );

  it("leaves out rows whose group is not known", () => {
    const { labels, known } = golden.cases[1]!;
    const gaps = labels.flatMap((label, row) => (row % 3 ? [label] : [label, (label + 1) % 3]));
    const unknown = known.flatMap((group, row) => (row % 3 ? [group] : [group, -1]));
    expect(agreement(gaps, unknown)).toEqual(agreement(labels, known));
  });

  it("is complete where there is nothing to compare", () => {
    const complete = { adjustedRand: 1, mutualInformation: 1, purity: 1, rows: 0 };
    expect(agreement([], [])).toEqual(complete);
    expect(agreement([0, 1], [-1, -1])).toEqual(complete);
  });

  it("does not depend on names, and is complete for the same groups only", () => {
    const labels = fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(labels, (pairs) => {
        const a = pairs.map(([x]) => x);
        const b = pairs.map(([, y]) => y);
        const renamed = agreement(
          a.map((x) => 9 - x),
          b,
        );
        const found = agreement(a, b);
        expect(renamed.adjustedRand).toBeCloseTo(found.adjustedRand, 12);
        expect(renamed.mutualInformation).toBeCloseTo(found.mutualInformation, 12);
        expect(renamed.purity).toBeCloseTo(found.purity, 12);
        expect(found.adjustedRand === 1).toBe(adjustedRand(b, a) === 1);
        const own = agreement(a, a);
        expect(own.mutualInformation).toBeCloseTo(1, 12);
        expect([own.adjustedRand, own.purity]).toEqual([1, 1]);
      }),
    );
  });
});
