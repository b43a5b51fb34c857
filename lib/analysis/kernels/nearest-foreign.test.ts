import fc from "fast-check";
import { expect, it } from "vitest";
import { foreignLayout, foreignOfLeaves } from "../neighbors/foreign-of-leaves";
import { buildRowTree, treeLayout, treeShape } from "../neighbors/row-tree";
import type { Engine } from "./engine";
import { f32 } from "./layout";
import { allEngines } from "./testing/engines";

interface Case {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly cores: readonly number[];
  /** Rows left of the first of these are one set, those between it and the next another one, and so on. */
  readonly borders: readonly number[];
  /** As far as the rows of each set look. */
  readonly reach: number;
}

/** For every row, by row: the nearest row of another set, the length of that edge, and what all others are at least away. */
function search(engine: Engine, { rows, columns, values, cores, borders, reach }: Case) {
  const shape = treeShape(rows, columns, 1);
  const room = engine.open({ ...treeLayout(shape), ...foreignLayout(shape, 1) });
  const data = engine.open({ values: f32(values) });
  for (const _ of buildRowTree({ tree: room.handle, data: data.handle, shape }, engine));
  const { views } = room;
  const setOf = (row: number) => borders.filter((border) => border < values[row]!).length;
  views.sets.fill(-1);
  views.known.fill(-1);
  views.wanted.fill(1);
  views.nearest.fill(-1);
  views.lengths.fill(Number.POSITIVE_INFINITY);
  views.best.fill(reach);
  views.order.forEach((row, place) => {
    views.sets[place] = setOf(row);
    views.cores[place] = cores[row]!;
  });
  const input = { room: room.handle, shape, part: 0, from: 0, to: shape.leaves };
  for (const _ of foreignOfLeaves(input, engine));
  const found = Array.from({ length: rows }, (_, row) => {
    const place = views.order.indexOf(row);
    const end = views.nearest[place]!;
    return {
      set: setOf(row),
      other: end === -1 ? -1 : views.order[end]!,
      length: views.lengths[place]!,
      floor: views.floors[place]!,
    };
  });
  const best = [...views.bests.subarray(0, borders.length + 1)];
  data.close();
  room.close();
  return { found, best };
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 5, max: 120 }), fc.integer({ min: 1, max: 12 }))
  .chain(([rows, columns]) => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 6 }),
      fc.double({ min: 0, max: 6, noNaN: true }),
    );
    const numbers = (count: number) => fc.array(number, { minLength: count, maxLength: count });
    return fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      values: numbers(rows * columns).map((values) => Float32Array.from(values)),
      cores: fc.oneof(fc.constant(new Array(rows).fill(0)), numbers(rows)),
      borders: fc.array(fc.double({ min: 0, max: 6, noNaN: true }), { maxLength: 4 }),
      reach: fc.constantFrom(0.2, 0.5, 1, 2, 4, Number.POSITIVE_INFINITY),
    });
  });

it.each(allEngines())(
  "$kind: the shortest edge of every set within reach, and true floors for all rows",
  (engine) => {
    fc.assert(
      fc.property(cases, (given) => {
        const { rows, columns, values, cores, reach, borders } = given;
        const { found, best } = search(engine, given);
        const lengthOf = (a: number, b: number): number => {
          let square = 0;
          for (let j = 0; j < columns; j++) {
            const e = values[j * rows + a]! - values[j * rows + b]!;
            square += e * e;
          }
          return Math.max(Math.sqrt(square), cores[a]!, cores[b]!);
        };
        const shortest = new Array<number>(borders.length + 1).fill(reach);
        found.forEach(({ set, other, length, floor }, a) => {
          if (other !== -1) expect(length).toBe(lengthOf(a, other));
          for (let b = 0; b < rows; b++) {
            if (found[b]!.set === set) continue;
            const own = lengthOf(a, b);
            shortest[set] = Math.min(shortest[set]!, own);
            if (b === other || own >= length) continue;
            expect(own).toBeGreaterThanOrEqual(floor);
          }
        });
        expect(best).toEqual(shortest);
      }),
      { numRuns: 150 },
    );
  },
);
