import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { setFromRows } from "@/lib/analysis/select/row-set";
import { binRows, countIn } from "./bin-rows";
import { nthValue } from "./nth-value";

const numbers = (...values: number[]) =>
  binRows({ kind: "number", values: Float64Array.from(values) });

describe("the bins of a column", () => {
  it("are one for each whole number where there are few", () => {
    const { bins, counts, missing } = numbers(1, 3, 3, 1, Number.NaN);
    expect(bins).toEqual(["1", "2", "3"].map((name) => ({ kind: "group", name })));
    expect([...counts]).toEqual([2, 0, 2]);
    expect(missing).toBe(1);
  });

  it("hold every row with a value once", () => {
    const values = fc.array(
      fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN)),
    );
    fc.assert(
      fc.property(values, (listed) => {
        const { counts, missing, binOfRow, bins } = numbers(...listed);
        const held = counts.reduce((sum, count) => sum + count, 0);
        expect(held + missing).toBe(listed.length);
        expect(missing).toBe(listed.filter((value) => !Number.isFinite(value)).length);
        for (const bin of binOfRow) expect(bin).toBeLessThan(bins.length);
      }),
    );
  });

  it("are ranges of whole numbers where all values are whole", () => {
    const { bins, counts } = numbers(...Array.from({ length: 100 }, (_, i) => i));
    expect(bins).toHaveLength(10);
    expect(bins[1]).toMatchObject({ from: 10, to: 20, isWhole: true });
    expect([...counts]).toEqual(new Array(10).fill(10));
  });

  it("put a few far values into the outermost bin, which says so", () => {
    const { bins, counts } = numbers(...Array.from({ length: 999 }, (_, i) => i / 10), 1e6);
    expect(bins.at(-1)).toMatchObject({ kind: "range", isOpenAbove: true });
    expect(counts.at(-1)).toBeGreaterThan(1);
    expect(Math.min(...counts)).toBeGreaterThan(20);
  });

  it("are the groups, the most frequent first and the rarest together", () => {
    const groups = Array.from({ length: 30 }, (_, i) => `g${i}`);
    const codes = Int32Array.from({ length: 60 }, (_, row) => (row < 30 ? row : -1));
    const { bins, counts, missing } = binRows({ kind: "groups", codes, groups });
    expect(bins).toHaveLength(12);
    expect(bins.at(-1)).toEqual({ kind: "others", groups: 19 });
    expect(counts.at(-1)).toBe(19);
    expect(missing).toBe(30);
  });

  it("are none without a value, and one for equal values", () => {
    expect(numbers().bins).toEqual([]);
    expect(numbers(Number.NaN).missing).toBe(1);
    expect(numbers(2.5, 2.5)).toMatchObject({ bins: [{ from: 2.5, to: 2.5 }] });
  });

  it("count some of the rows", () => {
    expect([...countIn(numbers(1, 2, 2, 3), setFromRows(4, [2, 3]))]).toEqual([0, 1, 1]);
  });
});

test("the value at a place is the one that sorting puts there, also far out and where all crowd", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(1e308, -1e308, 1e-320, 0),
  );
  const placed = fc
    .array(value, { minLength: 1 })
    .chain((list) => fc.tuple(fc.constant(list), fc.nat(list.length - 1)));
  fc.assert(
    fc.property(placed, ([list, place]) => {
      const values = Float64Array.from(list, (one) => one + 0);
      const [least, largest] = [Math.min(...values), Math.max(...values)];
      expect(nthValue(values, place, least, largest)).toBe(values.toSorted()[place]);
    }),
  );
});
