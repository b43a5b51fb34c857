import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identities } from "./identity";
import { optimalMatching } from "./optimal-matching";

const partition = (...labels: number[]) => ({
  k: Math.max(...labels) + 1,
  labels: Int32Array.from(labels),
});

describe("identities", () => {
  const two = partition(1, 1, 1, 1, 0, 0, 0, 0);
  const three = partition(2, 2, 0, 0, 1, 1, 1, 1);
  const four = partition(0, 0, 1, 1, 2, 2, 3, 3);

  it("go by size at the recommended k, equals by first row, and outward from there by overlap", () => {
    expect(identities([two, three, four], 1)).toEqual([
      [0, 1],
      [2, 0, 1],
      [1, 2, 0, 3],
    ]);
    expect(identities([four], 0)).toEqual([[0, 1, 2, 3]]);
  });

  it("follow an anchor of as many rows and ignore any other", () => {
    const anchor = { labels: Int32Array.of(5, 5, 3, 3, 8, 8, 8, 8) };
    expect(identities([two, three, four], 0, anchor)).toEqual([
      [8, 3],
      [3, 8, 5],
      [5, 3, 8, 0],
    ]);
    const other = { labels: Int32Array.of(5, 5, 3) };
    expect(identities([three], 0, other)).toEqual(identities([three], 0));
  });

  it("leave rows in no cluster out of it", () => {
    const noisy = partition(-1, -1, -1, -1, 0, 0, 1, 1);
    expect(identities([noisy], 0)).toEqual([[0, 1]]);
    const anchor = { labels: Int32Array.of(4, 4, 4, 4, 7, 7, -1, -1) };
    expect(identities([noisy], 0, anchor)).toEqual([[7, 0]]);
    expect(identities([partition(0, 0, 0, 0, 1, 1, 1, 1), noisy], 0)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it("give a cluster of rows that had no number the next free one", () => {
    const anchor = { labels: Int32Array.of(-1, -1, 0, 0, 2, 2, 2, 2) };
    expect(identities([three], 0, anchor)).toEqual([[0, 2, 1]]);
  });
});

describe("optimal matching", () => {
  it("gains as much as the best of all ways to match", () => {
    const gain = fc.integer({ min: 0, max: 20 });
    const shape = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(
        shape,
        fc.array(gain, { minLength: 16, maxLength: 16 }),
        ([rows, columns], all) => {
          const gains = Float64Array.from(all.slice(0, rows * columns));
          const matched = optimalMatching(gains, rows, columns);
          const used = matched.filter((column) => column >= 0);
          expect(new Set(used).size).toBe(used.length);
          const total = matched.reduce(
            (sum, c, row) => (c < 0 ? sum : sum + gains[row * columns + c]!),
            0,
          );
          expect(total).toBe(best(gains, rows, columns, 0, new Set()));
        },
      ),
    );
  });
});

function best(
  gains: Float64Array,
  rows: number,
  columns: number,
  row: number,
  used: Set<number>,
): number {
  if (row === rows) return 0;
  let most = best(gains, rows, columns, row + 1, used);
  for (let column = 0; column < columns; column++) {
    if (used.has(column)) continue;
    const rest = best(gains, rows, columns, row + 1, new Set([...used, column]));
    most = Math.max(most, gains[row * columns + column]! + rest);
  }
  return most;
}
