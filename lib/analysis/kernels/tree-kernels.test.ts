import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f32, f64, i32, u32 } from "./layout";
import { allEngines } from "./testing/engines";
import { treeScratch } from "./twins/build-tree";

const [twin, ...compiled] = allEngines();
const engines = [twin!, ...compiled];

function repel(engine: Engine, points: readonly number[], dimensions: 2 | 3, theta: number) {
  const step = dimensions === 2 ? 2 : 4;
  const count = points.length / dimensions;
  const laid = new Float32Array(step * count);
  points.forEach((x, i) => {
    laid[Math.floor(i / dimensions) * step + (i % dimensions)] = x;
  });
  const width = 2.001 * points.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9);
  const room = engine.open({
    points: f32(laid),
    keys: u32(count),
    order: u32(count),
    spareKeys: u32(count),
    spareOrder: u32(count),
    digits: u32(1024),
    sorted: f32(3 * count),
    means: f64(3 * (count + 1)),
    nodes: f32(16 * count),
    leaves: i32(count),
    counts: i32(2),
    scratch: f64(treeScratch / 8),
    list: f32(4 * (count + 4)),
    forces: f32(step * count),
    sums: f64(count),
  });
  const { at, views, kernels } = room;
  const start = -width / 2;
  const cells = dimensions === 2 ? 2 ** 16 : 2 ** 10;
  kernels.treeKeys(
    at.points,
    dimensions,
    count,
    start,
    start,
    start,
    cells / width,
    at.keys,
    at.order,
  );
  kernels.sortKeys(at.keys, at.order, count, at.spareKeys, at.spareOrder, at.digits);
  kernels.buildTree(
    at.points,
    dimensions,
    count,
    at.keys,
    at.order,
    width,
    theta,
    at.sorted,
    count,
    at.means,
    at.nodes,
    at.leaves,
    at.counts,
    at.scratch,
  );
  const [nodeCount = 0, leafCount = 0] = views.counts;
  kernels.treeForces(
    at.nodes,
    nodeCount,
    at.leaves,
    0,
    leafCount,
    at.sorted,
    count,
    at.order,
    dimensions,
    at.list,
    count + 4,
    at.forces,
    at.sums,
  );
  const forces = [...views.forces].filter((_, i) => i % step < dimensions);
  const total = views.sums.subarray(0, leafCount).reduce((a, b) => a + b, 0);
  return { keys: [...views.keys], order: [...views.order], nodeCount, leafCount, forces, total };
}

function exactly(points: readonly number[], dimensions: number) {
  const forces = points.map(() => 0);
  let total = 0;
  for (let i = 0; i < points.length; i += dimensions) {
    for (let j = 0; j < points.length; j += dimensions) {
      if (i === j) continue;
      let d = 0;
      for (let a = 0; a < dimensions; a++) d += (points[i + a]! - points[j + a]!) ** 2;
      const q = 1 / (1 + d);
      total += q;
      for (let a = 0; a < dimensions; a++) {
        forces[i + a]! += q * q * (points[i + a]! - points[j + a]!);
      }
    }
  }
  return { forces, total };
}

function distance(found: readonly number[], wanted: readonly number[]): number {
  return Math.hypot(...found.map((x, i) => x - wanted[i]!));
}

describe.each([2, 3] as const)("the compiled tree in %i-D", (dimensions) => {
  const coordinate = fc.oneof(
    fc.integer({ min: -300, max: 300 }).map((x) => x / 8),
    fc.constantFrom(0, 1, 1.0001),
  );
  const clouds = fc
    .array(fc.array(coordinate, { minLength: dimensions, maxLength: dimensions }), {
      minLength: 1,
      maxLength: 90,
    })
    .map((rows) => rows.flat());

  it("is that of the twin, and so are its forces", () => {
    fc.assert(
      fc.property(clouds, (points) => {
        const wanted = repel(twin!, points, dimensions, 0.6);
        for (const engine of compiled) {
          const { forces, total, ...tree } = repel(engine, points, dimensions, 0.6);
          const { forces: _, total: __, ...wantedTree } = wanted;
          expect(tree).toEqual(wantedTree);
          expect(distance(forces, wanted.forces)).toBeLessThan(1e-5 * points.length);
          expect(Math.abs(total - wanted.total)).toBeLessThan(1e-5 * points.length);
        }
      }),
    );
  });

  it("pushes exactly where no cell may stand for its points", () => {
    fc.assert(
      fc.property(clouds, (points) => {
        const exact = exactly(points, dimensions);
        for (const engine of engines) {
          const found = repel(engine, points, dimensions, 1e-6);
          expect(distance(found.forces, exact.forces)).toBeLessThan(1e-5 * points.length);
          expect(Math.abs(found.total - exact.total)).toBeLessThan(1e-5 * points.length);
        }
      }),
    );
  });

  it("lets points in one place push nobody but the others", () => {
    const points = Array.from({ length: 50 * dimensions }, (_, i) => (i < 40 * dimensions ? 1 : 3));
    const exact = exactly(points, dimensions);
    for (const engine of engines) {
      const found = repel(engine, points, dimensions, 0.5);
      expect(distance(found.forces, exact.forces)).toBeLessThan(1e-4);
      expect(found.total).toBeCloseTo(exact.total, 2);
    }
  });

  it("comes to an end on points that are not finite", () => {
    const points = Array.from({ length: 60 * dimensions }, (_, i) =>
      i % 3 === 0 ? Number.NaN : i % 7 === 0 ? Number.POSITIVE_INFINITY : i,
    );
    for (const engine of engines) {
      expect(repel(engine, points, dimensions, 0.5).leafCount).toBeGreaterThan(0);
    }
  });
});

describe("shares of neighbors", () => {
  const shareOut = (
    engine: Engine,
    distances: readonly number[],
    count: number,
    target: number,
  ) => {
    const rows = distances.length / count;
    const room = engine.open({
      distances: f64(Float64Array.from(distances)),
      scratch: f64(count + 1),
      out: f32(rows * count),
    });
    const { at, views } = room;
    room.kernels.rowShares(at.distances, count, 0, rows, Math.log(target), at.scratch, at.out);
    return [...views.out];
  };
  const entropy = (shares: readonly number[]) =>
    -shares.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
  const line = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 5)), {
      minLength: 1,
      maxLength: 31,
    })
    .map((steps) => steps.toSorted((a, b) => a - b));

  it("are those of the twin, sum to 1 and have the entropy asked for where it can be had", () => {
    fc.assert(
      fc.property(line, fc.constantFrom(1e-30, 0.01, 1, 1e30), fc.nat(100), (steps, unit, at) => {
        const count = steps.length;
        const target = 1 + (at / 100) * (count / 3);
        const distances = steps.map((step) => step * unit);
        const wanted = shareOut(twin!, distances, count, target);
        const nearest = steps.filter((step) => step === steps[0]).length;
        for (const engine of engines) {
          const found = shareOut(engine, distances, count, target);
          expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
          expect(distance(found, wanted)).toBeLessThan(1e-5);
          if (nearest < target && target <= count) {
            expect(entropy(found)).toBeCloseTo(Math.log(target), 3);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are alike where all neighbors are equally near, and where more are nearest than fit", () => {
    for (const engine of engines) {
      expect(shareOut(engine, [2, 2, 2, 2], 4, 2)).toEqual([0.25, 0.25, 0.25, 0.25]);
      expect(shareOut(engine, [0, 0, 0, 0], 4, 2)).toEqual([0.25, 0.25, 0.25, 0.25]);
      const [a = 0, b = 0, c = 0, d = 0] = shareOut(engine, [0, 0, 0, 9], 4, 2);
      expect([a, b, c]).toEqual([a, a, a]);
      expect(a).toBeCloseTo(1 / 3, 6);
      expect(d).toBeLessThan(1e-6);
      expect(shareOut(engine, [1, Number.NaN, Number.NaN], 3, 2).length).toBe(3);
    }
  });
});
