import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countRows,
  emptySet,
  hasRow,
  intersect,
  invert,
  packRows,
  rowsOf,
  setFromRows,
  setOf,
  subtract,
  union,
  unpackRows,
} from "./row-set";

const twoSets = fc
  .integer({ min: 0, max: 130 })
  .chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.array(fc.boolean(), { minLength: rows, maxLength: rows }),
      fc.array(fc.boolean(), { minLength: rows, maxLength: rows }),
    ),
  );

const listed = (flags: readonly boolean[]) => flags.flatMap((flag, row) => (flag ? [row] : []));

describe("a set of rows", () => {
  it("is joined, taken away, overlapped and inverted as sets are", () => {
    fc.assert(
      fc.property(twoSets, ([rows, first, second]) => {
        const a = setOf(rows, (row) => first[row] === true);
        const b = setFromRows(rows, listed(second));
        expect(rowsOf(union(a, b))).toEqual(listed(first.map((is, row) => is || second[row]!)));
        expect(rowsOf(intersect(a, b))).toEqual(listed(first.map((is, row) => is && second[row]!)));
        expect(rowsOf(subtract(a, b))).toEqual(listed(first.map((is, row) => is && !second[row])));
        expect(rowsOf(invert(a))).toEqual(listed(first.map((is) => !is)));
      }),
    );
  });

  it("counts its rows and knows each", () => {
    fc.assert(
      fc.property(twoSets, ([rows, flags]) => {
        const set = setFromRows(rows, listed(flags));
        expect(countRows(set)).toBe(listed(flags).length);
        expect(flags.map((_, row) => hasRow(set, row))).toEqual(flags);
      }),
    );
  });

  it("comes back the same from a request, and not where there are other rows", () => {
    fc.assert(
      fc.property(twoSets, ([rows, flags]) => {
        const set = setFromRows(rows, listed(flags));
        expect(unpackRows(rows, packRows(set))).toEqual(set);
        expect(unpackRows(rows + 32, packRows(set))).toBeNull();
      }),
    );
  });

  it("does not let a request name rows beyond the last", () => {
    const set = unpackRows(3, "ffffffff");
    expect(set && rowsOf(set)).toEqual([0, 1, 2]);
  });

  it("passes over rows that are none", () => {
    expect(rowsOf(setFromRows(3, [-1, 1, 3]))).toEqual([1]);
    expect(hasRow(emptySet(3), 40)).toBe(false);
  });
});
