import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { sweepKmeans } from "../cluster/sweep";
import { inlineExecutor } from "../inline-executor";
import { counterRandom, type Random, streams } from "../random/counter-random";
import { verdict } from "./verdict";

const job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };

function candidate(
  k: number,
  silhouette: number,
  changes: { error?: number; smallest?: number } = {},
) {
  const smallest = changes.smallest ?? 100;
  return {
    k,
    score: { silhouette, silhouetteError: changes.error ?? 0, daviesBouldin: 1 },
    sizes: [smallest, ...new Array<number>(k - 1).fill(100)],
  };
}

describe("the verdict", () => {
  it("is clear where the silhouette stands well above chance, and names what it rests on", () => {
    const entries = [candidate(2, 0.4), candidate(3, 0.6), candidate(4, 0.58)];
    expect(verdict(entries, { silhouettes: [0.3, 0.3, 0.3] })).toEqual({
      kind: "clear",
      k: 3,
      runnerUp: 4,
      sentence:
        "3 segments. Silhouette 0.60, where customers without segments would score 0.30; 4 is nearly as good.",
      evidence: [
        "3 segments: silhouette 0.60 (1 is best, 0 means overlapping).",
        "Structureless data of the same shape: silhouette 0.30.",
        "4 segments: silhouette 0.58.",
        "Smallest segment: 100 customers (33 %).",
      ],
    });
  });

  it("is weak a little above chance, and warns of a small segment", () => {
    const entries = [candidate(2, 0.4), candidate(3, 0.2)];
    expect(
      verdict([candidate(2, 0.4, { smallest: 1 }), entries[1]!], { silhouettes: [0.3, 0.3] }),
    ).toMatchObject({
      kind: "weak",
      k: 2,
      sentence:
        "2 segments, but not sharply apart. Silhouette 0.40, where customers without segments would score 0.30. The smallest segment has only 1 customer.",
    });
    expect(verdict(entries, { silhouettes: [0.3, 0.3] })).not.toHaveProperty("runnerUp");
  });

  it("is none at the level of chance, and still says which k is the best for convenience", () => {
    const entries = [candidate(2, 0.3), candidate(3, 0.33)];
    expect(verdict(entries, { silhouettes: [0.3, 0.3] })).toMatchObject({
      kind: "none",
      k: 3,
      sentence: "No natural segments. These customers vary smoothly; any split is a convenience.",
    });
  });

  it("does not count what may be an accident of sampling, and says that it is an estimate", () => {
    const sure = verdict([candidate(2, 0.46)], { silhouettes: [0.3] });
    const unsure = verdict([candidate(2, 0.46, { error: 0.06 })], { silhouettes: [0.3] });
    expect(sure.kind).toBe("clear");
    expect(unsure.kind).toBe("weak");
    expect(unsure.evidence[0]).toContain("0.46 ± 0.06, estimated from a sample");
  });
});

function sample(
  rows: number,
  columns: number,
  next: (row: number, column: number) => number,
): Matrix {
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      values[column * rows + row] = next(row, column);
  }
  return { rows, columns, values, features: [] };
}

describe("the verdict on data whose truth is known", () => {
  const structureless: [string, (random: Random) => Matrix][] = [
    ["a Gaussian blob", (random) => sample(400, 3, () => random.normal())],
    ["a uniform box", (random) => sample(400, 2, () => random.uniform())],
    [
      "a thin correlated cloud",
      (random) => {
        const shared = Array.from({ length: 400 }, () => 3 * random.normal());
        return sample(400, 4, (row) => shared[row]! + random.normal());
      },
    ],
  ];
  it.each(structureless)("is none on %s", async (_, make) => {
    for (let set = 0; set < 3; set++) {
      const matrix = make(counterRandom(11, streams.chance, set, 77));
      const sweep = await sweepKmeans(matrix, sweepOptionsSchema.parse({ maxK: 8 }), job);
      expect(sweep.verdict.kind).toBe("none");
    }
  });

  it.each([2, 4, 7])("finds %i separate groups of unequal size", async (k) => {
    const random = counterRandom(12, streams.chance, k, 78);
    const matrix = sample(600, 2, (row, column) => {
      const group = Math.floor(k * (row / 600) ** 1.3);
      return (
        9 * (column === 0 ? group % 3 : Math.floor(group / 3)) +
        (1 + (group % 2) / 2) * random.normal()
      );
    });
    const { verdict } = await sweepKmeans(matrix, sweepOptionsSchema.parse({}), job);
    expect(verdict).toMatchObject({ kind: "clear", k });
  });
});
