import { UMAP } from "umap-js";
import { describe, expect, it } from "vitest";
import { type ProjectionOptions, projectionOptionsSchema } from "@/lib/schema/projection";
import { inlineExecutor } from "../inline-executor";
import { allEngines } from "../kernels/testing/engines";
import { nearestNeighbors } from "../neighbors/nearest-neighbors";
import { counterRandom, streams } from "../random/counter-random";
import { createNeighborGraphs } from "./neighbor-graphs";
import { project } from "./project";
import { trust } from "./testing/trust";
import { fuzzyGraph } from "./umap-graph";
import { type UmapInput, umapLayout } from "./umap-layout";
import { wordRandom } from "./word-random";

const [, engine = allEngines()[0]] = allEngines();
const job = {
  executor: inlineExecutor(undefined, engine),
  report: () => {},
  pause: async () => {},
};
const options = (changes: Partial<ProjectionOptions>) =>
  projectionOptionsSchema.parse({ method: "umap", ...changes });

/** Three groups in four columns; every tenth row is the one before. */
function groups(rows: number) {
  const random = counterRandom(8, streams.samples, rows);
  const values = new Float32Array(rows * 4);
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < 4; j++) {
      const at = j * rows + row;
      values[at] = row % 10 === 9 ? values[at - 1]! : random.normal() + 4 * ((row + j) % 3);
    }
  }
  return { rows, columns: 4, values, features: [] };
}

function finish<R>(steps: Generator<unknown, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Neighbors as umap-js wants them: every row is its own first. */
async function nearLists(matrix: ReturnType<typeof groups>, count: number) {
  const near = await nearestNeighbors(matrix, count, job);
  const lists = <T>(own: (row: number) => T, all: ArrayLike<T>) =>
    Array.from({ length: matrix.rows }, (_, row) => [
      own(row),
      ...Array.from({ length: count }, (_, i) => all[row * count + i]!),
    ]);
  const indices = lists((row) => row, near.indices);
  const distances = lists(() => 0, near.distances);
  return { near, indices, distances };
}

describe("the fuzzy graph", () => {
  it("is that of umap-js", async () => {
    const matrix = groups(200);
    const { near, indices, distances } = await nearLists(matrix, 14);
    const peer = new UMAP({ nNeighbors: 15, random: () => 0.5 });
    peer.setPrecomputedKNN(indices, distances);
    peer.initializeFit(indices);
    const { graph } = peer as unknown as {
      graph: { getAll(): { row: number; col: number; value: number }[] };
    };
    const wanted = new Map(
      graph
        .getAll()
        .filter(({ value }) => value >= 1 / 500)
        .map(({ row, col, value }) => [`${row} ${col}`, value]),
    );
    const { from, to, strengths } = finish(fuzzyGraph(near, 500));
    expect(from.length).toBe(wanted.size);
    from.forEach((row, edge) => {
      expect(strengths[edge]).toBeCloseTo(wanted.get(`${row} ${to[edge]}`)!, 9);
    });
  });
});

describe("the layout", () => {
  it("is what umap-js makes of all edges in one step", async () => {
    const matrix = groups(700);
    const { near } = await nearLists(matrix, 14);
    const random = counterRandom(3, streams.samples);
    const start = Float32Array.from({ length: 1400 }, () => 5 * random.normal());
    const input: UmapInput = { near, start, dimensions: 2, minDist: 0.1, epochs: 12, seed: 9 };
    const ours = finish(umapLayout(input));

    const peer = new UMAP({ nEpochs: 12, minDist: 0.1, random: wordRandom(9) });
    const { from, to, strengths } = finish(fuzzyGraph(near, 12));
    expect(from.length).toBeGreaterThan(10_000);
    const strongest = Math.max(...strengths);
    const embedding = Array.from({ length: 700 }, (_, row) => [
      start[2 * row]!,
      start[2 * row + 1]!,
    ]);
    const inside = peer as unknown as {
      embedding: number[][];
      graph: object;
      optimizationState: object;
      initializeOptimization(): void;
      prepareForOptimizationLoop(): void;
    };
    inside.embedding = embedding;
    inside.graph = { nRows: 700, nCols: 700 };
    Object.assign(inside.optimizationState, {
      head: [...from],
      tail: [...to],
      epochsPerSample: Array.from(strengths, (s) => strongest / s),
    });
    inside.initializeOptimization();
    inside.prepareForOptimizationLoop();
    for (let epoch = 0; epoch < 12; epoch++) peer.step();
    const middle = [0, 1].map((axis) => embedding.reduce((sum, p) => sum + p[axis]!, 0) / 700);
    embedding.forEach((point, row) => {
      expect(ours[2 * row]).toBe(Math.fround(point[0]! - middle[0]!));
      expect(ours[2 * row + 1]).toBe(Math.fround(point[1]! - middle[1]!));
    });
  });
});

describe("UMAP", () => {
  it("keeps neighbors together no worse than umap-js from its own start", async () => {
    const matrix = groups(120);
    const { indices, distances } = await nearLists(matrix, 14);
    const random = counterRandom(5, streams.samples);
    const peer = new UMAP({ nNeighbors: 15, random: random.uniform });
    peer.setPrecomputedKNN(indices, distances);
    const theirs = Float32Array.from(peer.fit(indices).flat());
    for (const dimensions of [2, 3] as const) {
      const map = await project(matrix, options({ dimensions }), job);
      expect(map).toMatchObject({ method: "umap", dimensions, neighbors: 15, iterations: 500 });
      const ours = trust(matrix.values, 4, map.coordinates, dimensions);
      expect(ours).toBeGreaterThan(trust(matrix.values, 4, theirs, 2) - 0.01);
    }
  });

  it("gives the same bytes for the same seed, other ones for another, and keeps what it showed", async () => {
    const matrix = groups(40);
    const shown: Float32Array[] = [];
    const copies: Float32Array[] = [];
    const map = await project(matrix, options({ seed: 1 }), job, ({ coordinates }) => {
      shown.push(coordinates);
      copies.push(coordinates.slice());
    });
    expect(shown.length).toBe(500);
    expect(shown).toEqual(copies);
    expect(shown.at(-1)).toEqual(map.coordinates);
    expect(await project(matrix, options({ seed: 1 }), job)).toEqual(map);
    expect(await project(matrix, options({ seed: 2 }), job)).not.toEqual(map);
  });

  it("lowers the neighbors where rows are few, and tells", async () => {
    const few = { rows: 3, columns: 1, values: Float32Array.of(0, 1, 5), features: [] };
    const map = await project(few, options({}), job);
    expect(map.neighbors).toBe(2);
    expect(map.coordinates.every(Number.isFinite)).toBe(true);
  });

  it("stays finite on equal rows, on values of any size and wherever rows may come", async () => {
    const equal = { rows: 30, columns: 2, values: new Float32Array(60).fill(3), features: [] };
    const plain = groups(30);
    const huge = { ...plain, values: plain.values.map((x) => x * 1e25) };
    const tiny = { ...plain, values: plain.values.map((x) => x * 1e-25) };
    for (const matrix of [equal, huge, tiny]) {
      const map = await project(matrix, options({}), job);
      expect(map.coordinates.every(Number.isFinite)).toBe(true);
    }
    for (const minDist of [0, 0.99]) {
      const map = await project(plain, options({ minDist }), job);
      expect(map.coordinates.every(Number.isFinite)).toBe(true);
    }
  });
});

describe("the graph that maps share", () => {
  it("is looked for once, and again only where more neighbors are needed", async () => {
    const matrix = groups(120);
    let tasks = 0;
    const { executor } = job;
    const run: typeof executor.run = (...task) => {
      tasks++;
      return executor.run(...task);
    };
    const counting = { ...job, executor: { ...executor, run } };
    const graphs = createNeighborGraphs();
    const many = await graphs.of(matrix, 30, counting);
    const searched = tasks;
    expect(searched).toBeGreaterThan(0);
    const few = await graphs.of(matrix, 7, counting);
    expect(tasks).toBe(searched);
    expect(few).toEqual(await nearestNeighbors(matrix, 7, job));
    expect(await graphs.of(matrix, 30, job)).toBe(many);
    expect((await graphs.of(matrix, 300, job)).count).toBe(119);
  });
});
