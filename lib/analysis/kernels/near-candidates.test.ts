import fc from "fast-check";
import { expect, it } from "vitest";
import { nearestLayout, nearestOfLeaves } from "../neighbors/nearest-of-leaves";
import { buildRowTree, treeLayout, treeShape } from "../neighbors/row-tree";
import type { Engine } from "./engine";
import { f32 } from "./layout";
import { allEngines } from "./testing/engines";

interface Case {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly count: number;
}

function nearest(
  engine: Engine,
  { rows, columns, values, count }: Case,
  radius = Number.POSITIVE_INFINITY,
) {
  const shape = treeShape(rows, columns, 2);
  const room = engine.open({
    ...treeLayout(shape),
    ...nearestLayout(shape, count, 1),
  });
  const data = engine.open({ values: f32(values) });
  for (const _ of buildRowTree({ tree: room.handle, data: data.handle, shape }, engine));
  const input = { room: room.handle, shape, count, radius, part: 0, from: 0, to: shape.leaves };
  for (const _ of nearestOfLeaves(input, engine));
  const found = { indices: [...room.views.indices], lengths: [...room.views.lengths] };
  data.close();
  room.close();
  return found;
}

/** By sorting all other rows. */
function plainly({ rows, columns, values, count }: Case) {
  const indices: number[] = [];
  const lengths: number[] = [];
  for (let a = 0; a < rows; a++) {
    const others = Array.from({ length: rows }, (_, b) => {
      let square = 0;
      for (let j = 0; j < columns; j++) {
        const e = values[j * rows + a]! - values[j * rows + b]!;
        square += e * e;
      }
      return { b, square };
    }).filter(({ b }) => b !== a);
    others.sort((x, y) => x.square - y.square || x.b - y.b);
    for (const { b, square } of others.slice(0, count)) {
      indices.push(b);
      lengths.push(Math.sqrt(square));
    }
  }
  return { indices, lengths };
}

const numbers = {
  smooth: fc.double({ min: -3, max: 3, noNaN: true }),
  lattice: fc.integer({ min: 0, max: 2 }),
  wild: fc.constantFrom(0, 1, -1, 1e-7, 1 + 2 ** -23, 1e6, 1e6 + 1, -3e-20),
};

const cases = fc
  .record({
    rows: fc.oneof(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 10, max: 150 })),
    columns: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 })),
    kind: fc.constantFrom("smooth" as const, "lattice" as const, "wild" as const),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .chain(({ rows, columns, kind, share }) =>
    fc
      .array(numbers[kind], { minLength: rows * columns, maxLength: rows * columns })
      .map((values) => ({
        rows,
        columns,
        values: Float32Array.from(values),
        count: 1 + Math.floor(share * (rows - 2)),
      })),
  );

it.each(allEngines())(
  "$kind: the very rows and distances that sorting all rows finds",
  (engine) => {
    fc.assert(
      fc.property(cases, (given) => {
        expect(nearest(engine, given)).toEqual(plainly(given));
      }),
      { numRuns: 80 },
    );
  },
);

it.each(allEngines())(
  "$kind: rows within a radius, as many as there are or as are asked for",
  (engine) => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0.001, 0.5, 1, 2, Math.sqrt(3), 5), (given, radius) => {
        const { rows, count } = given;
        const found = nearest(engine, given, radius);
        const all = plainly({ ...given, count: rows - 1 });
        for (let row = 0; row < rows; row++) {
          const others = all.indices.slice(row * (rows - 1), (row + 1) * (rows - 1));
          const lengths = all.lengths.slice(row * (rows - 1), (row + 1) * (rows - 1));
          const within = lengths.filter((length) => length <= radius).length;
          const near = found.indices.slice(row * count, (row + 1) * count);
          const from = found.lengths.slice(row * count, (row + 1) * count);
          expect(from).toEqual([...from].sort((a, b) => a - b));
          expect(from.filter((length) => length <= radius).length).toBe(Math.min(count, within));
          expect(new Set(near.slice(0, within)).size).toBe(Math.min(count, within));
          near.forEach((other, i) => {
            if (i < within) expect(from[i]).toBe(lengths[others.indexOf(other)]);
            else expect(other).toBe(row);
          });
        }
      }),
      { numRuns: 60 },
    );
  },
);

it.each(allEngines())("$kind: a search in small portions finds the same candidates", (engine) => {
  const shape = treeShape(300, 3);
  const values = Float32Array.from({ length: 900 }, (_, i) => Math.sin(i * i));
  const search = (budget: number) => {
    const room = engine.open({
      ...treeLayout(shape),
      ...nearestLayout(shape, 5, 1),
    });
    const data = engine.open({ values: f32(values) });
    for (const _ of buildRowTree({ tree: room.handle, data: data.handle, shape }, engine));
    const { at, kernels, views } = room;
    views.limits.fill(Number.POSITIVE_INFINITY);
    views.stack.set([1, 0, 1, 0]);
    let calls = 1;
    // biome-ignore format: one call
    while (kernels.nearCandidates(at.blocks, 3, at.boxes, 2 * shape.half, at.starts, shape.leaves, 2, 10, 20, at.distances, at.places, at.fills, at.limits, at.stack, budget) > 0) calls++;
    const { places, distances, fills, limits } = views;
    const found = [places, distances, fills, limits].map((view) => [...view]);
    data.close();
    room.close();
    return { calls, found };
  };
  const atOnce = search(1e9);
  const piecemeal = search(1);
  expect(atOnce.calls).toBe(1);
  expect(piecemeal.calls).toBeGreaterThan(2);
  expect(piecemeal.found).toEqual(atOnce.found);
});
