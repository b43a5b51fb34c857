import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { measureRule } from "./measure-rule";
import type { RuleTest } from "./rule-test";

const { columns } = tableOf({
  spend: [1, 5, 6, 7, 8, 9, 5, null, 2, 3],
  plan: ["a", "a", "a", "b", "b", "a", null, "a", "b", "a"],
});
const measured = {
  rows: Uint32Array.from({ length: 10 }, (_, row) => row),
  labels: Int32Array.of(0, 1, 1, 0, 1, 1, 0, 1, 0, -1),
};
const over4: RuleTest = { feature: 0, above: 4, to: 100, categories: null, missing: false };
const isA: RuleTest = {
  feature: 1,
  above: Number.NaN,
  to: Number.NaN,
  categories: Uint8Array.of(1, 0),
  missing: true,
};

describe("a rule measured on rows", () => {
  /** Picked by both: rows 1, 2, 5 and 6, of which 1, 2 and 5 belong; the segment has five. */
  it("has the precision, coverage, lift and F1 of its counts, with Wilson's intervals as scipy has them", () => {
    const found = measureRule([over4, isA], columns, measured, 1);
    expect(found.picked).toBe(4);
    expect(found.precision.value).toBe(3 / 4);
    expect(found.precision.low).toBeCloseTo(0.30064184258240184, 12);
    expect(found.precision.high).toBeCloseTo(0.9544127391902995, 12);
    expect(found.coverage.value).toBe(3 / 5);
    expect(found.coverage.low).toBeCloseTo(0.23072428127601297, 12);
    expect(found.coverage.high).toBeCloseTo(0.8823792257673521, 12);
    expect(found.lift).toBeCloseTo(3 / 4 / (5 / 10), 12);
    expect(found.f1).toBeCloseTo((2 * 3) / (4 + 5), 12);
  });

  it("takes a missing cell only where the condition does", () => {
    const known = { ...isA, missing: false };
    expect(measureRule([over4, known], columns, measured, 1).picked).toBe(3);
    const unknown = { ...over4, missing: true };
    expect(measureRule([unknown, isA], columns, measured, 1)).toMatchObject({
      picked: 5,
      coverage: { value: 4 / 5 },
    });
  });

  it("says nothing where nobody is picked or there is nobody to pick", () => {
    const nobody = { ...over4, above: 50 };
    const found = measureRule([nobody], columns, measured, 1);
    expect([found.picked, found.coverage.value, found.precision.value]).toEqual([0, 0, Number.NaN]);
    expect(measureRule([over4], columns, measured, 7).coverage.value).toBeNaN();
  });
});
