import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allEngines } from "../../kernels/testing/engines";
import { counterRandom, streams } from "../../random/counter-random";
import type { WeightedRows } from "../points";
import { inertiaOf } from "../testing/inertia-of";
import { type Bench, benchAt, openKmeansRoom } from "./kmeans-room";
import { centersAt, drawSeeds } from "./kmeans-seeds";
import { measureSpread, settle } from "./kmeans-settle";

const engines = allEngines();

function finish<R>(steps: Generator<unknown, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function cloud(rows: number, columns: number, seed: number): WeightedRows {
  const random = counterRandom(seed, streams.samples, rows, columns);
  const values = Float32Array.from({ length: rows * columns }, () => random.normal());
  const weights = Float64Array.from({ length: rows }, () => 1 + random.integer(3));
  return { rows, columns, values, weights };
}

function benchFor(data: WeightedRows, mostK: number, engine = engines[1]!): Bench {
  const room = openKmeansRoom(engine, data, { mostK });
  return benchAt(room, room.shape);
}

/** Without bounds, without sums that follow. */
function plain(
  { rows, columns, values, weights }: WeightedRows,
  start: Float64Array,
  most: number,
) {
  const k = start.length / columns;
  const centers = start.slice();
  const labels = new Int32Array(rows).fill(-1);
  for (let iteration = 0; iteration < most; iteration++) {
    let changed = false;
    for (let row = 0; row < rows; row++) {
      let nearest = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let c = 0; c < k; c++) {
        let d = 0;
        for (let j = 0; j < columns; j++)
          d += (values[j * rows + row]! - centers[c * columns + j]!) ** 2;
        if (d < least) [least, nearest] = [d, c];
      }
      if (labels[row] !== nearest) changed = true;
      labels[row] = nearest;
    }
    if (!changed) break;
    for (let c = 0; c < k; c++) {
      let size = 0;
      const sum = new Float64Array(columns);
      for (let row = 0; row < rows; row++) {
        if (labels[row] !== c) continue;
        size += weights[row]!;
        for (let j = 0; j < columns; j++) sum[j]! += weights[row]! * values[j * rows + row]!;
      }
      if (size > 0)
        sum.forEach((x, j) => {
          centers[c * columns + j] = x / size;
        });
    }
  }
  return { labels, centers };
}

describe.each(engines)("Lloyd's iterations ($kind)", (engine) => {
  it.each([1, 2, 3, 5, 9, 17])("spare distances without changing a label, k = %i", (k) => {
    for (let seed = 0; seed < 4; seed++) {
      const data = cloud(700, 3, seed);
      const bench = benchFor(data, k, engine);
      const spread = finish(measureSpread(bench));
      const start = centersAt(bench, finish(drawSeeds(bench, k, counterRandom(seed, 1, k))));
      for (const maxIterations of [4, 500]) {
        const expected = plain(data, start, maxIterations);
        bench.views.centers.set(start);
        const inertia = finish(settle(bench, k, spread, { maxIterations }));
        expect(bench.views.labels.slice(0, 700)).toEqual(expected.labels);
        expected.centers.forEach((x, i) => {
          expect(bench.views.centers[i]).toBeCloseTo(x, 12);
        });
        expect(inertia / inertiaOf(data, expected.labels, k)).toBeCloseTo(1, 9);
      }
    }
  });

  it("leave no cluster empty where there are enough distinct rows", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 30 }),
        fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 20 }),
        (numbers, start, maxIterations) => {
          const rows = numbers.length;
          const values = Float32Array.from(numbers);
          const data = { rows, columns: 1, values, weights: new Float64Array(rows).fill(1) };
          const bench = benchFor(data, 4, engine);
          const spread = finish(measureSpread(bench));
          bench.views.centers.set(start);
          finish(settle(bench, 4, spread, { maxIterations }));
          expect(new Set(bench.views.labels.slice(0, rows)).size).toBe(4);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("greedy k-means++ seeds", () => {
  it("are distinct rows even where all are taken", () => {
    const bench = benchFor(cloud(50, 2, 1), 50);
    const seeds = finish(drawSeeds(bench, 50, counterRandom(1, streams.kmeans)));
    expect(new Set(seeds).size).toBe(50);
  });

  it("are distinct rows where squared distances vanish in float32", () => {
    const values = Float32Array.from([0, 1e-30, 2e-30, 3e-30, 1]);
    const data = { rows: 5, columns: 1, values, weights: new Float64Array(5).fill(1) };
    const seeds = finish(drawSeeds(benchFor(data, 5), 5, counterRandom(1, streams.kmeans)));
    expect(new Set(seeds).size).toBe(5);
  });

  it("come from far apart: one of each of eight tight groups", () => {
    const random = counterRandom(3, streams.samples);
    const values = Float32Array.from({ length: 400 }, (_, i) => 100 * (i % 8) + random.uniform());
    const data = { rows: 400, columns: 1, values, weights: new Float64Array(400).fill(1) };
    const bench = benchFor(data, 8);
    const seeds = finish(drawSeeds(bench, 8, counterRandom(1, streams.kmeans)));
    expect(new Set(Array.from(seeds, (row) => row % 8)).size).toBe(8);
  });

  it("never are rows without weight", () => {
    const data = cloud(30, 2, 4);
    const weights = data.weights.map((_, row) => (row % 3 === 0 ? 1 : 0));
    const bench = benchFor({ ...data, weights }, 10);
    for (let seed = 0; seed < 20; seed++) {
      const seeds = finish(drawSeeds(bench, 10, counterRandom(seed, streams.kmeans)));
      expect(new Set(seeds).size).toBe(10);
      for (const row of seeds) expect(row % 3).toBe(0);
    }
  });
});
