import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { inlineExecutor } from "../inline-executor";
import { counterRandom, streams } from "../random/counter-random";
import type { FoundPartition } from "./algorithm";
import { distinctRows } from "./distinct-rows";
import { scorePartitions } from "./score-partitions";

const job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const options = sweepOptionsSchema.parse({});

/** 30 rows here, 20 there, 10 in between; every tenth row occurs twice. */
function twoGroups(): { matrix: Matrix; truth: number[] } {
  const random = counterRandom(1, streams.chance, 0, 88);
  const truth = Array.from({ length: 60 }, (_, i) => (i < 30 ? 0 : i < 50 ? 1 : -1));
  const rows = truth.map((group) =>
    group < 0
      ? [10 * random.uniform(), 3 + 4 * random.uniform()]
      : [10 * group + random.normal(), 10 * group + random.normal()],
  );
  for (let i = 9; i < 60; i += 10) rows[i] = rows[i - 1]!;
  const values = Float32Array.from([0, 1].flatMap((j) => rows.map((row) => row[j]!)));
  const features = ["x", "y"].map((name) => ({ name, column: name }));
  return { matrix: { rows: 60, columns: 2, values, features }, truth };
}

const { matrix, truth } = twoGroups();
const distinct = distinctRows(matrix);

function score(found: Omit<FoundPartition, "labels">, labels: readonly number[]) {
  const ofDistinct = Int32Array.from(distinct.firstRow, (row) => labels[row]!);
  const partitions = [{ ...found, labels: ofDistinct }];
  return scorePartitions("hdbscan", distinct, ["x", "y"], partitions, options, job);
}

describe("a partition with rows in no segment", () => {
  it("is scored by the others, and numbered by size", async () => {
    const swapped = truth.map((label) => (label < 0 ? label : 1 - label));
    const { entries, verdict, gaps, scoredRows, elbow } = await score({ k: 2 }, swapped);
    const { clustering, silhouettes, score: scores, identities } = entries[0]!;
    expect([...clustering.labels]).toEqual(truth);
    expect(clustering.sizes).toEqual([30, 20]);
    expect(clustering.noise).toBe(10);
    expect(identities).toEqual([0, 1]);
    expect(scores.silhouette).toBeGreaterThan(0.8);
    truth.forEach((label, row) => {
      expect(Number.isNaN(silhouettes[row])).toBe(label < 0);
    });
    expect(verdict.kind).not.toBe("none");
    expect(verdict.sentence).toContain("10 customers (17%) are in no segment.");
    expect([gaps, elbow, scoredRows]).toEqual([[], undefined, 60]);
  });

  it.each([1, 0])("may have %i segments", async (k) => {
    const { entries, verdict, chance } = await score(
      { k },
      truth.map((label) => (k === 1 && label === 0 ? 0 : -1)),
    );
    const { clustering, score: scores } = entries[0]!;
    expect(clustering.noise).toBe(60 - 30 * k);
    expect(clustering.sizes).toEqual(k === 1 ? [30] : []);
    expect(scores.silhouette).toBeNaN();
    expect(scores.daviesBouldin).toBeNaN();
    expect(verdict).toMatchObject({ kind: "none", k });
    expect(chance.silhouettes).toEqual([Number.NaN]);
  });

  it("keeps what its algorithm tells, under the new numbers", async () => {
    const certainty = Float32Array.from({ length: distinct.rows }, (_, row) => row / 100);
    const { entries } = await score(
      {
        k: 2,
        certainty,
        used: { minClusterSize: 7 },
        approximation: "Only a sample was looked at.",
        likelihood: { log: -5, bic: 12, aic: 11 },
        assignment: {
          kind: "nearest-core",
          points: Float32Array.of(0, 0, 10, 10),
          labels: Int32Array.of(1, 0),
          radii: Float32Array.of(1, 2),
        },
      },
      truth.map((label) => (label < 0 ? label : 1 - label)),
    );
    const { clustering } = entries[0]!;
    expect(clustering).toMatchObject({
      used: { minClusterSize: 7 },
      approximation: "Only a sample was looked at.",
      likelihood: { log: -5, bic: 12, aic: 11 },
      assignment: { labels: Int32Array.of(0, 1), radii: Float32Array.of(1, 2) },
    });
    distinct.indexOfRow.forEach((index, row) => {
      expect(clustering.certainty![row]).toBe(certainty[index]);
    });
  });

  it.each([
    [{ kind: "nearest-medoid", centers: Float64Array.of(5, 6, 1, 2) }, { centers: [1, 2, 5, 6] }],
    [
      {
        kind: "mixture-posterior",
        covariance: "diagonal",
        weights: Float64Array.of(0.4, 0.6),
        means: Float64Array.of(5, 6, 1, 2),
        covariances: Float64Array.of(7, 8, 3, 4),
      },
      { weights: [0.6, 0.4], means: [1, 2, 5, 6], covariances: [3, 4, 7, 8] },
    ],
    [
      {
        kind: "mixture-posterior",
        covariance: "tied",
        weights: Float64Array.of(0.4, 0.6),
        means: Float64Array.of(5, 6, 1, 2),
        covariances: Float64Array.of(7, 8, 8, 7),
      },
      { covariances: [7, 8, 8, 7] },
    ],
  ] as const)("orders centers and components of %o with them", async (assignment, expected) => {
    const labels = truth.map((label) => (label < 0 ? label : 1 - label));
    const { entries } = await score({ k: 2, assignment }, labels);
    const found = entries[0]!.clustering.assignment! as unknown as Record<string, Float64Array>;
    for (const [name, numbers] of Object.entries(expected)) {
      expect([...found[name]!]).toEqual(numbers);
    }
  });
});
