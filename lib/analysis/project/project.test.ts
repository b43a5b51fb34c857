import { describe, expect, it } from "vitest";
import type { Matrix } from "@/lib/schema/matrix";
import {
  type Projection,
  type ProjectionOptions,
  projectionOptionsSchema,
} from "@/lib/schema/projection";
import { inlineExecutor } from "../inline-executor";
import { allEngines } from "../kernels/testing/engines";
import scores from "../score/golden/scores.json";
import divergences from "./golden/divergences.json";
import golden from "./golden/maps.json";
import { project } from "./project";
import { trust } from "./testing/trust";

const [, engine = allEngines()[0]] = allEngines();
const job = {
  executor: inlineExecutor(undefined, engine),
  report: () => {},
  pause: async () => {},
};
const options = (changes: Partial<ProjectionOptions>) => projectionOptionsSchema.parse(changes);

function matrixOf(rows: number, values: readonly number[]): Matrix {
  return { rows, columns: values.length / rows, values: Float32Array.from(values), features: [] };
}

describe("PCA against scikit-learn", () => {
  it.each(golden.pca)("agrees on $data", async (expected) => {
    const { rows, values } = scores.data[expected.data as keyof typeof scores.data];
    const columns = values.length / rows;
    const map = await project(matrixOf(rows, values), options({ dimensions: 3 }), job);
    expect(map.coordinates.length).toBe(3 * rows);
    const largest = Math.max(...expected.coordinates.map(Math.abs));
    for (let axis = 0; axis < expected.dimensions; axis++) {
      const share = expected.explainedVariance[axis]!;
      expect(map.explainedVariance![axis]).toBeCloseTo(share, 9);
      if (share < 1e-12) continue;
      for (let j = 0; j < columns; j++) {
        const at = axis * columns + j;
        expect(Math.abs(map.loadings![at]! - expected.loadings[at]!)).toBeLessThan(1e-6);
      }
      for (let row = 0; row < Math.min(100, rows); row++) {
        const found = map.coordinates[3 * row + axis]!;
        const wanted = expected.coordinates[expected.dimensions * row + axis]!;
        expect(Math.abs(found - wanted)).toBeLessThan(1e-6 * largest);
      }
    }
  });
});

describe("PCA", () => {
  it("leaves axes at zero that the columns do not fill", async () => {
    const map = await project(matrixOf(3, [1, 2, 6]), options({ dimensions: 3 }), job);
    expect([...map.coordinates]).toEqual([-2, 0, 0, -1, 0, 0, 3, 0, 0]);
    expect(map.explainedVariance).toEqual([1, 0, 0]);
    expect(map.loadings).toEqual([1, 0, 0]);
  });

  it("puts rows that are all equal in one place", async () => {
    const map = await project(matrixOf(4, [7, 7, 7, 7, 1, 1, 1, 1]), options({}), job);
    expect([...map.coordinates]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(map.explainedVariance).toEqual([0, 0]);
  });
});

describe("t-SNE against scikit-learn", () => {
  it.each(golden.tsne)(
    "reaches its divergence and trustworthiness on $rows × $columns in $dimensions-D",
    async ({ rows, columns, dimensions, values, divergence, trustworthiness }) => {
      const method = "tsne";
      const wanted = options({ method, dimensions: dimensions as 2 | 3, seed: 5 });
      const map = await project(matrixOf(rows, values), wanted, job);
      expect(map).toMatchObject({ method, dimensions, perplexity: 30, iterations: 1000 });
      expect(map.divergence).toBeLessThan(1.03 * divergence);
      const trusted = trust(values, columns, map.coordinates, dimensions);
      expect(trusted).toBeGreaterThan(trustworthiness - 0.01);
    },
  );
});

describe("t-SNE on the data of customers", () => {
  it.each(divergences.cases)(
    "reaches scikit-learn's divergence whatever the seed: $name",
    async ({ rows, values, divergence }) => {
      for (const seed of [42, 1, 2]) {
        const map = await project(matrixOf(rows, values), options({ method: "tsne", seed }), job);
        expect(map.divergence! / divergence).toBeLessThan(1.02);
      }
    },
  );

  it("leaves to the seed only how equal rows come apart", async () => {
    const { rows, values } = divergences.cases.find(({ name }) => name === "blobs")!;
    const short = options({ method: "tsne", iterations: 40 });
    const map = async (matrix: Matrix, seed: number) =>
      (await project(matrix, { ...short, seed }, job)).coordinates;
    const matrix = matrixOf(rows, values);
    expect(await map(matrix, 1)).toEqual(await map(matrix, 2));

    const once = Float32Array.from(values);
    for (let column = 0; column < 4; column++) once[column * rows + 9] = once[column * rows + 8]!;
    const twin = { ...matrix, values: once };
    const placed = await map(twin, 1);
    expect(placed).not.toEqual(await map(twin, 2));
    expect(placed.subarray(16, 18)).not.toEqual(placed.subarray(18, 20));
  });
});

describe("t-SNE", () => {
  const { rows, values } = golden.tsne[0]!;
  const matrix = matrixOf(rows, values);
  const short = options({ method: "tsne", iterations: 60 });

  it("gives the same bytes for the same seed, shows every iteration and keeps what it showed", async () => {
    const shown: Projection[] = [];
    const copies: Float32Array[] = [];
    const map = await project(matrix, short, job, (partial) => {
      shown.push(partial);
      copies.push(partial.coordinates.slice());
    });
    expect(shown.map(({ iterations }) => iterations)).toEqual(
      Array.from({ length: 60 }, (_, i) => i + 1),
    );
    shown.forEach((partial, i) => {
      expect(partial.coordinates).toEqual(copies[i]);
    });
    expect(shown.at(-1)!.coordinates).toEqual(map.coordinates);
    expect(await project(matrix, short, job)).toEqual(map);
  });

  it("lowers the perplexity where rows are few, and tells", async () => {
    const few = await project(matrixOf(10, values.slice(0, 30)), short, job);
    expect(few.perplexity).toBe(3);
    const three = await project(matrixOf(3, [0, 1, 5]), short, job);
    expect(three.perplexity).toBe(1);
    expect(three.coordinates.every(Number.isFinite)).toBe(true);
  });

  it("stays finite on equal rows and on values of any size", async () => {
    const equal = await project(matrixOf(50, new Array(100).fill(3)), short, job);
    expect(equal.coordinates.every(Number.isFinite)).toBe(true);
    for (const scale of [1e-20, 1e15]) {
      const scaled = matrixOf(
        rows,
        values.map((x) => x * scale),
      );
      const map = await project(scaled, { ...short, dimensions: 3 }, job);
      expect(map.coordinates.every(Number.isFinite)).toBe(true);
      expect(map.divergence).toBeGreaterThan(0);
    }
  });
});
