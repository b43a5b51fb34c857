import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Estimate } from "@/lib/schema/description";
import { adjustedPValues } from "./adjusted-p-values";
import { dominances } from "./dominance";
import golden from "./golden/contrast.json";
import { type Group, meanDifference, meanInterval, standardizedDifference } from "./means";
import { twoSidedNormal } from "./normal";
import { shareDifference, shareEffect, shareRatio, wilson } from "./proportions";
import { sortPresent } from "./sort-present";
import { studentHalfWidth, twoSidedStudent } from "./student-t";

interface Reference {
  readonly value: number | null;
  readonly low: number;
  readonly high: number | null;
}

function expectEstimate(found: Estimate, { value, low, high }: Reference, digits = 9): void {
  if (value !== null) expect(found.value).toBeCloseTo(value, digits);
  expect(found.low).toBeCloseTo(low, digits);
  if (high === null) expect(found.high).toBe(Number.POSITIVE_INFINITY);
  else expect(found.high).toBeCloseTo(high, digits);
}

function dominancesOf(values: readonly number[], labels: readonly number[]) {
  const sorted = sortPresent(Float64Array.from(values), Int32Array.from(labels));
  return dominances(sorted, Math.max(...labels) + 1);
}

function groupOf(values: readonly number[]): Group {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count: values.length, mean, squares };
}

describe("the quantiles behind intervals", () => {
  it("agree with scipy for the normal distribution and Student's t", () => {
    for (const [z, p] of golden.normal) expect(twoSidedNormal(z!) / p!).toBeCloseTo(1, 9);
    for (const [df, t] of golden.student) expect(studentHalfWidth(df!) / t!).toBeCloseTo(1, 9);
    expect(studentHalfWidth(0)).toBeNaN();
    for (const [t, df, p] of golden.studentP) expect(twoSidedStudent(t!, df!)).toBeCloseTo(p!, 8);
  });
});

describe("Cliff's delta", () => {
  it.each(golden.dominance)(
    "agrees with every pair compared: $name",
    ({ values, labels, segments }) => {
      const found = dominancesOf(values, labels);
      for (const [c, { delta, p }] of segments.entries()) {
        expectEstimate(found[c]!.delta, delta);
        expect(found[c]!.p).toBeCloseTo(p, 9);
      }
    },
  );

  it("of mirrored values is the opposite, whatever the order of rows", () => {
    const cells = fc.array(
      fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -1, max: 2 })),
      {
        minLength: 6,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(cells, (rows) => {
        const labels = [0, 1, 2, ...rows.map(([, label]) => label)];
        const values = [0, 0, 0, ...rows.map(([value]) => value)];
        const found = dominancesOf(values, labels);
        const mirrored = dominancesOf(
          values.map((value) => -value).toReversed(),
          labels.toReversed(),
        );
        for (const [c, { delta, p }] of found.entries()) {
          expect(mirrored[c]!.delta.value).toBeCloseTo(-delta.value, 12);
          expect(mirrored[c]!.delta.low).toBeCloseTo(-delta.high, 9);
          expect(mirrored[c]!.p).toBeCloseTo(p, 12);
        }
      }),
    );
  });

  it("is unknown of no values and of everyone, and finds no difference in a constant", () => {
    const missing = Float64Array.from([Number.NaN, 1, 2]);
    const [none, all] = dominances(sortPresent(missing, Int32Array.from([0, 1, 1])), 2);
    expect(none!.delta.value).toBeNaN();
    expect(all!.p).toBeNaN();
    expect(dominancesOf([5, 5, 5, 5], [0, 0, 1, 1])[0]).toMatchObject({
      p: 1,
      delta: { value: 0 },
    });
  });
});

describe("sortPresent", () => {
  it("sorts as a comparison would, labels with their values", () => {
    const value = fc.oneof(
      fc.double({ noNaN: true }),
      fc.constantFrom(0, -0, 1e-310, -5, Number.NaN),
    );
    const crowd = fc
      .array(value)
      .map((some) => [
        ...some,
        ...some.flatMap((one, i) => Array.from({ length: 40 }, (_, j) => one / 2 ** (i * j))),
      ]);
    fc.assert(
      fc.property(fc.oneof(fc.array(value), crowd), (values) => {
        const rows = Int32Array.from(values, (_, row) => row);
        const sorted = sortPresent(Float64Array.from(values), rows);
        const expected = values.filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
        expect([...sorted.values]).toEqual(expected.map((v) => v + 0));
        expect([...sorted.labels].map((row) => values[row]! + 0)).toEqual([...sorted.values]);
        for (let i = 1; i < sorted.labels.length; i++) {
          if (sorted.values[i] !== sorted.values[i - 1]) continue;
          expect(sorted.labels[i]).toBeGreaterThan(sorted.labels[i - 1]!);
        }
      }),
    );
  });
});

describe("shares", () => {
  it.each(golden.proportions)("$counts have the intervals of statsmodels", (reference) => {
    const [a, n, b, m] = reference.counts as [number, number, number, number];
    expectEstimate(wilson(a, n), reference.wilson);
    expectEstimate(shareDifference(a, n, b, m), reference.difference);
    expectEstimate(shareRatio(a, n, b, m), reference.ratio);
    expectEstimate(shareEffect(a, n, b, m), reference.effect);
  });

  it("of nobody are unknown", () => {
    expect(wilson(0, 0).value).toBeNaN();
    expect(shareRatio(0, 5, 0, 5).low).toBeNaN();
  });
});

describe("means", () => {
  it.each(golden.means)("have the intervals of statsmodels", ({ first, second, ...reference }) => {
    expectEstimate(meanInterval(groupOf(first)), reference.mean, 8);
    expectEstimate(meanDifference(groupOf(first), groupOf(second)), reference.difference, 8);
  });

  it.each(golden.dominance)(
    "differ by Hedges' g as in statsmodels: $name",
    ({ values, labels, segments }) => {
      for (const [c, { g }] of segments.entries()) {
        if (g === null) continue;
        const own = groupOf(values.filter((_, row) => labels[row] === c));
        const rest = groupOf(values.filter((_, row) => labels[row] !== c));
        expectEstimate(standardizedDifference(own, rest), g);
      }
    },
  );

  it("of one value say that anything is possible, and of none that nothing is known", () => {
    expect(meanInterval(groupOf([4]))).toEqual({ value: 4, low: -Infinity, high: Infinity });
    expect(meanDifference({ count: 0, mean: 0, squares: 0 }, groupOf([1])).value).toBeNaN();
    expect(standardizedDifference(groupOf([1, 1]), groupOf([2, 2])).value).toBeNaN();
  });
});

describe("adjustedPValues", () => {
  it("agrees with Benjamini and Hochberg's procedure in statsmodels", () => {
    const { p, adjusted } = golden.adjusted;
    for (const [i, value] of adjustedPValues(p).entries())
      expect(value).toBeCloseTo(adjusted[i]!, 12);
  });

  it("does not count what could not be tested", () => {
    expect(adjustedPValues([Number.NaN, 0.02, Number.NaN])).toEqual([Number.NaN, 0.02, Number.NaN]);
  });
});
