import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "@/lib/schema/failure";
import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../../executor";
import { inlineExecutor } from "../../inline-executor";
import type { Engine } from "../../kernels/engine";
import { allEngines } from "../../kernels/testing/engines";
import { counterRandom, streams } from "../../random/counter-random";
import { adjustedRand } from "../../score/adjusted-rand";
import { cutTree } from "./cut-tree";
import { buildTree, type Linkage, linkages } from "./linkage";

const engines = allEngines();

function jobOn(engine: Engine, width = 1): Job {
  const executor = { ...inlineExecutor(undefined, engine), width };
  return { executor, report: () => {}, pause: async () => {} };
}
const job = jobOn(engines[1]!);

function matrixOf(rows: number, values: readonly number[]): Matrix {
  return { rows, columns: values.length / rows, values: Float32Array.from(values), features: [] };
}

/** Groups that touch, with some rows twice. */
function customers(rows: number, columns: number): Matrix {
  const random = counterRandom(3, streams.samples, rows, columns);
  const group = Array.from({ length: rows }, () => random.integer(5));
  const values = Array.from({ length: rows * columns }, (_, i) => {
    return 3 * Math.sin(group[i % rows]! + Math.floor(i / rows)) + random.normal();
  });
  for (let j = 0; j < columns; j++) {
    for (let row = 0; row < rows / 10; row++) values[j * rows + row] = values[j * rows + 2 * row]!;
  }
  return matrixOf(rows, values);
}

/** Heights by trying all pairs of clusters before every merge; equal rows come first, at 0. */
function plainly({ rows, columns, values }: Matrix, linkage: Linkage): number[] {
  const between = (a: number, b: number) => {
    let square = 0;
    for (let j = 0; j < columns; j++)
      square += (values[j * rows + a]! - values[j * rows + b]!) ** 2;
    return square;
  };
  const apart = (one: readonly number[], two: readonly number[]): number => {
    const squares = one.flatMap((a) => two.map((b) => between(a, b)));
    const distances = squares.map(Math.sqrt);
    if (linkage === "single") return Math.min(...distances);
    if (linkage === "complete") return Math.max(...distances);
    const mean = (numbers: readonly number[]) =>
      numbers.reduce((a, b) => a + b, 0) / numbers.length;
    if (linkage === "average") return mean(distances);
    const within = (rows: readonly number[]) =>
      mean(rows.flatMap((a) => rows.map((b) => between(a, b)))) / 2;
    const gap = mean(squares) - within(one) - within(two);
    return Math.sqrt(
      ((2 * one.length * two.length) / (one.length + two.length)) * Math.max(0, gap),
    );
  };
  const clusters = Array.from({ length: rows }, (_, row) => [row]);
  const heights: number[] = [];
  while (clusters.length > 1) {
    let best = { height: Number.POSITIVE_INFINITY, i: 0, j: 0 };
    for (let i = 0; i < clusters.length; i++) {
      for (let j = 0; j < i; j++) {
        const height = apart(clusters[i]!, clusters[j]!);
        if (height < best.height) best = { height, i, j };
      }
    }
    heights.push(best.height);
    clusters[best.j]!.push(...clusters[best.i]!);
    clusters.splice(best.i, 1);
  }
  return heights;
}

describe.each(linkages)("the tree by %s linkage", (linkage) => {
  const grow = (matrix: Matrix, given = job) => buildTree(matrix, { seed: 1, linkage }, given);

  it("has the heights of trying all pairs before every merge", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 22 }), fc.nat(), async (rows, seed) => {
        const random = counterRandom(seed, streams.samples);
        const again = Math.floor(rows / 4);
        const values = [0, 1, 2].flatMap(() => {
          const column = Array.from({ length: rows }, () => random.normal());
          return [...column, ...column.slice(0, again)];
        });
        const matrix = matrixOf(rows + again, values);
        const { heights } = await grow(matrix);
        const expected = plainly(matrix, linkage).slice(again);
        expect(heights.length).toBe(expected.length);
        heights.forEach((height, i) => {
          expect(height).toBeCloseTo(expected[i]!, 10);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("is full and binary with ascending heights, and its order draws it without crossings", async () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    await fc.assert(
      fc.asyncProperty(fc.array(point, { minLength: 3, maxLength: 50 }), async (points) => {
        const matrix = matrixOf(
          points.length,
          [0, 1].flatMap((j) => points.map((p) => p[j]!)),
        );
        const tree = await grow(matrix);
        expect(tree.left.length).toBe(tree.leaves - 1);
        const places = new Array<number>(tree.leaves);
        tree.order.forEach((leaf, place) => {
          places[leaf] = place;
        });
        const spans = places.map((place) => [place, place]);
        tree.heights.forEach((height, i) => {
          expect(height).toBeGreaterThanOrEqual(tree.heights[i - 1] ?? 0);
          const a = spans[tree.left[i]!]!;
          const b = spans[tree.right[i]!]!;
          expect(tree.left[i]).toBeLessThan(tree.right[i]!);
          expect(b[0]! === a[1]! + 1 || a[0]! === b[1]! + 1).toBe(true);
          spans.push([Math.min(a[0]!, b[0]!), Math.max(a[1]!, b[1]!)]);
        });
        if (tree.leaves > 1) expect(tree.sizes.at(-1)).toBe(points.length);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same bytes on every engine and for any number of threads", async () => {
    for (const matrix of [
      customers(400, 4),
      matrixOf(
        240,
        [...Array(720).keys()].map((i) => (i * i) % 5),
      ),
    ]) {
      const alone = await grow(matrix);
      for (const engine of engines) expect(await grow(matrix, jobOn(engine))).toEqual(alone);
      for (const width of [2, 4])
        expect(await grow(matrix, jobOn(engines[1]!, width))).toEqual(alone);
    }
  });

  it("does not change its heights with the order of the rows, nor with their unit", async () => {
    const matrix = customers(300, 3);
    const { rows, values } = matrix;
    const tree = await grow(matrix);
    const turned = values.map((_, i) => values[i - (i % rows) + (rows - 1 - (i % rows))]!);
    expect((await grow({ ...matrix, values: turned })).heights).toEqual(tree.heights);
    for (const unit of [2 ** 60, 2 ** -70]) {
      const other = await grow({ ...matrix, values: values.map((x) => x * unit) });
      other.heights.forEach((height, i) => {
        expect(height / unit / tree.heights[i]!).toBeCloseTo(1, 12);
      });
      expect(other.left).toEqual(tree.left);
    }
  });

  it("joins equal rows in one leaf, numbered by its first row", async () => {
    const tree = await grow(matrixOf(6, [5, 1, 5, 9, 1, 2]));
    expect([...tree.leafOfRow]).toEqual([0, 1, 0, 2, 1, 3]);
    expect(tree.sizes.at(-1)).toBe(6);
    const all = await grow(matrixOf(4, [3, 1, 2, 9]));
    expect([...all.leafOfRow]).toEqual([0, 1, 2, 3]);
  });

  it("of rows that are all equal is one leaf", async () => {
    const tree = await grow(matrixOf(5, [7, 7, 7, 7, 7, 0, 0, 0, 0, 0]));
    expect(tree.leaves).toBe(1);
    expect(tree.heights.length).toBe(0);
    expect([...cutTree(tree, 1)]).toEqual([0, 0, 0, 0, 0]);
  });

  it("is right where everything is equally far, or each row twice as far as the one before", async () => {
    const corners = Array.from({ length: 64 }, (_, i) => (i % 9 === 0 ? 1 : 0));
    const even = await grow(matrixOf(8, corners));
    expect(even.heights[0]).toBeCloseTo(Math.SQRT2, 12);
    const doubling = await grow(
      matrixOf(
        100,
        Array.from({ length: 100 }, (_, i) => 2 ** i),
      ),
    );
    const chain = [0, ...Array.from({ length: 98 }, (_, i) => i + 2)];
    if (linkage !== "ward") expect([...doubling.left]).toEqual(chain);
    expect(doubling.heights.every(Number.isFinite)).toBe(true);
  });

  it("groups rows first above the most leaves, says so and finds the same segments", async () => {
    const random = counterRandom(3, streams.chance, 1);
    const rows = 3000;
    const truth = Array.from({ length: rows }, (_, i) => i % 4);
    const values = [0, 1].flatMap((j) =>
      truth.map((c) => (j === 0 ? 12 * c : 9 * (c % 2)) + random.normal()),
    );
    const options = { seed: 1, linkage, maxLeaves: 200 };
    const tree = await buildTree(matrixOf(rows, values), options, job);
    expect(tree.approximate).toBe(true);
    expect(tree.leaves).toBeGreaterThan(150);
    expect(tree.leaves).toBeLessThan(260);
    expect(tree.sizes.at(-1)).toBe(rows);
    expect(adjustedRand(cutTree(tree, 4), truth)).toBe(1);
  });
});

describe("where memory is short", () => {
  /** Refuses rooms of more than so many bytes. */
  function withLess(most: number): Engine {
    const engine = engines[1]!;
    return {
      ...engine,
      open(layout) {
        const bytes = Object.values(layout).reduce((sum, { length }) => sum + 8 * length, 0);
        if (bytes > most) throw new Failure("memory-refused", `${bytes} bytes are too many.`);
        return engine.open(layout);
      },
    };
  }

  it.each(["average", "complete"] as const)(
    "%s linkage needs no table of distances",
    async (linkage) => {
      const matrix = customers(700, 3);
      const tree = await buildTree(matrix, { seed: 1, linkage }, job);
      const less = await buildTree(matrix, { seed: 1, linkage }, jobOn(withLess(1_500_000)));
      expect(less.left).toEqual(tree.left);
      less.heights.forEach((height, i) => {
        expect(Math.abs(height - tree.heights[i]!)).toBeLessThanOrEqual(1e-12 * height);
      });
    },
  );

  it("says so when there is none at all", async () => {
    const given = jobOn(withLess(1000));
    for (const linkage of linkages) {
      await expect(buildTree(customers(700, 3), { seed: 1, linkage }, given)).rejects.toThrow(
        "bytes are too many.",
      );
    }
  });
});
