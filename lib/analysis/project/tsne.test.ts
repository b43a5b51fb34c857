import { describe, expect, it } from "vitest";
import { Cancelled } from "@/lib/schema/cancelled";
import type { Matrix } from "@/lib/schema/matrix";
import {
  type Projection,
  type ProjectionOptions,
  projectionOptionsSchema,
} from "@/lib/schema/projection";
import type { Executor, Job } from "../executor";
import { inlineExecutor } from "../inline-executor";
import { allEngines } from "../kernels/testing/engines";
import { type ForcesInput, tsneForces } from "./forces";
import divergences from "./golden/divergences.json";
import golden from "./golden/maps.json";
import { project } from "./project";
import { groupedRows } from "./testing/hashed-rows";
import { trust } from "./testing/trust";

const engines = allEngines();
const jobOn = (engine = engines[1], changes: Partial<Executor> = {}): Job => ({
  executor: { ...inlineExecutor(undefined, engine), ...changes },
  report: () => {},
  pause: async () => {},
});
const job = jobOn();
const options = (changes: Partial<ProjectionOptions>) =>
  projectionOptionsSchema.parse({ method: "tsne", ...changes });

function matrixOf(rows: number, values: readonly number[]): Matrix {
  return { rows, columns: values.length / rows, values: Float32Array.from(values), features: [] };
}

describe("t-SNE against scikit-learn", () => {
  it.each(golden.stored)(
    "reaches its divergence and trustworthiness on $rows × $columns in $dimensions-D",
    async ({ rows, columns, dimensions, values, divergence, trustworthiness }) => {
      const wanted = options({ dimensions: dimensions as 2 | 3, seed: 5 });
      const map = await project(matrixOf(rows, values), wanted, job);
      expect(map).toMatchObject({ method: "tsne", dimensions, perplexity: 30, iterations: 1000 });
      expect(map.divergence).toBeLessThan(1.02 * divergence);
      const trusted = trust(values, columns, map.coordinates, dimensions);
      expect(trusted).toBeGreaterThan(trustworthiness - 0.01);
    },
  );

  it.each(["barnes-hut", "fft"] as const)(
    "reaches its divergence and trustworthiness on 1,000 rows by %s",
    async (repulsion) => {
      const { rows, columns, groups, divergence, trustworthiness } = golden.hashed[0]!;
      const matrix = groupedRows(rows, columns, groups);
      const map = await project(matrix, options({ repulsion }), job);
      expect(map.divergence).toBeLessThan(1.02 * divergence);
      const trusted = trust(matrix.values, columns, map.coordinates, 2);
      expect(trusted).toBeGreaterThan(trustworthiness - 0.01);
    },
  );
});

describe("t-SNE on the data of customers", () => {
  it.each(divergences.cases)(
    "reaches scikit-learn's divergence whatever the seed: $name",
    async ({ rows, values, divergence }) => {
      for (const seed of [42, 1, 2]) {
        const map = await project(matrixOf(rows, values), options({ seed }), job);
        expect(map.divergence! / divergence).toBeLessThan(1.02);
      }
    },
  );

  it("leaves to the seed only how equal rows come apart", async () => {
    const { rows, values } = divergences.cases.find(({ name }) => name === "blobs")!;
    const map = async (matrix: Matrix, seed: number) =>
      (await project(matrix, options({ iterations: 40, seed }), job)).coordinates;
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
  const { rows, values } = golden.stored[0]!;
  const matrix = matrixOf(rows, values);
  const short = options({ iterations: 60 });

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
    for (const repulsion of ["barnes-hut", "fft"] as const) {
      const equal = matrixOf(50, new Array(100).fill(3));
      const map = await project(equal, options({ iterations: 60, repulsion }), job);
      expect(map.coordinates.every(Number.isFinite)).toBe(true);
    }
    for (const scale of [1e-30, 1e30]) {
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

describe("t-SNE of more rows than one thread should take", () => {
  const matrix = groupedRows(4100, 3, 5);
  const hurried = { perplexity: 5, iterations: 12 };
  const ways = [
    ["a grid", options(hurried)],
    ["a tree in 2-D", options({ ...hurried, repulsion: "barnes-hut" })],
    ["a tree in 3-D", options({ ...hurried, dimensions: 3 })],
  ] as const;

  it.each(ways)("gives the same bytes for any number of threads, by %s", async (_, how) => {
    const alone = await project(matrix, how, job);
    expect(alone.iterations).toBe(12);
    for (const width of [2, 4]) {
      expect(await project(matrix, how, jobOn(engines[1], { width }))).toEqual(alone);
    }
    expect(await project(matrix, how, jobOn(engines[2], { width: 2 }))).toEqual(alone);
  });

  it.each(ways)(
    "loses nothing when threads die with work in their hands, by %s",
    async (_, how) => {
      const wanted = await project(matrix, how, job);
      const { engine, run } = job.executor;
      let forces = 0;
      const mortal: Executor["run"] = (name, input, report) => {
        if (name === "tsneForces" && forces++ % 3 === 0 && forces < 24) {
          const { claims } = engine.attach((input as ForcesInput).map).views;
          Atomics.add(claims, 0, 1);
          Atomics.add(claims, 1, 1);
          tsneForces(input as ForcesInput, engine).next();
        }
        return run(name, input, report);
      };
      expect(await project(matrix, how, jobOn(engine, { width: 2, run: mortal }))).toEqual(wanted);
      expect(forces).toBeGreaterThan(24);
    },
  );

  it("gives its memory back when it is cancelled", async () => {
    const { engine } = job.executor;
    let open = 0;
    const counted: typeof engine = {
      ...engine,
      open(layout) {
        open++;
        const room = engine.open(layout);
        return {
          ...room,
          close() {
            open--;
            room.close();
          },
        };
      },
    };
    let steps = 0;
    const cancelling: Job = {
      executor: inlineExecutor(undefined, counted),
      report: ({ stage }) => {
        if (stage === "t-SNE") steps++;
      },
      pause: async () => {
        if (steps > 3) throw new Cancelled();
      },
    };
    await expect(project(matrix, options(hurried), cancelling)).rejects.toBeInstanceOf(Cancelled);
    expect(steps).toBe(4);
    expect(open).toBe(0);
  });
});
