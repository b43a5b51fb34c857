import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { inlineExecutor } from "../../inline-executor";
import { allEngines } from "../../kernels/testing/engines";
import golden from "../golden/dbscan.json";
import { goldenMatrix, matrixOf, perRow, reordered, weightedRows } from "../testing/density-data";
import { dbscan } from "./dbscan";

const options = sweepOptionsSchema.parse({});
const jobOn = (engine = allEngines()[1]!) => ({
  executor: inlineExecutor(undefined, engine),
  report: () => {},
  pause: async () => {},
});
const job = jobOn();

async function labelsOf(
  matrix: Matrix,
  eps: number | null,
  minSamples: number | null,
  weights?: readonly number[],
) {
  const rows = weightedRows(matrix, weights);
  const found = await dbscan.find(rows, { eps, minSamples }, options, job);
  return { ...found, labels: perRow(rows, found.labels) };
}

describe("DBSCAN against scikit-learn", () => {
  it.each(golden.cases)(
    "has the same labels for $data within $eps of $minSamples",
    async (given) => {
      const { eps, minSamples, labels } = given;
      const weights = "weights" in given ? given.weights : undefined;
      const found = await labelsOf(goldenMatrix(given.data), eps, minSamples, weights);
      expect(found.labels).toEqual(labels);
      expect(found.k).toBe(Math.max(...labels) + 1);
    },
  );
});

/** DBSCAN as it was published, pair by pair. */
function plainly(matrix: Matrix, eps: number, minSamples: number): number[] {
  const { rows, columns, values } = matrix;
  const near = Array.from({ length: rows }, (_, a) =>
    Array.from({ length: rows }, (_, b) => b).filter((b) => {
      let square = 0;
      for (let j = 0; j < columns; j++) {
        square += (values[j * rows + a]! - values[j * rows + b]!) ** 2;
      }
      return Math.sqrt(square) <= eps;
    }),
  );
  const labels = new Array<number>(rows).fill(-1);
  let k = 0;
  for (let row = 0; row < rows; row++) {
    if (labels[row] !== -1 || near[row]!.length < minSamples) continue;
    const open = [row];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (labels[next] !== -1) continue;
      labels[next] = k;
      if (near[next]!.length >= minSamples) open.push(...near[next]!);
    }
    k++;
  }
  return labels;
}

const cases = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.record({
    matrix: fc
      .array(
        fc.array(
          fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 12, noNaN: true })),
          {
            minLength: columns,
            maxLength: columns,
          },
        ),
        { minLength: 1, maxLength: 120 },
      )
      .map((points) =>
        matrixOf(
          points.length,
          Float32Array.from({ length: columns * points.length }, (_, at) => {
            return points[at % points.length]![Math.floor(at / points.length)]!;
          }),
        ),
      ),
    eps: fc.constantFrom(0.25, 0.5, 1, 1.5, 2, 3.25, 20),
    minSamples: fc.integer({ min: 1, max: 12 }),
  }),
);

describe("DBSCAN", () => {
  it.each(allEngines())("on $kind finds what going from pair to pair finds", async (engine) => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ matrix, eps, minSamples }) => {
        const rows = weightedRows(matrix);
        const found = await dbscan.find(rows, { eps, minSamples }, options, jobOn(engine));
        expect(perRow(rows, found.labels)).toEqual(plainly(matrix, eps, minSamples));
      }),
      { numRuns: 100 },
    );
  });

  it("depends on the order of rows only in numbers and at borders that segments share", async () => {
    const matrix = goldenMatrix("blobs and noise");
    const order = Array.from({ length: matrix.rows }, (_, i) => (i * 787) % matrix.rows);
    const before = await labelsOf(matrix, null, null);
    const after = await labelsOf(reordered(matrix, order), null, null);
    expect(after.k).toBe(before.k);
    expect(after.used).toEqual(before.used);
    const pairs = new Set(order.map((row, i) => `${before.labels[row]} ${after.labels[i]}`));
    expect(pairs.size).toBe(before.k + 1);
  });

  it("has the same result however many threads share the work", async () => {
    const rows = weightedRows(goldenMatrix("blobs and noise"));
    const given = { eps: null, minSamples: null };
    const alone = await dbscan.find(rows, given, options, job);
    for (const width of [2, 4]) {
      const wide = { ...job, executor: { ...job.executor, width } };
      expect(await dbscan.find(rows, given, options, wide)).toEqual(alone);
    }
  });

  it("adapts to the data: the groups are found and most rows are in one", async () => {
    const matrix = goldenMatrix("blobs and noise");
    const { k, labels, used } = await labelsOf(matrix, null, null);
    expect(k).toBe(5);
    const noise = labels.filter((label) => label === -1).length;
    expect(noise).toBeGreaterThan(50);
    expect(noise).toBeLessThan(150);
    expect(used?.minSamples).toBe(8);
  });

  it("makes one segment of rows that are all equal, and noise of rows too few for it", async () => {
    const equal = matrixOf(30, new Float32Array(60).fill(0.1));
    expect(await labelsOf(equal, null, null)).toMatchObject({
      k: 1,
      labels: new Array(30).fill(0),
    });
    const few = await labelsOf(equal, null, 31);
    expect(few).toMatchObject({ k: 0, labels: new Array(30).fill(-1) });
    expect(few.assignment).toBeUndefined();
    expect(await labelsOf(matrixOf(1, Float32Array.of(5)), 1, 1)).toMatchObject({ k: 1 });
  });

  it("calls everything noise where no row has company", async () => {
    const apart = matrixOf(
      40,
      Float32Array.from({ length: 40 }, (_, i) => 10 * i),
    );
    expect((await labelsOf(apart, 9, 2)).labels).toEqual(new Array(40).fill(-1));
  });

  it("takes a thousand columns and numbers far beyond float32's squares", async () => {
    const wide = matrixOf(
      40,
      Float32Array.from({ length: 40_000 }, (_, at) => (at % 40 < 20 ? 0 : 1) + Math.sin(at) / 100),
    );
    expect(await labelsOf(wide, null, null)).toMatchObject({ k: 2 });
    const matrix = goldenMatrix("moons");
    const plain = await labelsOf(matrix, null, null);
    const huge = await labelsOf(
      matrixOf(
        400,
        matrix.values.map((x) => x * 2 ** 100),
      ),
      null,
      null,
    );
    expect(huge.labels).toEqual(plain.labels);
    expect(huge.used?.eps).toBe(plain.used!.eps! * 2 ** 100);
  });

  it("assigns by its core points, which reach as far as eps", async () => {
    const matrix = matrixOf(7, Float32Array.of(0, 1, 2, 10, 11, 12, 30));
    const { assignment } = await labelsOf(matrix, 1, 3);
    expect(assignment).toEqual({
      kind: "nearest-core",
      points: expect.any(Float32Array),
      labels: expect.any(Int32Array),
      radii: Float32Array.of(1, 1),
    });
    if (assignment?.kind !== "nearest-core") return;
    expect([...assignment.points].sort((a, b) => a - b)).toEqual([1, 11]);
  });
});

describe("the search over DBSCAN's parameters", () => {
  it("has in each cell what the algorithm finds with its parameters", async () => {
    const rows = weightedRows(goldenMatrix("moons"));
    const grid = await dbscan.search(rows, options, job);
    expect(grid.partitions.length).toBe(grid.first.values.length * grid.second.values.length);
    let i = 0;
    for (const eps of grid.first.values) {
      for (const minSamples of grid.second.values) {
        const { k, labels, used } = await dbscan.find(rows, { eps, minSamples }, options, job);
        expect(grid.partitions[i++]).toEqual({ k, labels, used });
      }
    }
  });

  it("says how far it is", async () => {
    const rows = weightedRows(goldenMatrix("one column"));
    const stages = new Set<string>();
    await dbscan.search(rows, options, { ...job, report: ({ stage }) => stages.add(stage) });
    expect([...stages]).toEqual(["neighbors", "search"]);
  });
});
