import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f32 } from "./layout";
import { allEngines } from "./testing/engines";

const [twin, ...compiled] = allEngines();

interface Case {
  readonly rows: number;
  readonly columns: number;
  readonly gap: number;
  readonly from: number;
  readonly numbers: readonly number[];
}

const cases: fc.Arbitrary<Case> = fc.record({
  rows: fc.integer({ min: 1, max: 21 }),
  columns: fc.integer({ min: 1, max: 20 }),
  gap: fc.integer({ min: 0, max: 3 }),
  from: fc.integer({ min: 0, max: 20 }),
  numbers: fc.array(fc.float({ min: -1000, max: 1000, noNaN: true }), {
    minLength: 64,
    maxLength: 64,
  }),
});

function distances(engine: Engine, { rows, columns, gap, from, numbers }: Case): number[][] {
  const stride = rows + gap;
  const outStride = 8 * Math.ceil(rows / 8);
  const values = new Float32Array(columns * stride).fill(Number.NaN);
  for (let j = 0; j < columns; j++) {
    for (let row = 0; row < rows; row++)
      values[j * stride + row] = numbers[(row * 7 + j * 11) % 64]!;
  }
  const room = engine.open({ values: f32(values), out: f32(rows * outStride) });
  const { at, kernels, views } = room;
  kernels.rowDistances(at.values, stride, columns, from, rows, rows, at.out, outStride);
  const lines = Array.from({ length: rows }, (_, q) => [
    ...views.out.subarray(q * outStride, q * outStride + rows),
  ]);
  room.close();
  return lines;
}

describe("distances between rows", () => {
  it("are those of the twin, and none before the range", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const wanted = distances(twin!, given);
        for (const engine of compiled) {
          distances(engine, given).forEach((line, q) => {
            line.forEach((d, row) => {
              if (q < given.from) expect(d).toBe(0);
              else expect(Math.abs(d - wanted[q]![row]!)).toBeLessThanOrEqual(3e-6 * d + 1e-15);
            });
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("follow Pythagoras", () => {
    for (const engine of [twin!, ...compiled]) {
      const room = engine.open({ values: f32(Float32Array.of(0, 3, 0, 4)), out: f32(16) });
      room.kernels.rowDistances(room.at.values, 2, 2, 0, 2, 2, room.at.out, 8);
      expect([room.views.out[1], room.views.out[8], room.views.out[9]]).toEqual([5, 5, 0]);
      room.close();
    }
  });
});
