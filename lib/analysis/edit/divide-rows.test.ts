import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../executor";
import { inlineExecutor } from "../inline-executor";
import { adjustedRand } from "../score/adjusted-rand";
import { meanOfRows } from "./center-of-rows";
import { divideRows } from "./divide-rows";
import golden from "./golden/split.json" with { type: "json" };

const options = sweepOptionsSchema.parse({});
const job: Job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const columns = golden.rows[0]!.length;
const matrix: Matrix = {
  rows: golden.rows.length,
  columns,
  values: Float32Array.from(
    Array.from({ length: columns }, (_, j) => golden.rows.map((row) => row[j]!)).flat(),
  ),
  features: [],
};
const members = Uint32Array.from(golden.members);

function inertiaOf(parts: Int32Array, count: number): number {
  let sum = 0;
  for (let part = 0; part < count; part++) {
    const own = members.filter((_, i) => parts[i] === part);
    const mean = meanOfRows(matrix, own);
    for (const row of own) {
      for (let j = 0; j < columns; j++) {
        sum += (matrix.values[j * matrix.rows + row]! - mean[j]!) ** 2;
      }
    }
  }
  return sum;
}

describe("dividing the members of a segment", () => {
  it.each(golden.cases)(
    "into $parts gives what scikit-learn's k-means of the members gives",
    async (one) => {
      const parts = await divideRows(matrix, members, one.parts, options, job);
      if (!(parts instanceof Int32Array)) throw new Error("it was not divided");
      expect(inertiaOf(parts, one.parts) / one.inertia).toBeLessThan(1 + 1e-6);
      expect(adjustedRand(parts, Int32Array.from(one.labels))).toBeCloseTo(1, 12);
    },
  );

  it("numbers the parts by size, the largest first, whichever the first row is in", async () => {
    const values = Float32Array.of(50, 0, 1, 2, 100, 101, 1);
    const line = { rows: 7, columns: 1, values, features: [] };
    const all = Uint32Array.from(values.keys());
    expect(await divideRows(line, all, 3, options, job)).toEqual(
      Int32Array.of(2, 0, 0, 0, 1, 1, 0),
    );
  });

  it("numbers parts of one size by their first rows", async () => {
    const values = Float32Array.of(100, 0, 101, 1);
    const line = { rows: 4, columns: 1, values, features: [] };
    const all = Uint32Array.from(values.keys());
    expect(await divideRows(line, all, 2, options, job)).toEqual(Int32Array.of(0, 1, 0, 1));
  });

  it("gives the same parts twice", async () => {
    const [one, two] = await Promise.all([
      divideRows(matrix, members, 3, options, job),
      divideRows(matrix, members, 3, options, job),
    ]);
    expect(one).toEqual(two);
  });

  it("says how many rows differ where there are fewer than parts", async () => {
    const same = { ...matrix, values: new Float32Array(matrix.values.length).fill(1) };
    expect(await divideRows(same, members, 2, options, job)).toEqual({
      kind: "alike",
      different: 1,
      parts: 2,
    });
  });
});
