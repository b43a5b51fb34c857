import { describe, expect, it } from "vitest";
import type { Matrix } from "@/lib/schema/matrix";
import { inlineExecutor } from "../inline-executor";
import { nearestNeighbors } from "../neighbors/nearest-neighbors";
import { counterRandom, streams } from "../random/counter-random";
import { rowsOf } from "../select/row-set";
import golden from "./golden/local-outlier-factors.json";
import { localOutlierFactors } from "./local-outlier-factors";
import { outlyingRows } from "./outlying-rows";

const job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };

function matrixOf(values: readonly number[], columns: number): Matrix {
  const features = Array.from({ length: columns }, (_, j) => ({ name: `${j}`, column: `${j}` }));
  return { rows: values.length / columns, columns, values: Float32Array.from(values), features };
}

/** Columns-major: a normal crowd, then the strays. */
function crowdWith(rows: number, strays: readonly (readonly [number, number])[]): Matrix {
  const random = counterRandom(3, streams.samples, rows);
  const crowd = Array.from({ length: rows }, () => [random.normal(), random.normal()]);
  const all = [...crowd, ...strays];
  return matrixOf([...all.map(([x]) => x!), ...all.map(([, y]) => y!)], 2);
}

describe("local outlier factors", () => {
  it.each(golden.cases)(
    "are scikit-learn's: $name",
    async ({ values, columns, neighbors, factors }) => {
      const matrix = matrixOf(values, columns);
      const near = await nearestNeighbors(matrix, neighbors, job);
      const steps = localOutlierFactors(near, matrix.rows);
      let step = steps.next();
      while (!step.done) step = steps.next();
      for (const [row, factor] of factors.entries()) {
        expect(Math.abs(step.value[row]! / factor - 1)).toBeLessThan(1e-9);
      }
      if (neighbors !== 20) return;
      const found = await outlyingRows(matrix, 42, job);
      for (const [row, factor] of factors.entries()) {
        expect(Math.abs(found.factors[row]! / factor - 1)).toBeLessThan(1e-6);
      }
    },
  );
});

describe("who stands apart", () => {
  const strays = [
    [12, 0],
    [-9, 9],
    [0, -15],
  ] as const;

  it("are those far from everybody, not those at the edge of a crowd", async () => {
    const found = await outlyingRows(crowdWith(400, strays), 42, job);
    expect(rowsOf(found.flagged).filter((row) => row >= 400)).toEqual([400, 401, 402]);
    expect(found.count).toBeLessThan(12);
    expect(found.limit).toBeGreaterThanOrEqual(2);
    expect(found).toMatchObject({ neighbors: 20, parts: 1 });
  });

  it("is nobody where all are alike, or there are too few to tell", async () => {
    const even = matrixOf([...Array(100).keys()], 1);
    expect((await outlyingRows(even, 42, job)).count).toBe(0);
    const same = await outlyingRows(matrixOf(Array(50).fill(7), 1), 42, job);
    expect(same).toMatchObject({ count: 0, neighbors: 0 });
    expect([...same.factors]).toEqual(Array(50).fill(1));
    expect((await outlyingRows(matrixOf([1, 9], 1), 42, job)).count).toBe(0);
  });

  it("does not depend on how often a combination of values occurs", async () => {
    const { values, rows } = crowdWith(100, strays);
    const xs = [...values.subarray(0, rows)];
    const ys = [...values.subarray(rows)];
    const once = await outlyingRows(matrixOf([...xs, ...ys], 2), 42, job);
    const repeated = [...xs, ...Array(80).fill(xs[0])];
    const often = await outlyingRows(
      matrixOf([...repeated, ...ys, ...Array(80).fill(ys[0])], 2),
      42,
      job,
    );
    expect([...often.factors.subarray(0, rows)]).toEqual([...once.factors]);
    expect(often.factors.at(-1)).toBe(once.factors[0]);
  });

  it("is found in parts too, the same for the same seed, whatever the order of the rows", async () => {
    const matrix = crowdWith(1200, strays);
    const found = await outlyingRows(matrix, 42, job, 400);
    expect(found.parts).toBe(4);
    expect(rowsOf(found.flagged)).toEqual(expect.arrayContaining([1200, 1201, 1202]));
    expect(found.count).toBeLessThan(40);
    const { rows, values } = matrix;
    const turned = Float32Array.from(
      values,
      (_, i) => values[i < rows ? rows - 1 - i : 3 * rows - 1 - i]!,
    );
    const again = await outlyingRows({ ...matrix, values: turned }, 42, job, 400);
    expect([...again.factors].reverse()).toEqual([...found.factors]);
  });
});
