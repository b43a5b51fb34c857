import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f32, f64, i32 } from "./layout";
import { allEngines } from "./testing/engines";

const [twin, ...compiled] = allEngines();

interface Case {
  readonly rows: number;
  readonly medoids: readonly number[];
  readonly places: readonly number[];
  readonly weights: readonly number[];
  readonly from: number;
  readonly least: number;
}

/** Rows on a line, at whole places, so that many distances are equal; in order, or not. */
const cases: fc.Arbitrary<Case> = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: 3, max: 25 }) },
    fc.integer({ min: 250, max: 300 }),
  )
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      medoids: fc.uniqueArray(fc.integer({ min: 0, max: rows - 1 }), {
        minLength: 2,
        maxLength: Math.min(rows, 6),
      }),
      places: fc
        .tuple(
          fc.array(fc.integer({ min: 0, max: 40 }), { minLength: rows, maxLength: rows }),
          fc.boolean(),
        )
        .map(([places, sorted]) => (sorted ? places.toSorted((a, b) => a - b) : places)),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: rows, maxLength: rows }),
      from: fc.integer({ min: 0, max: rows - 1 }),
      least: fc.constantFrom(0, 5, 1e9),
    }),
  );

/** The medoids' nearest rows and the first swap with candidates from the last row on. Whole numbers, so every engine has to give the same. */
function swap(engine: Engine, { rows, medoids, places, weights, from, least }: Case) {
  const stride = 8 * Math.ceil(rows / 8);
  const k = medoids.length;
  const distances = new Float32Array(rows * stride).fill(Number.NaN);
  for (let q = 0; q < rows; q++) {
    for (let row = 0; row < rows; row++) {
      distances[q * stride + row] = Math.abs(places[q]! - places[row]!);
    }
  }
  const room = engine.open({
    distances: f32(distances),
    weights: f32(Float32Array.from(weights)),
    medoids: i32(Int32Array.from(medoids)),
    nearest: i32(stride),
    first: f32(stride),
    second: f32(stride),
    losses: f64(k),
    candidates: i32(Int32Array.from({ length: rows }, (_, i) => rows - 1 - i)),
    changes: f64(k),
  });
  const { at, kernels, views } = room;
  const shape = [at.distances, stride, rows, at.weights] as const;
  const state = [at.nearest, at.first, at.second, at.losses] as const;
  const total = kernels.nearestMedoids(...shape, at.medoids, k, ...state);
  const found = kernels.medoidSwap(
    ...shape,
    k,
    ...state,
    at.candidates,
    from,
    rows,
    least,
    at.changes,
  );
  const result = {
    total,
    found,
    nearest: [...views.nearest.subarray(0, rows)],
    first: [...views.first.subarray(0, rows)],
    second: [...views.second.subarray(0, rows)],
    losses: [...views.losses],
  };
  room.close();
  return result;
}

function deviation({ places, weights }: Case, medoids: readonly number[]): number {
  return places.reduce((sum, place, row) => {
    const nearest = Math.min(...medoids.map((medoid) => Math.abs(places[medoid]! - place)));
    return sum + weights[row]! * nearest;
  }, 0);
}

describe("a swap of medoids", () => {
  it("is that of the twin", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const wanted = swap(twin!, given);
        for (const engine of compiled) expect(swap(engine, given)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it("is the first that lowers the total deviation enough, by definition", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { medoids, rows, from, least } = given;
        const before = deviation(given, medoids);
        const swapped = (row: number, i: number) => deviation(given, medoids.with(i, row));
        const gain = (row: number) => before - Math.min(...medoids.map((_, i) => swapped(row, i)));
        const { found, total } = swap(compiled[0]!, given);
        expect(total).toBe(before);
        const k = medoids.length;
        const index = found < 0 ? rows : Math.floor(found / k);
        for (let earlier = from; earlier < index; earlier++) {
          expect(gain(rows - 1 - earlier)).toBeLessThanOrEqual(least);
        }
        if (found < 0) return;
        const row = rows - 1 - index;
        expect(gain(row)).toBeGreaterThan(least);
        expect(before - swapped(row, found % k)).toBe(gain(row));
      }),
      { numRuns: 300 },
    );
  });
});
