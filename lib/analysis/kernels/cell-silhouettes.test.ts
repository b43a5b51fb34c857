import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f64, i32, u32 } from "./layout";
import { allEngines } from "./testing/engines";

const [twin, ...compiled] = allEngines();

interface Case {
  /** Per cell, its cluster or −1. */
  readonly labels: readonly number[];
  readonly sizes: readonly number[];
  /** Per query, its cell and the sums over all cells. */
  readonly queries: readonly { readonly cell: number; readonly sums: readonly number[] }[];
}

function silhouettes(engine: Engine, { labels, sizes, queries }: Case): number[] {
  const k = sizes.length;
  const cells = labels.length;
  const members = sizes.map((_, c) => [...labels.keys()].filter((cell) => labels[cell] === c));
  const runs = [0];
  for (const own of members) runs.push(runs.at(-1)! + own.length);
  const room = engine.open({
    sums: f64(Float64Array.from(queries.flatMap(({ sums }) => sums))),
    cellOf: u32(Uint32Array.from(queries, ({ cell }) => cell)),
    labels: i32(Int32Array.from(labels)),
    order: u32(Uint32Array.from(members.flat())),
    runs: u32(Uint32Array.from(runs)),
    sizes: f64(Float64Array.from(sizes)),
    out: f64(queries.length + 1),
  });
  const { at, kernels, views } = room;
  views.out[queries.length] = 7;
  kernels.cellSilhouettes(
    at.sums,
    cells,
    at.cellOf,
    queries.length,
    at.labels,
    at.order,
    at.runs,
    at.sizes,
    k,
    at.out,
  );
  const found = [...views.out];
  room.close();
  expect(found.pop()).toBe(7);
  return found;
}

const cases: fc.Arbitrary<Case> = fc
  .record({ cells: fc.integer({ min: 1, max: 20 }), k: fc.integer({ min: 2, max: 9 }) })
  .chain(({ cells, k }) =>
    fc.record({
      labels: fc.array(fc.integer({ min: -1, max: k - 1 }), {
        minLength: cells,
        maxLength: cells,
      }),
      sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k }),
      queries: fc.array(
        fc.record({
          cell: fc.nat(cells - 1),
          sums: fc.array(fc.constantFrom(0, 0.5, 1, 3, 1e6), {
            minLength: cells,
            maxLength: cells,
          }),
        }),
        { maxLength: 11 },
      ),
    }),
  );

describe("silhouettes from sums over cells", () => {
  it("are those of the twin", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const wanted = silhouettes(twin!, given);
        for (const engine of compiled) expect(silhouettes(engine, given)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it("compare the mean distance within with that to the nearest other cluster", () => {
    const given: Case = {
      labels: [0, 1, 0, 2, -1],
      sizes: [3, 4, 1],
      queries: [
        { cell: 0, sums: [1, 12, 1, 9, 0] },
        { cell: 1, sums: [3, 12, 3, 9, 0] },
        { cell: 3, sums: [3, 12, 3, 0, 0] },
        { cell: 4, sums: [3, 12, 3, 9, 0] },
        { cell: 2, sums: [0, 0, 0, 0, 0] },
      ],
    };
    for (const engine of [twin!, ...compiled]) {
      expect(silhouettes(engine, given)).toEqual([(3 - 1) / 3, (2 - 4) / 4, 0, Number.NaN, 0]);
    }
  });
});
