import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attraction } from "../kernels/attraction";
import { repulsion2, repulsion3 } from "../kernels/repulsion";
import { counterRandom, streams } from "../random/counter-random";
import { affinities, toPerplexity } from "./affinities";
import { nearestNeighbors } from "./neighbors";
import { spaceTree } from "./space-tree";

function finish<R>(steps: Generator<unknown, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function cloud(points: number, dimensions: number, seed = 1): Float64Array {
  const random = counterRandom(seed, streams.tsne, dimensions);
  return Float64Array.from({ length: points * dimensions }, () => 3 * random.normal());
}

function exactRepulsion(points: Float64Array, dimensions: number) {
  const forces = new Float64Array(points.length);
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

function treeRepulsion(points: Float64Array, dimensions: 2 | 3, theta: number) {
  const forces = new Float64Array(points.length);
  const count = points.length / dimensions;
  const tree = spaceTree(count, dimensions, theta).build(points);
  const repulsion = dimensions === 2 ? repulsion2 : repulsion3;
  return { forces, total: repulsion(tree, points, 0, count, forces) };
}

describe.each([2, 3] as const)("repulsion in %i-D", (dimensions) => {
  it("is exact where the tree may never stand for its points", () => {
    const coordinate = fc.integer({ min: -4, max: 4 }).map((x) => x / 3);
    const row = fc.array(coordinate, { minLength: dimensions, maxLength: dimensions });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
        const points = Float64Array.from(rows.flat());
        const exact = exactRepulsion(points, dimensions);
        const found = treeRepulsion(points, dimensions, 1e-9);
        expect(found.total).toBeCloseTo(exact.total, 9);
        found.forces.forEach((force, i) => {
          expect(force).toBeCloseTo(exact.forces[i]!, 9);
        });
      }),
    );
  });

  it("is within three percent of exact at the angle that is used", () => {
    const points = cloud(500, dimensions);
    const exact = exactRepulsion(points, dimensions);
    const found = treeRepulsion(points, dimensions, 0.5);
    expect(Math.abs(found.total / exact.total - 1)).toBeLessThan(0.03);
    let error = 0;
    let size = 0;
    found.forces.forEach((force, i) => {
      error += (force - exact.forces[i]!) ** 2;
      size += exact.forces[i]! ** 2;
    });
    expect(Math.sqrt(error / size)).toBeLessThan(0.03);
    expect(error).toBeGreaterThan(0);
  });
});

describe("affinities", () => {
  const rows = 60;
  const values = cloud(rows, 4);
  const near = finish(nearestNeighbors(values, rows, 4, 20));
  const joint = finish(affinities(near, 6));

  it("rest on the nearest rows, nearest first", () => {
    for (let row = 0; row < rows; row++) {
      const all = Array.from({ length: rows }, (_, other) => {
        let d = 0;
        for (let j = 0; j < 4; j++) d += (values[row * 4 + j]! - values[other * 4 + j]!) ** 2;
        return { other, d };
      })
        .filter(({ other }) => other !== row)
        .sort((a, b) => a.d - b.d)
        .slice(0, 20);
      expect([...near.indices.subarray(row * 20, row * 20 + 20)]).toEqual(
        all.map(({ other }) => other),
      );
      expect([...near.distances.subarray(row * 20, row * 20 + 20)]).toEqual(all.map(({ d }) => d));
    }
  });

  it("are symmetric, sum to 1 and have the wanted perplexity in each row", () => {
    const dense = new Map<string, number>();
    let total = 0;
    for (let row = 0; row < rows; row++) {
      for (let entry = joint.starts[row]!; entry < joint.starts[row + 1]!; entry++) {
        const key = `${row} ${joint.neighbors[entry]}`;
        expect(dense.has(key)).toBe(false);
        dense.set(key, joint.shares[entry]!);
        total += joint.shares[entry]!;
      }
    }
    expect(total).toBeCloseTo(1, 12);
    for (const [key, share] of dense) {
      expect(dense.get(key.split(" ").reverse().join(" "))).toBeCloseTo(share, 15);
    }
    const own = new Float64Array(20);
    toPerplexity(near.distances.subarray(0, 20), Math.log(6), own);
    const entropy = -own.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
    expect(Math.exp(entropy)).toBeCloseTo(6, 3);
  });

  it("pull with the force of their definition", () => {
    const points = cloud(rows, 2, 9);
    const forces = new Float64Array(points.length);
    attraction(joint.starts, joint.neighbors, joint.shares, points, 2, 0, rows, forces);
    const exact = new Float64Array(points.length);
    for (let i = 0; i < rows; i++) {
      for (let entry = joint.starts[i]!; entry < joint.starts[i + 1]!; entry++) {
        const j = joint.neighbors[entry]!;
        const dx = points[2 * i]! - points[2 * j]!;
        const dy = points[2 * i + 1]! - points[2 * j + 1]!;
        const pull = joint.shares[entry]! / (1 + dx * dx + dy * dy);
        exact[2 * i]! += pull * dx;
        exact[2 * i + 1]! += pull * dy;
      }
    }
    forces.forEach((force, i) => {
      expect(force).toBeCloseTo(exact[i]!, 14);
    });
  });
});
