import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterRandom, streams } from "../random/counter-random";
import { lloyd } from "./lloyd";
import type { Points } from "./points";
import { seedCenters } from "./seed-centers";

function finish<R>(steps: Generator<unknown, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function cloud(rows: number, columns: number, seed: number): Points {
  const random = counterRandom(seed, streams.chance, rows, columns);
  const values = Float64Array.from({ length: rows * columns }, () => random.normal());
  const weights = Float64Array.from({ length: rows }, () => 1 + random.integer(3));
  return { rows, columns, values, weights };
}

function plain(
  { rows, columns, values, weights }: Points,
  start: Float64Array,
  iterations: number,
) {
  const k = start.length / columns;
  const centers = start.slice();
  const labels = new Int32Array(rows).fill(-1);
  for (let iteration = 0; iteration < iterations; iteration++) {
    let changed = false;
    for (let row = 0; row < rows; row++) {
      let nearest = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let c = 0; c < k; c++) {
        let d = 0;
        for (let j = 0; j < columns; j++)
          d += (values[row * columns + j]! - centers[c * columns + j]!) ** 2;
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
        for (let j = 0; j < columns; j++) sum[j]! += weights[row]! * values[row * columns + j]!;
      }
      if (size > 0)
        sum.forEach((x, j) => {
          centers[c * columns + j] = x / size;
        });
    }
  }
  return { labels, centers };
}

describe("Lloyd's iterations", () => {
  it.each([1, 2, 3, 5, 9])("spare distances without changing a label, k = %i", (k) => {
    for (let seed = 0; seed < 8; seed++) {
      const points = cloud(700, 3, seed);
      const start = finish(seedCenters(points, k, counterRandom(seed, streams.kmeans, k)));
      for (const iterations of [4, 500]) {
        const expected = plain(points, start, iterations);
        const found = finish(lloyd(points, start, iterations));
        expect(found.labels).toEqual(expected.labels);
        found.centers.forEach((x, i) => {
          expect(x).toBeCloseTo(expected.centers[i]!, 12);
        });
      }
    }
  });

  it("leave no cluster empty where there are enough distinct points", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 30 }),
        fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 20 }),
        (values, start, iterations) => {
          const rows = values.length;
          const weights = new Float64Array(rows).fill(1);
          const points = { rows, columns: 1, values: Float64Array.from(values), weights };
          const found = finish(lloyd(points, Float64Array.from(start), iterations));
          expect(new Set(found.labels).size).toBe(4);
        },
      ),
    );
  });
});

describe("greedy k-means++ seeds", () => {
  it("are distinct points even where all are taken", () => {
    const points = cloud(50, 2, 1);
    const seeds = finish(seedCenters(points, 50, counterRandom(1, streams.kmeans)));
    const found = new Set(
      Array.from({ length: 50 }, (_, c) => seeds.slice(2 * c, 2 * c + 2).join()),
    );
    expect(found.size).toBe(50);
    const rows = Array.from({ length: 50 }, (_, row) =>
      points.values.slice(2 * row, 2 * row + 2).join(),
    );
    for (const seed of found) expect(rows).toContain(seed);
  });

  it("come from far apart: one of each of eight tight groups", () => {
    const random = counterRandom(3, streams.chance);
    const values = Float64Array.from({ length: 400 }, (_, i) => 100 * (i % 8) + random.uniform());
    const points = { rows: 400, columns: 1, values, weights: new Float64Array(400).fill(1) };
    const seeds = finish(seedCenters(points, 8, counterRandom(1, streams.kmeans)));
    expect(new Set(seeds.map((x) => Math.floor(x / 100))).size).toBe(8);
  });
});
