import { describe, expect, it } from "vitest";
import { Cancelled } from "@/lib/schema/cancelled";
import { type SweepOptions, sweepOptionsSchema } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { Matrix } from "@/lib/schema/matrix";
import type { Executor, Job } from "../executor";
import { inlineExecutor } from "../inline-executor";
import { counterRandom, streams } from "../random/counter-random";
import { adjustedRand } from "../score/adjusted-rand";
import survey from "./golden/survey.json";
import { sweep as sweepBy, sweepKmeans } from "./sweep";

const job: Job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const options = (changes: Partial<SweepOptions> = {}) => sweepOptionsSchema.parse(changes);

function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]!.length;
  const values = new Float32Array(rows.length * columns);
  rows.forEach((row, i) => {
    row.forEach((x, j) => {
      values[j * rows.length + i] = x;
    });
  });
  const features = Array.from({ length: columns }, (_, j) => ({ name: `f${j}`, column: `f${j}` }));
  return { rows: rows.length, columns, values, features };
}

const surveyRows = Array.from({ length: survey.rows }, (_, i) => [
  survey.values[i]!,
  survey.values[survey.rows + i]!,
]);
const surveyMatrix = matrixOf(surveyRows);

function clumps(rows: number, centers: number, seed = 1): { rows: number[][]; truth: number[] } {
  const random = counterRandom(seed, streams.chance, 99);
  const truth = Array.from({ length: rows }, (_, i) => i % centers);
  return {
    truth,
    rows: truth.map((c) => [
      20 * c + random.normal(),
      9 * (c % 2) + random.normal(),
      random.normal(),
    ]),
  };
}

describe("the k-means sweep", () => {
  it.each([10, 12])("finds the five segments of the survey up to k = %i", async (maxK) => {
    const sweep = await sweepKmeans(surveyMatrix, options({ maxK }), job);
    expect(sweep.verdict).toMatchObject({ kind: "clear", k: 5 });
    for (const expected of survey.cases) {
      const { clustering, score } = sweep.entries.find(
        ({ clustering }) => clustering.k === expected.k,
      )!;
      expect(score.inertia).toBeCloseTo(expected.inertia, 4);
      expect(score.silhouette).toBeCloseTo(expected.silhouette, 5);
      expect(score.daviesBouldin).toBeCloseTo(expected.daviesBouldin, 5);
      expect(score.calinskiHarabasz).toBeCloseTo(expected.calinskiHarabasz, 3);
      expect([...clustering.sizes].sort((a, b) => a - b)).toEqual(expected.sizes);
    }
  });

  it("gives the same bytes for the same seed, and at any width", async () => {
    const narrow = await sweepKmeans(surveyMatrix, options({ maxK: 6 }), job);
    const again = await sweepKmeans(surveyMatrix, options({ maxK: 6 }), job);
    const wide = { ...job, executor: { ...inlineExecutor(), width: 7 } };
    expect(again).toEqual(narrow);
    expect(await sweepKmeans(surveyMatrix, options({ maxK: 6 }), wide)).toEqual(narrow);
    const sampling = options({ maxK: 6, exactSilhouetteRows: 50 });
    expect(await sweepKmeans(surveyMatrix, sampling, wide)).toEqual(
      await sweepKmeans(surveyMatrix, sampling, job),
    );
  });

  it("does not depend on the order of the rows", async () => {
    const plain = await sweepKmeans(surveyMatrix, options({ maxK: 6 }), job);
    const turned = await sweepKmeans(matrixOf(surveyRows.toReversed()), options({ maxK: 6 }), job);
    turned.entries.forEach((entry, i) => {
      expect(entry.score).toEqual(plain.entries[i]!.score);
      const labels = entry.clustering.labels.toReversed();
      expect(adjustedRand(labels, plain.entries[i]!.clustering.labels)).toBe(1);
    });
  });

  it("counts equal rows as often as they occur", async () => {
    const { rows, truth } = clumps(90, 3);
    const thrice = [...rows, ...rows, ...rows];
    const sweep = await sweepKmeans(matrixOf(thrice), options({ maxK: 5 }), job);
    expect(sweep.distinctRows).toBe(90);
    expect(sweep.verdict.k).toBe(3);
    expect(sweep.entries[1]!.clustering.sizes).toEqual([90, 90, 90]);
    expect(adjustedRand(sweep.entries[1]!.clustering.labels, [...truth, ...truth, ...truth])).toBe(
      1,
    );
  });

  it("never raises the inertia with k, and centers are the means of their members", async () => {
    const random = counterRandom(5, streams.chance, 7);
    const rows = Array.from({ length: 150 }, () => [random.uniform(), random.normal()]);
    const matrix = matrixOf(rows);
    const sweep = await sweepKmeans(
      matrix,
      options({ maxK: 20, restarts: 1, maxIterations: 3 }),
      job,
    );
    let before = Number.POSITIVE_INFINITY;
    for (const { clustering } of sweep.entries) {
      expect(clustering.inertia).toBeLessThanOrEqual(before);
      before = clustering.inertia;
      expect(clustering.sizes.reduce((a, b) => a + b)).toBe(150);
      clustering.sizes.forEach((size, c) => {
        const sum = [0, 1].map((j) =>
          clustering.labels.reduce(
            (s, label, row) => (label === c ? s + matrix.values[j * 150 + row]! : s),
            0,
          ),
        );
        expect(size).toBeGreaterThan(0);
        expect(clustering.centers[2 * c]).toBeCloseTo(sum[0]! / size, 10);
        expect(clustering.centers[2 * c + 1]).toBeCloseTo(sum[1]! / size, 10);
      });
    }
  });

  it("stops at as many clusters as there are different rows", async () => {
    const rows = [[0], [0], [1], [5], [5], [9]];
    const sweep = await sweepKmeans(matrixOf(rows), options(), job);
    expect(sweep.entries.map(({ clustering }) => clustering.k)).toEqual([2, 3, 4]);
    expect(sweep.distinctRows).toBe(4);
    expect(sweep.entries[2]!.score.inertia).toBe(0);
    expect(sweep.entries[2]!.score.daviesBouldin).toBe(0);
  });

  it("works with constant columns, huge values and a single column", async () => {
    const rows = clumps(60, 3).rows.map(([x]) => [x! * 1e15, 7]);
    const sweep = await sweepKmeans(matrixOf(rows), options({ maxK: 4 }), job);
    expect(sweep.verdict.k).toBe(3);
    for (const { score } of sweep.entries) {
      expect(Object.values(score).every(Number.isFinite)).toBe(true);
    }
  });

  it.each([
    [
      "too few different rows",
      [[1], [1], [2], [2], [3]],
      { minK: 5 },
      "too-few-distinct-rows",
      "These rows contain only 3 different customers, so at most 3 segments can be formed; 5 were asked for.",
    ],
    [
      "rows that are all equal",
      [[1], [1], [1]],
      {},
      "too-few-distinct-rows",
      "All 3 customers are the same in the chosen columns, so they cannot be divided; 2 segments were asked for.",
    ],
    [
      "one row",
      [[1]],
      {},
      "too-few-rows",
      "There is 1 customer to compare; segments need at least 3.",
    ],
    [
      "a missing value",
      [[1], [Number.NaN], [3]],
      {},
      "value-not-finite",
      '"f0" has the value NaN in row 2; every value must be a finite number.',
    ],
  ])("says what is wrong with %s", async (_, rows, changes, code, message) => {
    const failing = sweepKmeans(matrixOf(rows), options(changes), job);
    await expect(failing).rejects.toThrow(new Failure(code as Failure["code"], message));
  });

  it("follows an anchor: a segment keeps its number when the members stay", async () => {
    const { rows, truth } = clumps(120, 4);
    const numbers = [7, 2, 9, 4];
    const labels = Int32Array.from(truth, (c) => numbers[c]!);
    const sweep = await sweepKmeans(matrixOf(rows), options({ maxK: 6 }), job, { labels });
    const { clustering, identities } = sweep.entries[2]!;
    expect(identities).toEqual([2, 4, 7, 9]);
    clustering.labels.forEach((label, row) => {
      expect(identities[label]).toBe(labels[row]);
    });
    expect(sweep.entries[3]!.identities).toEqual([0, 2, 4, 7, 9]);
    for (const number of sweep.entries[0]!.identities) expect(numbers).toContain(number);
  });

  it("ends with Cancelled when the pause says so", async () => {
    let pauses = 0;
    const executor = inlineExecutor(async () => {
      if (++pauses > 20) throw new Cancelled();
    });
    await expect(sweepKmeans(surveyMatrix, options(), { ...job, executor })).rejects.toThrow(
      Cancelled,
    );
    expect(pauses).toBe(21);
  });

  it("reports progress that grows to its total in every stage", async () => {
    const last = new Map<string, { done: number; total: number }>();
    const report: Job["report"] = ({ stage, done, total }) => {
      expect(done).toBeLessThanOrEqual(total);
      last.set(stage, { done, total });
    };
    await sweepKmeans(surveyMatrix, options({ maxK: 4 }), { ...job, report });
    expect([...last.keys()]).toEqual([
      "equal rows",
      "k-means",
      "refinement",
      "scores",
      "silhouettes",
      "chance",
      "stability",
    ]);
    for (const { done, total } of last.values()) expect(done).toBe(total);
  });
});

describe("the sweep of a tree", () => {
  it("scores the cuts of Ward's tree in the same way", async () => {
    const method = { algorithm: "ward", parameters: {} } as const;
    const sweep = await sweepBy(surveyMatrix, method, options(), job);
    const kmeans = await sweepKmeans(surveyMatrix, options(), job);
    expect(sweep.algorithm).toBe("ward");
    expect(sweep.verdict).toMatchObject({ kind: "clear", k: 5 });
    expect(sweep.entries.length).toBe(11);
    sweep.entries.forEach(({ score }, i) => {
      expect(score.inertia).toBeGreaterThanOrEqual(kmeans.entries[i]!.score.inertia - 1e-9);
    });
    const five = sweep.entries[3]!.clustering.labels;
    expect(adjustedRand(five, kmeans.entries[3]!.clustering.labels)).toBeGreaterThan(0.85);
  });
});

describe("tasks", () => {
  it("take and give what can be structure-cloned", async () => {
    const inline = inlineExecutor();
    const executor: Executor = {
      width: 2,
      engine: inline.engine,
      run: async (name, input, report) =>
        structuredClone(await inline.run(name, structuredClone(input), report)),
    };
    const cloned = await sweepKmeans(surveyMatrix, options({ maxK: 4 }), { ...job, executor });
    expect(cloned).toEqual(await sweepKmeans(surveyMatrix, options({ maxK: 4 }), job));
  });

  it("accept values in shared memory", async () => {
    const values = new Float32Array(new SharedArrayBuffer(surveyMatrix.values.byteLength));
    values.set(surveyMatrix.values);
    const shared = await sweepKmeans({ ...surveyMatrix, values }, options({ maxK: 4 }), job);
    expect(shared).toEqual(await sweepKmeans(surveyMatrix, options({ maxK: 4 }), job));
  });
});
