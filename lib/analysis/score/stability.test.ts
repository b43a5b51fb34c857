import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctRows } from "../cluster/distinct-rows";
import { inlineJob } from "../cluster/testing/inline-job";
import { allEngines } from "../kernels/testing/engines";
import { counterRandom, streams } from "../random/counter-random";
import { adjustedRand } from "./adjusted-rand";
import { overlap } from "./partition-overlap";
import { customersOf, resample } from "./resample";
import { sliceStability, stability } from "./stability";

const [twin, simd] = allEngines();
const job = inlineJob(simd!);

/** Groups along a line, `apart` from each other; row i is of group i mod groups. */
function clumps(rows: number, groups: number, apart: number, seed = 1) {
  const random = counterRandom(seed, streams.samples, rows, groups);
  const values = Float32Array.from({ length: 2 * rows }, (_, i) => {
    return random.normal() + (i < rows ? apart * (i % groups) : 0);
  });
  const distinct = distinctRows({ rows, columns: 2, values, features: [] });
  const labels = Int32Array.from(distinct.firstRow, (row) => row % groups);
  return { distinct, labels, values };
}

describe("stability under the bootstrap", () => {
  it("is near 1 for groups that lie apart, and low where a group is cut at random", async () => {
    const { distinct, labels } = clumps(400, 3, 12);
    const apart = await stability(distinct, labels, 3, { seed: 1 }, job);
    expect(apart.resamples).toHaveLength(50);
    expect(Math.min(...apart.jaccards)).toBeGreaterThan(0.98);
    expect(apart.adjustedRand).toBeGreaterThan(0.98);

    const cut = labels.map((label, row) => (label === 2 && row % 2 === 0 ? 3 : label));
    const torn = await stability(distinct, cut, 4, { seed: 1 }, job);
    expect(torn.jaccards[0]).toBeGreaterThan(0.7);
    expect(torn.jaccards[3]).toBeLessThan(0.6);
    expect(torn.adjustedRand).toBeLessThan(apart.adjustedRand);
  });

  it("is lower for segments of customers without groups", async () => {
    const { distinct } = clumps(300, 1, 0);
    const labels = Int32Array.from(distinct.firstRow, (row) => row % 5);
    const found = await stability(distinct, labels, 5, { seed: 1, resamples: 10 }, job);
    expect(Math.max(...found.jaccards)).toBeLessThan(0.5);
    expect(Math.abs(found.adjustedRand)).toBeLessThan(0.1);
  });

  it("is the same for any number of threads, with every engine and for every repeat", async () => {
    const { distinct, labels } = clumps(150, 3, 3);
    const options = { seed: 7, resamples: 12 };
    const expected = await stability(distinct, labels, 3, options, job);
    expect(await stability(distinct, labels, 3, options, job)).toEqual(expected);
    expect(await stability(distinct, labels, 3, options, inlineJob(simd!, 5))).toEqual(expected);
    expect(await stability(distinct, labels, 3, options, inlineJob(twin!))).toEqual(expected);
    const other = await stability(distinct, labels, 3, { ...options, seed: 8 }, job);
    expect(other).not.toEqual(expected);
  });

  it("does not depend on the order of the rows", async () => {
    const { values, distinct, labels } = clumps(120, 3, 4);
    const turned = Float32Array.from({ length: 240 }, (_, i) => {
      return values[Math.floor(i / 120) * 120 + (119 - (i % 120))]!;
    });
    const other = distinctRows({ rows: 120, columns: 2, values: turned, features: [] });
    expect(other.values).toEqual(distinct.values);
    const options = { seed: 1, resamples: 5 };
    expect(await stability(other, labels, 3, options, job)).toEqual(
      await stability(distinct, labels, 3, options, job),
    );
  });

  it("leaves out what is in no segment", async () => {
    const { distinct, labels } = clumps(200, 4, 15);
    const noise = labels.map((label) => (label === 3 ? -1 : label));
    const found = await stability(distinct, noise, 3, { seed: 1, resamples: 10 }, job);
    expect(Math.min(...found.jaccards)).toBeGreaterThan(0.98);
  });

  it("takes few customers: segments that are not drawn are not compared", async () => {
    const values = Float32Array.from([0, 1, 50]);
    const distinct = distinctRows({ rows: 3, columns: 1, values, features: [] });
    const labels = Int32Array.from(distinct.values, (x) => (x > 10 ? 1 : 0));
    const found = await stability(distinct, labels, 2, { seed: 1 }, job);
    const ofLone = found.resamples.map(({ jaccards }) => jaccards[1]!);
    expect(ofLone.some(Number.isNaN)).toBe(true);
    expect(found.jaccards.every((x) => x > 0 && x <= 1)).toBe(true);
  });

  it("clusters each resample by what was drawn", async () => {
    const values = Float32Array.from([0, 0, 1, 1, 2, 2]);
    const distinct = distinctRows({ rows: 6, columns: 1, values, features: [] });
    const rowAt = (x: number) => distinct.values.indexOf(x);
    const labels = new Int32Array(3).fill(1);
    labels[rowAt(0)] = 0;
    const { resamples } = await stability(distinct, labels, 2, { seed: 3 }, job);
    const rowOf = customersOf(distinct.weights);
    let [first, last] = [0, 0];
    resamples.forEach(({ adjustedRand }, draw) => {
      const { draws } = resample(rowOf, 3, counterRandom(3, streams.stability, 2, draw));
      const [low, , high] = [0, 1, 2].map((x) => draws[rowAt(x)]!);
      if (draws.includes(0) || low === high) return;
      if (low! > high!) first++;
      else last++;
      expect(adjustedRand === 1).toBe(low! > high!);
    });
    expect(Math.min(first, last)).toBeGreaterThan(0);
  });

  it("reports progress up to its total", async () => {
    const { distinct, labels } = clumps(60, 2, 5);
    let last = { done: 0, total: 1 };
    const listening = inlineJob(simd!, 2, (progress) => {
      last = progress;
    });
    await stability(distinct, labels, 2, { seed: 1, resamples: 8 }, listening);
    expect(last).toMatchObject({ done: 8, total: 8 });
  });
});

describe("stability over slices", () => {
  it("is near 1 where every slice has the same groups and lower where one has none of them", async () => {
    const { distinct, labels } = clumps(400, 2, 15);
    const quarter = Int32Array.from({ length: 400 }, (_, row) => (row < 40 ? -1 : (row >> 1) % 3));
    const found = await sliceStability(distinct, labels, 2, quarter, { seed: 1 }, job);
    expect(found.map(({ slice }) => slice)).toEqual([0, 1, 2]);
    expect(found.reduce((sum, { customers }) => sum + customers, 0)).toBe(360);
    for (const { jaccards, adjustedRand } of found) {
      expect(Math.min(...jaccards)).toBeGreaterThan(0.98);
      expect(adjustedRand).toBeGreaterThan(0.98);
    }

    const oneGroup = Int32Array.from({ length: 400 }, (_, row) => row % 2);
    for (const one of await sliceStability(distinct, labels, 2, oneGroup, { seed: 1 }, job)) {
      expect(one.jaccards.filter(Number.isNaN)).toHaveLength(1);
      expect(Math.abs(one.adjustedRand)).toBeLessThan(0.1);
    }
  });

  it("leaves out slices with fewer different customers than segments", async () => {
    const { distinct, labels } = clumps(50, 3, 10);
    const slices = Int32Array.from({ length: 50 }, (_, row) => (row < 2 ? 7 : 4));
    const found = await sliceStability(distinct, labels, 3, slices, { seed: 1 }, job);
    expect(found.map(({ slice }) => slice)).toEqual([4]);
    expect(await sliceStability(distinct, labels, 3, slices.fill(-1), { seed: 1 }, job)).toEqual(
      [],
    );
  });

  it("is the same for any number of threads", async () => {
    const { distinct, labels } = clumps(90, 3, 3);
    const slices = Int32Array.from({ length: 90 }, (_, row) => row % 4);
    const expected = await sliceStability(distinct, labels, 3, slices, { seed: 1 }, job);
    const wide = inlineJob(simd!, 3);
    expect(await sliceStability(distinct, labels, 3, slices, { seed: 1 }, wide)).toEqual(expected);
  });
});

describe("a resample", () => {
  it("draws as many customers as there are; the weights equal repeats", () => {
    const weights = [3, 1, 0, 4];
    const rowOf = customersOf(weights);
    expect([...rowOf]).toEqual([0, 0, 0, 1, 3, 3, 3, 3]);
    const alone = Uint32Array.from(rowOf.keys());
    for (let draw = 0; draw < 50; draw++) {
      const together = resample(rowOf, 4, counterRandom(1, streams.stability, 0, draw));
      const apart = resample(alone, 8, counterRandom(1, streams.stability, 0, draw));
      for (let row = 0; row < 4; row++) {
        const customers = [...alone].filter((customer) => rowOf[customer] === row);
        const drawn = customers.map((customer) => apart.draws[customer]!);
        expect(together.draws[row]).toBe(drawn.reduce((a, b) => a + b, 0));
        expect(together.present[row]).toBe(drawn.filter((times) => times > 0).length);
      }
      expect(together.draws.reduce((a, b) => a + b)).toBe(8);
    }
  });

  it("leaves out about a share of 1/e", () => {
    const alone = Uint32Array.from({ length: 20_000 }, (_, i) => i);
    const { present } = resample(alone, 20_000, counterRandom(1, streams.stability));
    expect(present.filter((count) => count === 0).length / 20_000).toBeCloseTo(1 / Math.E, 1);
  });
});

describe("the overlap of two partitions", () => {
  it("is that of counting every customer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -1, max: 2 }), fc.nat(3), fc.nat(2)), {
          minLength: 1,
          maxLength: 40,
        }),
        (rows) => {
          const labels = Int32Array.from(rows, ([label]) => label);
          const others = Int32Array.from(rows, ([, other]) => other);
          const times = rows.map(([, , count]) => count);
          const found = overlap(labels, 3, others, 4, times);
          const each = rows.flatMap(([a, b, count]) =>
            a < 0 ? [] : new Array(count).fill([a, b] as const),
          );
          expect(found.adjustedRand).toBeCloseTo(
            adjustedRand(
              each.map(([a]) => a),
              each.map(([, b]) => b),
            ),
            10,
          );
          for (let segment = 0; segment < 3; segment++) {
            if (!each.some(([a]) => a === segment)) {
              expect(found.jaccards[segment]).toBeNaN();
              continue;
            }
            const indices = [0, 1, 2, 3].map((cluster) => {
              const both = each.filter(([a, b]) => a === segment && b === cluster).length;
              return both / each.filter(([a, b]) => a === segment || b === cluster).length;
            });
            expect(found.jaccards[segment]).toBeCloseTo(Math.max(...indices), 10);
          }
        },
      ),
    );
  });
});
