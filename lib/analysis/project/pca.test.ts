import { describe, expect, it } from "vitest";
import type { Matrix } from "@/lib/schema/matrix";
import { inlineExecutor } from "../inline-executor";
import { allEngines } from "../kernels/testing/engines";
import golden from "./golden/axes.json";
import { pca } from "./pca";
import { groupedRows, hashedRows } from "./testing/hashed-rows";

const engines = allEngines();
const jobOn = (engine = engines[1], width = 1) => ({
  executor: { ...inlineExecutor(undefined, engine), width },
  report: () => {},
  pause: async () => {},
});
const job = jobOn();

function matrixOf(rows: number, values: readonly number[]): Matrix {
  return { rows, columns: values.length / rows, values: Float32Array.from(values), features: [] };
}

interface Expected {
  readonly dimensions: number;
  readonly explainedVariance: readonly number[];
  readonly loadings: readonly number[];
  readonly coordinates: readonly number[];
}

async function expectAxes(matrix: Matrix, expected: Expected, on = job): Promise<void> {
  const { columns } = matrix;
  const { dimensions } = expected;
  const map = await pca(matrix, 3, on);
  expect(map.isApproximate).toBeUndefined();
  expect(map.coordinates.length).toBe(3 * matrix.rows);
  const largest = Math.max(...expected.coordinates.map(Math.abs));
  for (let axis = 0; axis < dimensions; axis++) {
    const share = expected.explainedVariance[axis]!;
    expect(Math.abs(map.explainedVariance![axis]! - share)).toBeLessThan(1e-9);
    if (share < 1e-12) continue;
    for (let j = 0; j < columns; j++) {
      const at = axis * columns + j;
      expect(Math.abs(map.loadings![at]! - expected.loadings[at]!)).toBeLessThan(1e-6);
    }
    for (let row = 0; row < expected.coordinates.length / dimensions; row++) {
      const found = map.coordinates[3 * row + axis]!;
      const wanted = expected.coordinates[dimensions * row + axis]!;
      expect(Math.abs(found - wanted)).toBeLessThan(1e-6 * largest);
    }
  }
}

describe("PCA against scikit-learn", () => {
  it.each(golden.stored)("agrees on $name, on every engine", async (expected) => {
    for (const engine of engines) {
      await expectAxes(matrixOf(expected.rows, expected.values), expected, jobOn(engine));
    }
  });

  it.each(golden.hashed)(
    "agrees on $rows rows of $columns columns around $offset, spread by 2^$spread",
    async (expected) => {
      const { rows, columns, offset, spread } = expected;
      await expectAxes(hashedRows(rows, columns, offset, spread), expected);
    },
  );
});

describe("PCA", () => {
  it("leaves axes at zero that the columns do not fill", async () => {
    const map = await pca(matrixOf(3, [1, 2, 6]), 3, job);
    expect([...map.coordinates]).toEqual([-2, 0, 0, -1, 0, 0, 3, 0, 0]);
    expect(map.explainedVariance).toEqual([1, 0, 0]);
    expect(map.loadings).toEqual([1, 0, 0]);
  });

  it("puts rows that are all equal in one place, few columns or many", async () => {
    for (const columns of [2, 150]) {
      const values = Array.from({ length: 600 * columns }, (_, i) => 0.1 + (i >= 600 ? 1 : 0));
      const map = await pca(matrixOf(600, values), 2, job);
      expect(map.coordinates.every((x) => x === 0)).toBe(true);
      expect(map.explainedVariance).toEqual([0, 0]);
    }
  });

  it("gives the same bytes for any number of threads and where memory is shared", async () => {
    for (const matrix of [hashedRows(40_000, 5, 3, 0), hashedRows(20_000, 104, 3, 0)]) {
      const alone = await pca(matrix, 2, job);
      for (const width of [2, 3, 8]) {
        expect(await pca(matrix, 2, jobOn(engines[1], width))).toEqual(alone);
      }
      expect(await pca(matrix, 2, jobOn(engines[2], 2))).toEqual(alone);
    }
  });

  it("does not depend on the order of the rows, but for the last bits", async () => {
    const matrix = groupedRows(500, 6, 4);
    const turned = {
      ...matrix,
      values: matrix.values.map((_, i) => {
        const [column, row] = [Math.floor(i / 500), i % 500];
        return matrix.values[column * 500 + 499 - row]!;
      }),
    };
    const map = await pca(matrix, 2, job);
    const back = await pca(turned, 2, job);
    for (let row = 0; row < 500; row++) {
      expect(back.coordinates[2 * (499 - row)]).toBeCloseTo(map.coordinates[2 * row]!, 5);
    }
  });

  it("takes 1,000 columns, more than there are rows, and values of any size", async () => {
    const wide = hashedRows(40, 1000, 0, 0);
    const map = await pca(wide, 3, job);
    const shares = map.explainedVariance!;
    expect(shares[0]).toBeGreaterThan(shares[1]!);
    expect(shares.reduce((a, b) => a + b)).toBeLessThan(1);
    for (const scale of [1e-30, 1e30]) {
      const scaled = { ...wide, values: wide.values.map((x) => x * scale) };
      const same = await pca(scaled, 3, job);
      shares.forEach((share, axis) => {
        expect(same.explainedVariance![axis]).toBeCloseTo(share, 5);
      });
    }
  });

  it("says that axes are not exact where none stand out from noise", async () => {
    const values = Float32Array.from({ length: 3000 * 400 }, (_, i) => Math.sin(i * i + 0.1 * i));
    const map = await pca({ rows: 3000, columns: 400, values, features: [] }, 2, job);
    expect(map.isApproximate).toBe(true);
    expect(map.explainedVariance![0]).toBeGreaterThan(1 / 400);
  });

  it.each([
    ["fewer than three rows", matrixOf(2, [1, 2]), "too-few-rows"],
    ["no column", { rows: 3, columns: 0, values: new Float32Array(), features: [] }, "no-features"],
    ["a value that is not finite", matrixOf(3, [1, Number.NaN, 2]), "value-not-finite"],
    ["an infinite value", matrixOf(3, [1, Number.POSITIVE_INFINITY, 2]), "value-not-finite"],
  ])("refuses %s", async (_, matrix, code) => {
    await expect(pca(matrix, 2, job)).rejects.toMatchObject({ code });
  });
});
