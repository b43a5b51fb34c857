import { describe, expect, it } from "vitest";
import type { Algorithm } from "@/lib/schema/algorithm";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { sweep } from "../cluster/sweep";
import { inlineJob } from "../cluster/testing/inline-job";
import { allEngines } from "../kernels/testing/engines";
import { counterRandom, streams } from "../random/counter-random";
import { sweepStability } from "./segment-stability";

const [, simd] = allEngines();
const job = inlineJob(simd!);
const options = sweepOptionsSchema.parse({ minK: 2, maxK: 5, restarts: 3, seed: 1 });

/** Three round groups at the corners of a triangle of equal sides; rows in turn. */
function triangle(rows: number): Matrix {
  const random = counterRandom(5, streams.samples, rows);
  const corners = [
    [0, 0],
    [20, 0],
    [10, 17.3],
  ];
  const values = Float32Array.from({ length: 2 * rows }, (_, i) => {
    return corners[(i % rows) % 3]![Math.floor(i / rows)]! + random.normal();
  });
  return { rows, columns: 2, values, features: [] };
}

describe("the stability of a sweep", () => {
  it.each<Algorithm>(["kmeans", "ward"])(
    "is 1 at the true number only, per segment too: %s",
    async (algorithm) => {
      const matrix = triangle(300);
      const method = { algorithm, parameters: {} };
      const swept = await sweep(matrix, method, options, job);
      const held = await sweepStability({ matrix }, swept, { options, parameters: {} }, job);
      expect(held.byK.map(({ k }) => k)).toEqual([2, 3, 4, 5]);
      expect(held.draws).toBe(300);
      const [two, three, four, five] = held.byK;
      expect(three!.adjustedRand.low).toBeGreaterThan(0.99);
      expect(three!.jaccard.map(({ mean }) => mean > 0.99)).toEqual([true, true, true]);
      for (const other of [two, four, five]) expect(other!.adjustedRand.mean).toBeLessThan(0.95);
      expect(five!.jaccard).toHaveLength(5);
    },
  );

  it("has nothing to say where there are no two segments", async () => {
    const matrix = triangle(300);
    const dbscan = { algorithm: "dbscan", parameters: { eps: 1e-6, minSamples: 3 } } as const;
    const swept = await sweep(matrix, dbscan, options, job);
    const { parameters } = dbscan;
    const held = await sweepStability({ matrix }, swept, { options, parameters }, job);
    expect(held.byK).toEqual([]);
  });
});
