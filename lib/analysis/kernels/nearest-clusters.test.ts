import fc from "fast-check";
import { expect, it } from "vitest";
import type { Engine } from "./engine";
import { f64, i32, u32 } from "./layout";
import { allEngines } from "./testing/engines";

interface Case {
  readonly clusters: number;
  readonly columns: number;
  readonly count: number;
  readonly centers: number[];
  readonly sizes: number[];
  readonly spreads: number[];
  readonly queries: number[];
}

const number = {
  smooth: fc.double({ min: -3, max: 3, noNaN: true }),
  lattice: fc.integer({ min: 0, max: 2 }),
  gone: fc.constantFrom(0, 1, 1e9, -1e-9, Number.NaN),
};

const cases: fc.Arbitrary<Case> = fc
  .record({
    clusters: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 90 })),
    columns: fc.integer({ min: 1, max: 20 }),
    count: fc.integer({ min: 1, max: 17 }),
    kind: fc.constantFrom("smooth" as const, "lattice" as const, "gone" as const),
  })
  .chain(({ clusters, columns, count, kind }) => {
    const array = <T>(item: fc.Arbitrary<T>, length: number) =>
      fc.array(item, { minLength: length, maxLength: length });
    return fc.record({
      clusters: fc.constant(clusters),
      columns: fc.constant(columns),
      count: fc.constant(count),
      centers: array(number[kind], clusters * columns),
      sizes: array(fc.integer({ min: 1, max: 4 }), clusters),
      spreads: array(fc.constantFrom(0, 0.5, 3), clusters),
      queries: fc.array(fc.nat(clusters - 1), { minLength: 1, maxLength: 11 }),
    });
  });

function search(
  engine: Engine,
  { clusters, columns, count, centers, sizes, spreads, queries }: Case,
) {
  const found = queries.length * count;
  const room = engine.open({
    centers: f64(Float64Array.from(centers)),
    shares: f64(Float64Array.from(sizes, (size) => 1 / size)),
    spreads: f64(Float64Array.from(spreads)),
    queries: u32(Uint32Array.from(queries)),
    ids: i32(found),
    scores: f64(found),
  });
  const { at, kernels, views } = room;
  const middle = Math.floor(queries.length / 3);
  for (const [from, to] of [
    [0, middle],
    [middle, queries.length],
  ] as const) {
    // biome-ignore format: one call
    kernels.nearestClusters(at.centers, clusters, clusters, columns, at.spreads, at.shares, at.queries, from, to, count, at.ids + 4 * from * count, at.scores + 8 * from * count);
  }
  return { ids: [...views.ids], scores: [...views.scores] };
}

function plainly({ clusters, columns, count, centers, sizes, spreads, queries }: Case) {
  const found = queries.map((q) => {
    const others = Array.from({ length: clusters }, (_, id) => {
      let d = spreads[q]! + spreads[id]!;
      for (let j = 0; j < columns; j++) {
        d += (centers[j * clusters + id]! - centers[j * clusters + q]!) ** 2;
      }
      return { id, score: d / (1 / sizes[q]! + 1 / sizes[id]!) };
    }).filter(({ id, score }) => id !== q && !Number.isNaN(score));
    others.sort((a, b) => a.score - b.score || a.id - b.id);
    const none = { id: -1, score: Number.POSITIVE_INFINITY };
    return Array.from({ length: count }, (_, i) => others[i] ?? none);
  });
  return { ids: found.flat().map((o) => o.id), scores: found.flat().map((o) => o.score) };
}

it.each(allEngines())("$kind: the very clusters that sorting all of them finds", (engine) => {
  fc.assert(
    fc.property(cases, (given) => {
      expect(search(engine, given)).toEqual(plainly(given));
    }),
    { numRuns: 300 },
  );
});
