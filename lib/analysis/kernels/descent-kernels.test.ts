import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f32, f64, u32 } from "./layout";
import { allEngines } from "./testing/engines";

const [twin, ...compiled] = allEngines();
const coordinate = fc.integer({ min: -9000, max: 9000 }).map((x) => x / 1000);

function expectClose(found: readonly number[], wanted: readonly number[], scale = 1) {
  expect(found.length).toBe(wanted.length);
  found.forEach((x, i) => {
    expect(Math.abs(x - wanted[i]!)).toBeLessThan(3e-6 * scale);
  });
}

const nodes = 24;

function throughGrid(engine: Engine, points: readonly number[], from: number) {
  const count = points.length / 2;
  const room = engine.open({
    points: f32(Float32Array.from(points)),
    grid: f32(nodes * nodes),
    slope: f32(Float32Array.from({ length: nodes * nodes }, (_, i) => Math.sin(i))),
    forces: f32(2 * count),
    sum: f64(1),
  });
  const { at, views, kernels } = room;
  kernels.gridSpread(at.points, from, count, -11, -11, 1, at.grid, nodes);
  kernels.gridGather(at.points, from, count, -11, -11, 1, at.slope, nodes, at.forces, at.sum);
  return [...views.grid, ...views.forces, ...views.sum];
}

describe("points on a grid", () => {
  const some = fc.array(coordinate, { minLength: 1, maxLength: 24 });
  it("are spread and gathered as by the twins", () => {
    fc.assert(
      fc.property(some, fc.nat(3), (half, skipped) => {
        const points = [...half, ...half.toReversed()];
        const from = Math.min(skipped, half.length);
        const wanted = throughGrid(twin!, points, from);
        for (const engine of compiled) {
          expectClose(throughGrid(engine, points, from), wanted, 1 + half.length);
        }
      }),
    );
  });

  it("weigh one in all, also outside the grid", () => {
    for (const engine of [twin!, ...compiled]) {
      const points = [0.3, -2.7, 5, 8, 11.9, -10];
      const grid = throughGrid(engine, points, 0).slice(0, nodes * nodes);
      expect(grid.reduce((a, b) => a + b, 0)).toBeCloseTo(3, 5);
      for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 1e30]) {
        expect(throughGrid(engine, [odd, odd, -odd, 0], 0).length).toBeGreaterThan(nodes);
      }
    }
  });
});

describe.each([2, 3])("edges in %i-D", (dimensions) => {
  const step = dimensions === 2 ? 2 : 4;
  const graphs = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.record({
      points: fc.array(coordinate, { minLength: step * count, maxLength: step * count }),
      edges: fc.array(
        fc.array(fc.tuple(fc.nat(count - 1), fc.float({ min: 0, max: 1, noNaN: true })), {
          maxLength: 9,
        }),
        { minLength: count, maxLength: count },
      ),
    }),
  );

  it("pull as by the twin", () => {
    fc.assert(
      fc.property(graphs, ({ points, edges }) => {
        const count = edges.length;
        const starts = [0];
        const padded = edges.map((own, row) => {
          const fill = (4 - (own.length % 4)) % 4;
          starts.push(starts.at(-1)! + own.length + fill);
          return [...own, ...Array.from({ length: fill }, () => [row, 0] as const)];
        });
        const pull = (engine: Engine) => {
          const room = engine.open({
            starts: u32(Uint32Array.from(starts)),
            others: u32(Uint32Array.from(padded.flat().map(([other]) => other))),
            shares: f32(Float32Array.from(padded.flat().map(([, share]) => share))),
            points: f32(Float32Array.from(points, (x, i) => (i % step === 3 ? 0 : x))),
            forces: f32(step * count),
          });
          const { at, views, kernels } = room;
          kernels.edgeForces(
            at.starts,
            at.others,
            at.shares,
            at.points,
            dimensions,
            0,
            count,
            at.forces,
          );
          return [...views.forces];
        };
        const wanted = pull(twin!);
        for (const engine of compiled) expectClose(pull(engine), wanted, 10);
      }),
    );
  });
});

describe("a step of the descent", () => {
  const numbers = fc.array(coordinate, { minLength: 20, maxLength: 20 });
  it("is that of the twin", () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, numbers, (points, speeds, pulls, pushes) => {
        const move = (engine: Engine) => {
          const room = engine.open({
            points: f32(Float32Array.from(points)),
            speeds: f32(Float32Array.from(speeds)),
            gains: f32(Float32Array.from(points, (x) => 0.02 + Math.abs(x))),
            pulls: f32(Float32Array.from(pulls)),
            pushes: f32(Float32Array.from(pushes)),
            box: f32(8),
            square: f64(1),
          });
          const { at, views, kernels } = room;
          kernels.descendStep(
            at.points,
            at.speeds,
            at.gains,
            at.pulls,
            at.pushes,
            4,
            20,
            2,
            0.5,
            0.8,
            0.1,
            at.box,
            at.square,
          );
          const { square, ...rest } = views;
          return {
            rest: [...Object.values(rest)].flatMap((view) => [...view]),
            square: square[0]!,
          };
        };
        const wanted = move(twin!);
        for (const engine of compiled) {
          const found = move(engine);
          expectClose(found.rest, wanted.rest, 10);
          expectClose([found.square], [wanted.square], 1 + wanted.square);
        }
      }),
    );
  });
});
