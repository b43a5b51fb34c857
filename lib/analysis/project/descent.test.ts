import TSNE from "tsne-js";
import { describe, expect, it } from "vitest";
import { inlineExecutor } from "../inline-executor";
import { allEngines } from "../kernels/testing/engines";
import { nearestNeighbors } from "../neighbors/nearest-neighbors";
import { counterRandom, streams } from "../random/counter-random";
import { descend } from "./descend";
import { descentPlan } from "./descent-plan";
import { mapLayout, mapShape } from "./descent-room";
import { beginDescent, centered } from "./descent-steps";
import { openEdges } from "./open-edges";
import { pushByGrid, pushByTree } from "./pushing";
import { exactDivergence, exactPushes, relativeError } from "./testing/exact-map";

const [, engine = allEngines()[0]] = allEngines();
const job = {
  executor: inlineExecutor(undefined, engine),
  report: () => {},
  pause: async () => {},
};

function cloud(count: number, spread: number, seed = 1): Float32Array {
  const random = counterRandom(seed, streams.tsne, count);
  return Float32Array.from({ length: count }, () => spread * random.normal());
}

async function openMap(
  values: Float32Array,
  columns: number,
  origin: Float32Array,
  perplexity: number,
  dimensions: 2 | 3 = 2,
) {
  const rows = values.length / columns;
  const near = await nearestNeighbors({ rows, columns, values }, Math.min(rows - 1, 90), job);
  const shape = mapShape(rows, dimensions);
  const layout = mapLayout(shape, origin, 1);
  return { shape, map: await openEdges(near, perplexity, layout, job) };
}

describe("pushes", () => {
  const approximations = [
    { by: "a tree", dimensions: 2, rows: 900, spread: 20, limit: 0.02 },
    { by: "a tree", dimensions: 3, rows: 900, spread: 20, limit: 0.02 },
    { by: "a grid", dimensions: 2, rows: 900, spread: 20, limit: 0.03 },
    { by: "a grid", dimensions: 2, rows: 2500, spread: 15, limit: 0.01 },
    { by: "a grid", dimensions: 2, rows: 900, spread: 1, limit: 0.01 },
    { by: "a grid", dimensions: 2, rows: 900, spread: 400, limit: 0.02 },
  ] as const;

  it.each(approximations)(
    "by $by in $dimensions-D are near those of all pairs, where $rows points spread $spread",
    async ({ by, dimensions, rows, spread, limit }) => {
      const step = dimensions === 2 ? 2 : 4;
      const origin = cloud(rows * step, spread).map((x, i) => (i % step === 3 ? 0 : x));
      const { map, shape } = await openMap(cloud(rows * 2, 1), 2, origin, 20, dimensions);
      const pushing = by === "a grid" ? pushByGrid(map, shape, job) : pushByTree(map, job);
      beginDescent(map);
      map.views.claims.fill(0);
      for (const duties of await pushing.rounds()) {
        for (const duty of duties) {
          const input = { map: map.handle, shape, round: 1, part: 0, duty };
          await job.executor.run("tsneForces", input);
        }
      }
      const exact = exactPushes(origin, shape);
      const error = relativeError(map.views.pushes, exact.pushes);
      expect(error).toBeLessThan(limit);
      expect(error).toBeGreaterThan(0);
      expect(Math.abs(pushing.total() / exact.total - 1)).toBeLessThan(limit);
      pushing.close();
    },
  );
});

describe("similarities", () => {
  it("are symmetric, sum to 1 and give every row the wanted number of neighbors", async () => {
    const rows = 300;
    const { map, shape } = await openMap(cloud(rows * 4, 1), 4, new Float32Array(2 * rows), 12);
    const { starts, others, shares } = map.views;
    const dense = new Map<string, number>();
    let total = 0;
    for (let row = 0; row < shape.rows; row++) {
      expect((starts[row + 1]! - starts[row]!) % 4).toBe(0);
      for (let edge = starts[row]!; edge < starts[row + 1]!; edge++) {
        const key = `${row} ${others[edge]}`;
        if (others[edge] === row) {
          expect(shares[edge]).toBe(0);
          continue;
        }
        expect(dense.has(key)).toBe(false);
        dense.set(key, shares[edge]!);
        total += shares[edge]!;
      }
    }
    expect(total).toBeCloseTo(1, 5);
    for (const [key, share] of dense) {
      const back = dense.get(key.split(" ").reverse().join(" "));
      expect(Math.abs(back! / share - 1)).toBeLessThan(1e-5);
    }
  });

  it("hold what each row gives its neighbors and gets from them", async () => {
    const values = Float32Array.of(0, 1, 2.5, 10);
    const { map } = await openMap(values, 1, new Float32Array(8), 1.5);
    const { starts, others, shares } = map.views;
    const given = [0, 1, 2, 3].map((row) => {
      const distances = [0, 1, 2, 3].map((other) => (values[row]! - values[other]!) ** 2);
      const weigh = (precision: number) => {
        const raw = distances.map((d, other) => (other === row ? 0 : Math.exp(-precision * d)));
        const sum = raw.reduce((a, b) => a + b, 0);
        return raw.map((weight) => weight / sum);
      };
      let [low, high] = [0, 100];
      for (let step = 0; step < 100; step++) {
        const middle = (low + high) / 2;
        const entropy = -weigh(middle).reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
        if (entropy > Math.log(1.5)) low = middle;
        else high = middle;
      }
      return weigh(low);
    });
    for (let row = 0; row < 4; row++) {
      for (let edge = starts[row]!; edge < starts[row + 1]!; edge++) {
        const other = others[edge]!;
        const wanted = (given[row]![other]! + given[other]![row]!) / 8;
        expect(shares[edge]).toBeCloseTo(other === row ? 0 : wanted, 6);
      }
    }
  });
});

describe("the descent", () => {
  it("reaches a divergence no worse than tsne-js on the same similarities, by tree and by grid", async () => {
    const rows = 60;
    const random = counterRandom(4, streams.tsne, 50);
    const values = Float32Array.from(
      { length: rows * 5 },
      (_, i) => random.normal() + 6 * ((i % rows) % 3) * (Math.floor(i / rows) % 2),
    );
    const origin = cloud(2 * rows, 1e-4);
    const { map, shape } = await openMap(values, 5, origin, 8);
    const model = new TSNE({
      dim: 2,
      perplexity: 8,
      learningRate: 100,
      nIter: 600,
      metric: "euclidean",
    });
    model.init({
      data: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: 5 }, (_, column) => values[column * rows + row]!),
      ),
      type: "dense",
    });
    model.run();
    const theirs = exactDivergence(map, model.getOutput().flat());
    for (const pushing of [pushByTree(map, job), pushByGrid(map, shape, job)]) {
      const plan = descentPlan(rows, 1000);
      await descend(map, shape, plan, pushing, job, () => {});
      const ours = exactDivergence(map, centered(map.views.points, shape));
      expect(ours).toBeLessThan(1.05 * theirs);
      pushing.close();
    }
  });
});
