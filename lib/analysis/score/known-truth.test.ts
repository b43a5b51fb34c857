import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { sweep, sweepKmeans } from "../cluster/sweep";
import { inlineExecutor } from "../inline-executor";
import { allEngines } from "../kernels/testing/engines";
import { counterRandom, type Random, streams } from "../random/counter-random";

const [, compiled] = allEngines();
const job = {
  executor: inlineExecutor(undefined, compiled),
  report: () => {},
  pause: async () => {},
};
const options = sweepOptionsSchema.parse({});

type Rows = readonly (readonly number[])[];
type Sources = (column: number) => string;

/** Z-scored, as the suggested recipe does it. */
function matrixOf(data: Rows, source: Sources = String): Matrix {
  const rows = data.length;
  const columns = data[0]!.length;
  const values = new Float32Array(rows * columns);
  for (let j = 0; j < columns; j++) {
    const mean = data.reduce((sum, row) => sum + row[j]!, 0) / rows;
    const variance = data.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / rows;
    data.forEach((row, i) => {
      values[j * rows + i] = (row[j]! - mean) / Math.sqrt(variance);
    });
  }
  const features = Array.from({ length: columns }, (_, j) => ({
    name: `x${j}`,
    column: source(j),
  }));
  return { rows, columns, values, features };
}

function table(rows: number, columns: number, next: (row: number, column: number) => number): Rows {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => next(row, column)),
  );
}

function oneHot(categories: number, chosen: number): number[] {
  return Array.from({ length: categories }, (_, category) => Number(category === chosen));
}

function poisson(random: Random): number {
  let count = 0;
  for (let left = random.uniform(); left > Math.exp(-1); count++) left *= random.uniform();
  return count;
}

const student = (random: Random) => random.normal() / Math.sqrt(-Math.log(1 - random.uniform()));
const byThree: Sources = (column) => String(Math.floor(column / 3));

describe("the verdict where there are no segments", () => {
  const structureless: [string, (random: Random) => Rows, Sources?][] = [
    ["a Gaussian blob", (random) => table(200, 3, () => random.normal())],
    ["a uniform box", (random) => table(200, 2, () => random.uniform())],
    [
      "a thin correlated cloud",
      (random) => {
        const shared = Array.from({ length: 200 }, () => 3 * random.normal());
        return table(200, 4, (row) => shared[row]! + random.normal());
      },
    ],
    ["three yes/no columns", (random) => table(150, 3, () => random.integer(2))],
    ["five yes/no columns", (random) => table(150, 5, () => random.integer(2))],
    [
      "two categories",
      (random) =>
        table(150, 2, () => random.integer(3)).map((row) => row.flatMap((c) => oneHot(3, c))),
      byThree,
    ],
    ["two answers from 1 to 5", (random) => table(150, 2, () => 1 + random.integer(5))],
    ["small counts", (random) => table(150, 3, () => poisson(random))],
    [
      "spending that is often zero",
      (random) => table(150, 3, () => (random.uniform() < 0.5 ? 0 : Math.exp(3 + random.normal()))),
    ],
    ["one column of seven values", () => table(40, 1, (row) => row % 7)],
    [
      "two numbers and a category",
      (random) =>
        table(150, 2, () => random.normal()).map((row) => [
          ...row,
          ...oneHot(3, random.integer(3)),
        ]),
      (column) => (column < 2 ? String(column) : "category"),
    ],
    ["skewed numbers", (random) => table(200, 4, () => Math.exp(random.normal()))],
    ["very skewed numbers", (random) => table(200, 3, () => Math.exp(1.5 * random.normal()))],
    ["a Pareto tail", (random) => table(200, 3, () => (1 - random.uniform()) ** (-1 / 1.5))],
    ["heavy tails on both sides", (random) => table(200, 3, () => student(random))],
    [
      "a blob and one outlier",
      (random) => table(101, 2, (row) => (row === 0 ? 14 : random.normal())),
    ],
    ["20 rows", (random) => table(20, 2, () => random.normal())],
    ["40 rows", (random) => table(40, 3, () => random.normal())],
  ];
  it.each(structureless)("trust 29: is none on %s", async (_, make, sources) => {
    const matrix = matrixOf(make(counterRandom(11, streams.chance, 0, 77)), sources);
    const { verdict } = await sweepKmeans(matrix, options, job);
    expect(verdict.kind).toBe("none");
    expect(verdict.k).toBeLessThanOrEqual(5);
  });

  it("is none for Ward's method as well", async () => {
    const random = counterRandom(11, streams.chance, 3, 77);
    const matrix = matrixOf(table(150, 4, () => random.integer(2)));
    const method = { algorithm: "ward", parameters: {} } as const;
    expect((await sweep(matrix, method, options, job)).verdict.kind).toBe("none");
  });

  it.each(["average", "complete", "single"] as const)(
    "trust 29: is none for trees that part off far-out rows of a skewed table: %s linkage",
    async (algorithm) => {
      const random = counterRandom(11, streams.chance, 6, 77);
      const matrix = matrixOf(table(300, 3, () => Math.exp(random.normal())));
      const { verdict } = await sweep(matrix, { algorithm, parameters: {} }, options, job);
      expect(verdict.kind).toBe("none");
    },
  );
});

describe("the verdict where there are segments", () => {
  it.each([2, 4, 7])("finds %i separate groups of unequal size", async (k) => {
    const random = counterRandom(12, streams.chance, k, 78);
    const data = table(600, 2, (row, column) => {
      const group = Math.floor(k * (row / 600) ** 1.3);
      const center = 9 * (column === 0 ? group % 3 : (2 * Math.floor(group / 3) + group) % 4);
      return center + (1 + (group % 2) / 2) * random.normal();
    });
    const { verdict } = await sweepKmeans(matrixOf(data), options, job);
    expect(verdict).toMatchObject({ kind: "clear", k });
  });

  it("finds separate groups by average linkage, which chance is reckoned for by its own trees", async () => {
    const random = counterRandom(12, streams.chance, 4, 82);
    const data = table(
      400,
      2,
      (row, j) => 9 * (j === 0 ? row % 2 : Number(row % 4 > 1)) + random.normal(),
    );
    const method = { algorithm: "average", parameters: {} } as const;
    const { verdict } = await sweep(matrixOf(data), method, options, job);
    expect(verdict).toMatchObject({ kind: "clear", k: 4 });
  });

  it("finds three groups that two of eight columns tell apart", async () => {
    const centers = [
      [0, 0],
      [8, 0],
      [4, 7],
    ];
    const random = counterRandom(13, streams.chance, 0, 79);
    const data = table(450, 8, (row, j) => (centers[row % 3]![j] ?? 0) + random.normal());
    const { verdict } = await sweepKmeans(matrixOf(data), options, job);
    expect(verdict.kind).not.toBe("none");
    expect(verdict.k).toBe(3);
  });

  it("finds groups that only their categories tell apart", async () => {
    const random = counterRandom(14, streams.chance, 0, 80);
    const data = table(300, 6, (row) => (random.uniform() < 0.9 ? row % 3 : random.integer(3))).map(
      (row) => row.flatMap((category) => oneHot(3, category)),
    );
    const { verdict } = await sweepKmeans(matrixOf(data, byThree), options, job);
    expect(verdict).toMatchObject({ kind: "clear", k: 3 });
  });

  it("finds two groups that only a number of few values tells apart", async () => {
    const random = counterRandom(16, streams.chance, 0, 87);
    const data = table(400, 2, (row, j) =>
      j === 0 ? Math.max(0, Math.round(2 + 12 * (row % 2) + random.normal())) : random.normal(),
    );
    const { verdict } = await sweepKmeans(matrixOf(data), options, job);
    expect(verdict.kind).not.toBe("none");
    expect(verdict.k).toBe(2);
  });

  it("finds groups beside an outlier", async () => {
    const random = counterRandom(15, streams.chance, 0, 81);
    const data = table(301, 2, (row, j) =>
      row === 300 ? 60 : 9 * (j === 0 ? row % 3 : Number(row % 3 === 1)) + random.normal(),
    );
    const { verdict } = await sweepKmeans(matrixOf(data), options, job);
    expect(verdict.kind).toBe("clear");
    expect([3, 4]).toContain(verdict.k);
  });
});
