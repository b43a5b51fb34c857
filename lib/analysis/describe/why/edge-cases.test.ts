import { describe, expect, it } from "vitest";
import { inlineJob } from "@/lib/analysis/cluster/testing/inline-job";
import { twinEngine } from "@/lib/analysis/kernels/twin-engine";
import type { Clustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { edgeCases } from "./edge-cases";
import { memberships } from "./memberships";

const values = [0, 1, 2, 8, 9, 10, 5.2];
const matrix: Matrix = {
  rows: values.length,
  columns: 1,
  values: Float32Array.from(values),
  features: [{ name: "x", column: "x" }],
};
const clustering: Clustering = {
  algorithm: "kmeans",
  k: 2,
  labels: Int32Array.from([0, 0, 0, 1, 1, 1, 1]),
  centers: Float64Array.from([1, 9]),
  inertia: 0,
  noise: 0,
  sizes: [3, 4],
};

describe("memberships", () => {
  it("are those of fuzzy k-means: all on a center, equal half way", () => {
    const half: Matrix = { ...matrix, rows: 2, values: Float32Array.from([5, 1]) };
    expect([...memberships(half, clustering, 0, 2)]).toEqual([0.5, 0.5, 1, 0]);
    const [own, other] = memberships(matrix, clustering, 0, 1);
    expect(own! / other!).toBeCloseTo(81, 6);
  });

  it("are the posterior of a mixture", () => {
    const assignment = {
      kind: "mixture-posterior" as const,
      covariance: "spherical" as const,
      weights: Float64Array.from([0.5, 0.5]),
      means: Float64Array.from([1, 9]),
      covariances: Float64Array.from([4, 4]),
    };
    const [own] = memberships(matrix, { ...clustering, assignment }, 2, 3);
    expect(own).toBeCloseTo(1 / (1 + Math.exp((1 - 49) / 8)), 9);
  });
});

describe("edge cases", () => {
  it("are the rows that belong to their cluster the least, with the one they lean to and how many lean", async () => {
    const [first, second] = await edgeCases(matrix, clustering, 2, inlineJob(twinEngine(), 2));
    expect(second!.rows.map(({ row }) => row)).toEqual([6, 3]);
    expect(second!.rows[0]).toMatchObject({ toward: 0 });
    expect(second!.lean).toEqual({ toward: 0, share: 1 / 4 });
    expect(first!.lean).toBeNull();
  });

  it("are none where there is one cluster", async () => {
    const one = {
      ...clustering,
      k: 1,
      labels: new Int32Array(7),
      centers: Float64Array.of(5),
      sizes: [7],
    };
    expect(await edgeCases(matrix, one, 2, inlineJob(twinEngine(), 2))).toEqual([
      { rows: [], lean: null },
    ]);
  });
});
