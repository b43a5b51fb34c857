import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../golden/hashes.json";
import { applyHash } from "./feature-hash";
import { applyFrequency, fitFrequency } from "./frequency";
import { applyOrdinal, fitOrdinal } from "./ordinal";
import { codedOf, through } from "./testing/run";

const sizes = codedOf(["M", "S", null, "L", "M", "M"]);

describe("ordinal", () => {
  it("counts a category as its place in natural order, or in the order given", () => {
    expect([...applyOrdinal(sizes, fitOrdinal(sizes))]).toEqual([1, 0, Number.NaN, 2, 1, 1]);
    const given = fitOrdinal(sizes, ["L", "XL"]);
    expect(given.order).toEqual(["L", "XL", "S", "M"]);
    expect([...applyOrdinal(sizes, given)]).toEqual([3, 2, Number.NaN, 0, 3, 3]);
  });

  it("takes a category that was not there for the middle one of the rows", () => {
    const fitted = fitOrdinal(codedOf(["1", "2", "3", "3", "3"]));
    expect([...applyOrdinal(codedOf(["7", "1"]), fitted)]).toEqual([2, 0]);
  });

  it("has no order for a column without a category", () => {
    const empty = codedOf([null, null]);
    expect(fitOrdinal(empty)).toEqual({ order: [], other: 0 });
    expect(applyOrdinal(empty, fitOrdinal(empty)).every(Number.isNaN)).toBe(true);
  });
});

describe("frequency", () => {
  it("counts a category as its share of the rows that have one, an unknown one as 0", () => {
    const fitted = through(fitFrequency(sizes));
    expect([...applyFrequency(sizes, fitted)]).toEqual([0.6, 0.2, Number.NaN, 0.2, 0.6, 0.6]);
    expect([...applyFrequency(codedOf(["XL", null]), fitted)]).toEqual([0, Number.NaN]);
  });
});

describe("feature hashing", () => {
  it("puts every word where scikit-learn's FeatureHasher does, with its sign", () => {
    for (const [places, rows] of Object.entries(golden.places)) {
      golden.words.forEach((word, i) => {
        const [column, category] = word.includes("=") ? word.split("=") : ["", ""];
        if (!word.includes("=")) return;
        const found = applyHash([codedOf([category!])], {
          columns: [column!],
          places: Number(places),
        });
        expect(found.map((values) => values[0])).toEqual(rows[i]);
      });
    }
  });

  it("adds up columns, keeps categories of different columns apart and gaps missing", () => {
    const fitted = { columns: ["a", "b"], places: 64 };
    const both = applyHash([codedOf(["x", null]), codedOf(["x", "x"])], fitted);
    expect(both.reduce((sum, [first]) => sum + Math.abs(first!), 0)).toBe(2);
    expect(both.every((values) => Number.isNaN(values[1]!))).toBe(true);
  });
});

it("every encoder does the same after JSON and to rows in another order", () => {
  const cells = fc.array(fc.option(fc.constantFrom("__proto__", "a", "é", "10", "9", "")), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(cells, (values) => {
      const column = codedOf(values);
      const back = codedOf(values.toReversed());
      const ordinal = fitOrdinal(column);
      const frequency = fitFrequency(column);
      expect(applyOrdinal(column, through(fitOrdinal(back)))).toEqual(
        applyOrdinal(column, ordinal),
      );
      expect(applyFrequency(back, through(frequency)).toReversed()).toEqual(
        applyFrequency(column, frequency),
      );
    }),
  );
});
