import fc from "fast-check";
import { expect, it } from "vitest";
import { rootOf } from "../neighbors/disjoint-sets";
import { joinLayout, joinLeaves } from "../neighbors/join-leaves";
import { buildRowTree, treeLayout, treeShape } from "../neighbors/row-tree";
import type { Engine } from "./engine";
import { f32 } from "./layout";
import { allEngines } from "./testing/engines";

interface Case {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly radius: number;
  /** Per row, which others are in a set with it from the start; −1 where it takes no part. */
  readonly groups: readonly number[];
}

/** Per row, the first of the rows that it is in one set with; −1 where it takes no part. */
function joined(engine: Engine, { rows, columns, values, radius, groups }: Case): number[] {
  const shape = treeShape(rows, columns, 1);
  const room = engine.open({ ...treeLayout(shape), ...joinLayout(shape, 1) });
  const data = engine.open({ values: f32(values) });
  for (const _ of buildRowTree({ tree: room.handle, data: data.handle, shape }, engine));
  const { order, parents } = room.views;
  const places = [...order.keys()];
  places.forEach((place) => {
    const group = groups[order[place]!]!;
    const first = places.find((other) => groups[order[other]!] === group)!;
    parents[place] = group < 0 ? -1 : first;
  });
  const input = { room: room.handle, shape, radius, part: 0, from: 0, to: shape.leaves };
  for (const _ of joinLeaves(input, engine));
  const roots = new Array<number>(rows);
  places.forEach((place) => {
    roots[order[place]!] = parents[place]! < 0 ? -1 : rootOf(parents, place);
  });
  data.close();
  room.close();
  return roots.map((root) => (root < 0 ? -1 : roots.indexOf(root)));
}

function plainly({ rows, columns, values, radius, groups }: Case): number[] {
  let sets = groups.map((group) => (group < 0 ? -1 : groups.indexOf(group)));
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b < rows; b++) {
      if (groups[a]! < 0 || groups[b]! < 0) continue;
      let square = 0;
      for (let j = 0; j < columns; j++) {
        const e = values[j * rows + a]! - values[j * rows + b]!;
        square += e * e;
      }
      if (Math.sqrt(square) > radius) continue;
      const [low, high] = [Math.min(sets[a]!, sets[b]!), Math.max(sets[a]!, sets[b]!)];
      sets = sets.map((set) => (set === high ? low : set));
    }
  }
  return sets;
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 20 }))
  .chain(([rows, columns]) => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 4 }),
      fc.double({ min: 0, max: 4, noNaN: true }),
    );
    return fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      values: fc
        .array(number, { minLength: rows * columns, maxLength: rows * columns })
        .map((values) => Float32Array.from(values)),
      radius: fc
        .constantFrom(0, 0.3, 1, Math.SQRT2, 2, 3, 1e30)
        .map((r) => r * Math.sqrt(columns) * 0.7),
      groups: fc.array(fc.integer({ min: -1, max: 2 * rows }), {
        minLength: rows,
        maxLength: rows,
      }),
    });
  });

it.each(allEngines())("$kind: the sets that going from pair to pair joins", (engine) => {
  fc.assert(
    fc.property(cases, (given) => {
      expect(joined(engine, given)).toEqual(plainly(given));
    }),
    { numRuns: 200 },
  );
});

it.each(allEngines())(
  "$kind: a distance of exactly the radius is within it, the next above is not",
  (engine) => {
    const values = Float32Array.of(0, 1, 0, 1, 0, 1);
    const given = { rows: 2, columns: 3, values, groups: [0, 1] };
    expect(joined(engine, { ...given, radius: Math.sqrt(3) })).toEqual([0, 0]);
    expect(joined(engine, { ...given, radius: Math.sqrt(3) * (1 - 2 ** -52) })).toEqual([0, 1]);
  },
);

it.each(allEngines())("$kind: in small portions the same sets", (engine) => {
  const shape = treeShape(400, 2);
  const values = Float32Array.from({ length: 800 }, (_, i) => Math.sin(i * i));
  const search = (budget: number) => {
    const room = engine.open({ ...treeLayout(shape), ...joinLayout(shape, 1) });
    const data = engine.open({ values: f32(values) });
    for (const _ of buildRowTree({ tree: room.handle, data: data.handle, shape }, engine));
    const { at, kernels, views } = room;
    views.parents.forEach((_, place, parents) => {
      parents[place] = place;
    });
    views.known.fill(-1);
    views.joinStack.set([1, 0, 1, 0]);
    let calls = 1;
    // biome-ignore format: one call
    while (kernels.joinNear(at.blocks, 2, at.boxes, 2 * shape.half, at.starts, shape.leaves, 0, 400, 0.2, at.parents, at.known, at.joinStack, budget) > 0) calls++;
    const roots = [...views.parents.keys()].map((place) => rootOf(views.parents, place));
    data.close();
    room.close();
    return { calls, roots };
  };
  const atOnce = search(1e9);
  const piecemeal = search(1);
  expect(atOnce.calls).toBe(1);
  expect(piecemeal.calls).toBeGreaterThan(2);
  expect(piecemeal.roots).toEqual(atOnce.roots);
});
