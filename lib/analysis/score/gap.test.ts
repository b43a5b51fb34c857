import { describe, expect, it } from "vitest";
import { gapChoice, gapsOf } from "./gap";
import golden from "./golden/gaps.json";

describe("the gap statistic", () => {
  it.each(golden.cases)("is that of R's clusGap, and chooses $chosen", (expected) => {
    const curve = expected.ks.map((k, i) => ({ k, inertia: expected.inertias[i]! }));
    const references = expected.references.map((inertias) => ({ rows: expected.rows, inertias }));
    const found = gapsOf(curve, expected.rows, references);
    found.forEach(({ k, gap, error, logDispersion, expected: mean }, i) => {
      expect(k).toBe(expected.ks[i]);
      expect(gap).toBeCloseTo(expected.gaps[i]!, 10);
      expect(error).toBeCloseTo(expected.errors[i]!, 10);
      expect(mean - logDispersion).toBe(gap);
    });
    expect(gapChoice(found)).toBe(expected.chosen);
  });

  it("compares inertias per row where the references have fewer rows", () => {
    const curve = [1, 2].map((k) => ({ k, inertia: 30 * (1000 - k) }));
    const reference = { rows: 100, inertias: [30 * 99, 30 * 98] };
    for (const { gap } of gapsOf(curve, 1000, [reference, reference])) expect(gap).toBeCloseTo(0);
  });

  it("is unknown without spread, and then chooses nothing", () => {
    const curve = [1, 2].map((k) => ({ k, inertia: 2 - k }));
    const reference = { rows: 9, inertias: [4, 1] };
    const found = gapsOf(curve, 9, [reference, reference]);
    expect(found[0]).toMatchObject({ gap: Math.log(4), error: 0 });
    expect(found[1]).toMatchObject({ gap: Number.NaN, error: Number.NaN });
    expect(gapChoice(found)).toBeUndefined();
    expect(gapsOf(curve, 9, [])[0]!.gap).toBeNaN();
  });

  it("chooses the last k when the gap only rises", () => {
    const rising = [1, 2, 3].map((k) => ({ k, logDispersion: 0, expected: k, gap: k, error: 0.1 }));
    expect(gapChoice(rising)).toBe(3);
  });
});
