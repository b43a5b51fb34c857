import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Matrix } from "@/lib/schema/matrix";
import { distinctRows } from "../cluster/distinct-rows";
import type { Job } from "../executor";
import { inlineExecutor } from "../inline-executor";
import { allEngines } from "../kernels/testing/engines";
import { adjustedRand } from "./adjusted-rand";
import noise from "./golden/noise.json";
import golden from "./golden/scores.json";
import large from "./golden/shop-like.json";
import { scoreLabelings } from "./score-labelings";
import { drawSample } from "./silhouette-sample";
import { shopLike } from "./testing/shop-like";

const [twin, ...compiled] = allEngines();
const jobOn = (engine = twin): Job => ({
  executor: inlineExecutor(undefined, engine),
  report: () => {},
  pause: async () => {},
});
const job = jobOn();
const exactRows = 20_000;

function matrixOf({ rows, values }: { rows: number; values: readonly number[] }): Matrix {
  const columns = values.length / rows;
  return { rows, columns, values: Float32Array.from(values), features: [] };
}

function near(actual: number, expected: number, tolerance = 1e-6): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  );
}

function onDistinct(matrix: Matrix, labels: readonly number[]) {
  const distinct = distinctRows(matrix);
  return { distinct, labels: Int32Array.from(distinct.firstRow, (row) => labels[row]!) };
}

describe("scores against scikit-learn", () => {
  it.each(golden.cases)("agree on $name", async (expected) => {
    const matrix = matrixOf(golden.data[expected.data as keyof typeof golden.data]);
    const { distinct, labels } = onDistinct(matrix, expected.labels);
    const partitions = [{ k: expected.k, labels }];
    const [scores] = await scoreLabelings(distinct, partitions, { exactRows, seed: 1 }, job);
    near(scores!.inertia, expected.inertia, 1e-12);
    near(scores!.daviesBouldin, expected.daviesBouldin, 1e-12);
    near(scores!.calinskiHarabasz, expected.calinskiHarabasz, 1e-12);
    near(scores!.mean, expected.silhouette, 1e-7);
    expected.silhouettes.forEach((silhouette, row) => {
      near(scores!.perRow[distinct.indexOfRow[row]!]!, silhouette);
    });
  });

  it.each(large.cases)("agree on $rows rows, on compiled kernels", async (expected) => {
    const { rows, groups, step } = expected;
    const { matrix, labels: generated } = shopLike(rows, groups);
    const { distinct, labels } = onDistinct(matrix, rows === 3 ? [0, 1, 1] : [...generated]);
    for (const engine of compiled) {
      const options = { exactRows: 50_000, seed: 1 };
      const [scores] = await scoreLabelings(
        distinct,
        [{ k: groups, labels }],
        options,
        jobOn(engine),
      );
      near(scores!.inertia, expected.inertia, 1e-12);
      near(scores!.daviesBouldin, expected.daviesBouldin, 1e-12);
      near(scores!.calinskiHarabasz, expected.calinskiHarabasz, 1e-12);
      near(scores!.mean, expected.silhouette, 1e-7);
      expected.silhouettes.forEach((silhouette, i) => {
        near(scores!.perRow[distinct.indexOfRow[i * step]!]!, silhouette);
      });
    }
  });

  it.each(noise.cases)("agree on the rows in $k segments, without the others", async (expected) => {
    const { distinct, labels } = onDistinct(matrixOf(noise), expected.labels);
    for (const engine of [twin!, ...compiled]) {
      const partitions = [{ k: expected.k, labels }];
      const [scores] = await scoreLabelings(
        distinct,
        partitions,
        { exactRows, seed: 1 },
        jobOn(engine),
      );
      near(scores!.inertia, expected.inertia, 1e-12);
      near(scores!.daviesBouldin, expected.daviesBouldin, 1e-12);
      near(scores!.calinskiHarabasz, expected.calinskiHarabasz, 1e-12);
      const inside = expected.labels.flatMap((label, row) => (label < 0 ? [] : [row]));
      expect(scores!.sizes.reduce((a, b) => a + b)).toBe(inside.length);
      inside.forEach((row, i) => {
        near(scores!.perRow[distinct.indexOfRow[row]!]!, expected.silhouettes[i]!);
      });
      expected.labels.forEach((label, row) => {
        if (label < 0) expect(scores!.perRow[distinct.indexOfRow[row]!]).toBeNaN();
      });
      const sum = expected.silhouettes.reduce((a, b) => a + b);
      near(scores!.mean, sum / inside.length);
    }
  });

  it.each(golden.pairs)("agree on an adjusted Rand index of $index", ({ a, b, index }) => {
    near(adjustedRand(a, b), index, 1e-12);
  });
});

describe("silhouettes", () => {
  const rows = fc.array(
    fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })),
    {
      minLength: 4,
      maxLength: 40,
    },
  );

  it("are those of the definition for any rows, labels and several partitions at once", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.infiniteStream(fc.nat(3)), async (points, stream) => {
        const matrix = matrixOf({
          rows: points.length,
          values: [0, 1].flatMap((j) => points.map((p) => p[j]!)),
        });
        const distinct = distinctRows(matrix);
        const partitions = [2, 3].map((k) => {
          const labels = Int32Array.from({ length: distinct.rows }, (_, i) =>
            i < k ? i : stream.next().value! % k,
          );
          return { k, labels };
        });
        fc.pre(distinct.rows >= 3);
        const found = await scoreLabelings(distinct, partitions, { exactRows, seed: 1 }, job);
        partitions.forEach(({ k, labels }, p) => {
          const ofRow = Array.from(distinct.indexOfRow, (index) => labels[index]!);
          points.forEach((_, row) => {
            near(
              found[p]!.perRow[distinct.indexOfRow[row]!]!,
              byDefinition(points, ofRow, k, row),
              1e-6,
            );
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it("of a sample estimate the exact mean within their interval", async () => {
    const matrix = matrixOf(golden.data.blobs);
    const { distinct, labels } = onDistinct(matrix, golden.cases.at(-1)!.labels);
    const partitions = [{ k: 7, labels }];
    const [exact] = await scoreLabelings(distinct, partitions, { exactRows, seed: 1 }, job);
    let inside = 0;
    for (let seed = 0; seed < 20; seed++) {
      const [sampled] = await scoreLabelings(distinct, partitions, { exactRows: 600, seed }, job);
      expect(sampled!.error).toBeGreaterThan(0);
      expect(sampled!.error).toBeLessThan(0.05);
      if (Math.abs(sampled!.mean - exact!.mean) <= sampled!.error) inside++;
      sampled!.perRow.forEach((value, row) => {
        if (!Number.isNaN(value)) near(value, exact!.perRow[row]!, 1e-9);
      });
      const counts = new Array<number>(7).fill(0);
      sampled!.perRow.forEach((value, row) => {
        if (!Number.isNaN(value)) counts[labels[row]!]! += 1;
      });
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(30);
    }
    expect(inside).toBeGreaterThanOrEqual(17);
  });
});

describe("scores that say little", () => {
  const matrix = matrixOf(golden.data.duplicates);

  it.each([0, 1])("are not numbers for %i segments", async (k) => {
    const distinct = distinctRows(matrix);
    const labels = Int32Array.from({ length: distinct.rows }, (_, row) => (row % 4 ? k - 1 : -1));
    for (const exactRows of [10, 1000]) {
      const [scores] = await scoreLabelings(distinct, [{ k, labels }], { exactRows, seed: 1 }, job);
      expect(scores!.mean).toBeNaN();
      expect(scores!.daviesBouldin).toBeNaN();
      expect(scores!.calinskiHarabasz).toBeNaN();
      expect(scores!.error).toBe(0);
      expect(scores!.perRow.every(Number.isNaN)).toBe(true);
      expect(scores!.centers.length).toBe(k * matrix.columns);
      if (k === 0) expect(scores!.inertia).toBe(0);
      else expect(scores!.inertia).toBeGreaterThan(0);
    }
  });

  it("are those of rows a power of two away, however large or small", async () => {
    const { distinct, labels } = onDistinct(matrix, golden.cases[1]!.labels);
    const partitions = [{ k: golden.cases[1]!.k, labels }];
    const options = { exactRows, seed: 1 };
    const [plain] = await scoreLabelings(distinct, partitions, options, job);
    for (const power of [2 ** 90, 2 ** -90]) {
      for (const engine of [twin!, ...compiled]) {
        const values = distinct.values.map((x) => x * power);
        const scaled = { ...distinct, values };
        const [scores] = await scoreLabelings(scaled, partitions, options, jobOn(engine));
        near(scores!.mean, plain!.mean);
        near(scores!.inertia / power / power, plain!.inertia, 1e-12);
        expect(scores!.centers.map((x) => x / power)).toEqual(plain!.centers);
      }
    }
  });

  it("leave a constant column as it is beside tiny values", async () => {
    const values = [1, 2, 5, 6, 1, 2].map((x) => x * 2 ** -100);
    const distinct = distinctRows(matrixOf({ rows: 6, values: [...values, 7, 7, 7, 7, 7, 7] }));
    const labels = Int32Array.from(distinct.values.subarray(0, 4), (x) => Number(x > 2 ** -98));
    const [scores] = await scoreLabelings(
      distinct,
      [{ k: 2, labels }],
      { exactRows, seed: 1 },
      job,
    );
    expect([...scores!.centers]).toEqual([1.5 * 2 ** -100, 7, 5.5 * 2 ** -100, 7]);
    expect(scores!.mean).toBeGreaterThan(0.6);
  });
});

describe("the sample of rows", () => {
  it("takes none that is in no segment", () => {
    const labels = Int32Array.from({ length: 400 }, (_, row) => (row % 2 ? 0 : -1));
    const sample = drawSample({ k: 1, labels }, new Float64Array(400).fill(1), 50, 4);
    expect(sample.rows.length).toBe(50);
    for (const row of sample.rows) expect(labels[row]).toBe(0);
  });

  it("takes at least 30 of every cluster, or all where there are fewer, and none twice", () => {
    const sizes = [5000, 40, 12];
    const labels = Int32Array.from(sizes.flatMap((size, c) => new Array<number>(size).fill(c)));
    const weights = new Float64Array(labels.length).fill(1);
    const sample = drawSample({ k: 3, labels }, weights, 500, 4);
    expect([...sample.starts]).toEqual([0, 495, 525, 537]);
    expect(new Set(sample.rows).size).toBe(sample.rows.length);
    sample.rows.forEach((row, i) => {
      expect(i).toBeGreaterThanOrEqual(sample.starts[labels[row]!]!);
      expect(i).toBeLessThan(sample.starts[labels[row]! + 1]!);
    });
  });
});

describe("the adjusted Rand index", () => {
  it("is 1 for the same partition under other names and symmetric", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 60 }), (pairs) => {
        const a = pairs.map(([x]) => x);
        const b = pairs.map(([, y]) => y);
        expect(
          adjustedRand(
            a,
            a.map((x) => 9 - x),
          ),
        ).toBe(1);
        expect(adjustedRand(a, b)).toBeCloseTo(adjustedRand(b, a), 12);
      }),
    );
  });
});

function byDefinition(
  points: readonly (readonly [number, number])[],
  labels: readonly number[],
  k: number,
  row: number,
): number {
  const sums = new Array<number>(k).fill(0);
  const sizes = new Array<number>(k).fill(0);
  points.forEach(([x, y], other) => {
    sums[labels[other]!]! += Math.hypot(x - points[row]![0], y - points[row]![1]);
    sizes[labels[other]!]! += 1;
  });
  const own = labels[row]!;
  if (sizes[own] === 1) return 0;
  const within = sums[own]! / (sizes[own]! - 1);
  const nearest = Math.min(
    ...sums.map((sum, c) => (c === own ? Number.POSITIVE_INFINITY : sum / sizes[c]!)),
  );
  return (nearest - within) / Math.max(within, nearest);
}
