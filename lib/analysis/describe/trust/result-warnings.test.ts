import { describe, expect, it } from "vitest";
import { resultWarnings } from "./result-warnings";

const plain = (shares: readonly number[]) =>
  resultWarnings({ shares, warnings: shares.map(() => []) });

describe("what to be careful about in all segments together", () => {
  it("is nothing for a handful of segments of some size", () => {
    expect(plain([0.4, 0.3, 0.2, 0.1])).toEqual([]);
    expect(plain([0.5, 0.485, 0.015])).toEqual([]);
    expect(plain([])).toEqual([]);
  });

  it("says how many are small, and that fewer would be easier to use", () => {
    const shares = [...Array.from({ length: 8 }, () => 0.118), 0.015, 0.015, 0.013, 0.013];
    expect(plain(shares)).toEqual([
      "12 segments, 4 of them below 2%: fewer would be easier to use.",
    ]);
  });

  it("says that many segments are hard to address even where none is small", () => {
    expect(plain(Array.from({ length: 12 }, () => 1 / 12))).toEqual([
      "12 segments are hard to keep apart and to address; most teams work with 3 to 8.",
    ]);
  });

  it("names one that holds nearly everybody, one that is alone, and customers in none", () => {
    expect(plain([0.9, 0.06, 0.04])).toEqual([
      "One segment holds 90% of all customers: the others may be outliers rather than groups.",
    ]);
    expect(plain([1])).toEqual(["There is one segment only: nothing to compare it with."]);
    expect(plain([0.4, 0.35])).toEqual(["25% of all customers are in no segment."]);
  });

  it("says where half of them run into another one", () => {
    const overlap = { kind: "overlap", toward: 0, share: 0.4 } as const;
    const warnings = [[overlap], [overlap], [], []];
    expect(resultWarnings({ shares: [0.25, 0.25, 0.25, 0.25], warnings })).toEqual([
      "2 of 4 segments run into another one: fewer may be clearer.",
    ]);
    expect(resultWarnings({ shares: [0.5, 0.5], warnings: [[overlap], []] })).toEqual([]);
  });
});
