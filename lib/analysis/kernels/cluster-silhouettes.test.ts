import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f64, i32, u32 } from "./layout";
import { allEngines } from "./testing/engines";

const [twin, ...compiled] = allEngines();

interface Case {
  /** Per cell, its cluster or −1, and the summed distances of eight queries. */
  readonly cells: readonly { readonly label: number; readonly sums: readonly number[] }[];
  readonly sizes: readonly number[];
  /** Per query, its cluster. */
  readonly own: readonly number[];
}

function silhouettes(engine: Engine, { cells, sizes, own }: Case): number[] {
  const members = sizes.map((_, c) => [...cells.keys()].filter((i) => cells[i]!.label === c));
  const runs = [0];
  for (const cluster of members) runs.push(runs.at(-1)! + cluster.length);
  const room = engine.open({
    sums: f64(Float64Array.from(cells.flatMap(({ sums }) => sums))),
    order: u32(Uint32Array.from(members.flat())),
    runs: u32(Uint32Array.from(runs)),
    sizes: f64(Float64Array.from(sizes)),
    own: i32(Int32Array.from(own)),
    out: f64(own.length + 1),
  });
  const { at, kernels, views } = room;
  views.out[own.length] = 7;
  const k = sizes.length;
  kernels.clusterSilhouettes(at.sums, at.order, at.runs, at.sizes, k, at.own, own.length, at.out);
  const found = [...views.out];
  room.close();
  expect(found.pop()).toBe(7);
  return found;
}

const eight = (sum: fc.Arbitrary<number>) => fc.array(sum, { minLength: 8, maxLength: 8 });

const cases: fc.Arbitrary<Case> = fc.integer({ min: 2, max: 9 }).chain((k) =>
  fc.record({
    cells: fc.array(
      fc.record({
        label: fc.integer({ min: -1, max: k - 1 }),
        sums: eight(fc.constantFrom(0, 0.5, 1, 3, 1e6)),
      }),
      { maxLength: 20 },
    ),
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k }),
    own: fc.array(fc.integer({ min: -1, max: k - 1 }), { minLength: 1, maxLength: 8 }),
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
      cells: [
        { label: 0, sums: [1, 3, 3, 3, 0, 0, 0, 0] },
        { label: 1, sums: [12, 12, 12, 12, 0, 0, 0, 0] },
        { label: 0, sums: [1, 3, 3, 3, 0, 0, 0, 0] },
        { label: 2, sums: [9, 9, 0, 9, 0, 0, 0, 0] },
        { label: -1, sums: [9, 9, 9, 9, 9, 9, 9, 9] },
      ],
      sizes: [3, 4, 1],
      own: [0, 1, 2, -1, 0],
    };
    for (const engine of [twin!, ...compiled]) {
      expect(silhouettes(engine, given)).toEqual([(3 - 1) / 3, (2 - 4) / 4, 0, Number.NaN, 0]);
    }
  });
});
