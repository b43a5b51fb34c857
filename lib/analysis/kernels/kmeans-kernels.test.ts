import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "./engine";
import { f32, f64, i32, u32 } from "./layout";
import { allEngines } from "./testing/engines";

interface Case {
  readonly rows: number;
  readonly columns: number;
  readonly k: number;
  readonly values: Float32Array;
  readonly weights: Float32Array;
  /** Row numbers that stand for centers. */
  readonly chosen: Uint32Array;
}

const numbers = {
  smooth: fc.double({ min: -3, max: 3, noNaN: true }),
  lattice: fc.integer({ min: 0, max: 2 }),
  wild: fc.constantFrom(0, 1, -1, 1e-7, 1 + 2 ** -23, 1e6, 1e6 + 1, -3e-20),
};

const cases: fc.Arbitrary<Case> = fc
  .record({
    rows: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 600 })),
    columns: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 20 })),
    k: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom("smooth" as const, "lattice" as const, "wild" as const),
  })
  .chain(({ rows, columns, k, kind }) => {
    const array = <T>(item: fc.Arbitrary<T>, length: number) =>
      fc.array(item, { minLength: length, maxLength: length });
    return fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      k: fc.constant(k),
      values: array(numbers[kind], rows * columns).map((x) => Float32Array.from(x)),
      weights: array(fc.integer({ min: 0, max: 3 }), rows).map((x) => Float32Array.from(x)),
      chosen: array(fc.nat(rows - 1), k).map((x) => Uint32Array.from(x)),
    });
  });

const [twin, ...compiled] = allEngines();

/** Every row is between two ranges, so that both the beginning and the end of a range are tried. */
function ranges(rows: number): [number, number][] {
  const middle = Math.floor(rows / 3);
  return [
    [0, middle],
    [middle, rows],
  ];
}

function open(engine: Engine, { rows, columns, k, values, weights, chosen }: Case) {
  const starts = Float64Array.from({ length: k * columns }, (_, i) => {
    const row = chosen[Math.floor(i / columns)]!;
    return values[(i % columns) * rows + row]! / 3 + 0.1;
  });
  return engine.open({
    values: f32(values),
    weights: f32(weights),
    chosen: u32(chosen),
    centers: f64(starts),
    labels: i32(new Int32Array(rows).fill(-1)),
    sums: f64(k * columns),
    sizes: f64(k),
    squares: f64(k),
    nearest: f32(new Float32Array(rows).fill(3e38)),
    masses: f64(Math.ceil(rows / 256)),
    leads: f32(new Float32Array(rows).fill(-1)),
    spent: f32(k),
    scratch: f32(1040 + (8 + k) * columns),
  });
}

type Opened = ReturnType<typeof open>;

/** What two engines leave in a room must be the same to the last bit. */
function alike(work: (room: Opened, given: Case) => unknown) {
  const after = (engine: Engine, given: Case) => {
    const room = open(engine, given);
    const { scratch: _, leads: __, ...views } = room.views;
    const results = work(room, given);
    room.close();
    return { results, views };
  };
  return (engine: Engine) =>
    fc.assert(
      fc.property(cases, (given) => {
        expect(after(engine, given)).toEqual(after(twin!, given));
      }),
      { numRuns: 100 },
    );
}

function assign({ kernels, at }: Opened, { rows, columns, k }: Case): number[] {
  return ranges(rows).map(([from, to]) =>
    kernels.assignRows(
      at.values,
      rows,
      columns,
      at.weights,
      from,
      to,
      at.centers,
      k,
      at.labels,
      at.sums,
      at.sizes,
      at.leads,
      at.spent,
      at.scratch,
    ),
  );
}

describe.each(compiled)(
  "compiled kernels of k-means ($kind) do the same as their twins",
  (engine) => {
    it("labels, sums and sizes, also of rows that change their label", () => {
      alike((room, given) => {
        const { centers, spent } = room.views;
        const counts = assign(room, given);
        let travelled = 0;
        for (const reach of [0.5, 0.1, 1e-3, 1e-9, 1e-9]) {
          centers.forEach((_, i) => {
            centers[i]! += reach * Math.sin(i);
          });
          travelled += 2 * reach * Math.sqrt(given.columns);
          spent.fill(travelled * (1 + 5e-7));
          counts.push(...assign(room, given));
        }
        return counts;
      })(engine);
    });

    it("sums and squares by label", () => {
      alike((room, given) => {
        assign(room, given);
        const { kernels, at, views } = room;
        const { rows, columns } = given;
        views.sums.fill(0);
        views.sizes.fill(0);
        for (const [from, to] of ranges(rows)) {
          const shared = [at.values, rows, columns, at.weights, from, to] as const;
          kernels.clusterSums(...shared, at.labels, at.sums, at.sizes);
          kernels.clusterSquares(...shared, at.centers, at.labels, at.squares);
        }
      })(engine);
    });

    it("transfers of single rows", () => {
      alike((room, given) => {
        assign(room, given);
        const { kernels, at, views } = room;
        const { rows, columns, k } = given;
        views.centers.forEach((_, i) => {
          const size = views.sizes[Math.floor(i / columns)]!;
          if (size > 0) views.centers[i] = views.sums[i]! / size;
        });
        return ranges(rows).map(([from, to]) =>
          kernels.transferRows(
            at.values,
            rows,
            columns,
            at.weights,
            from,
            to,
            at.centers,
            k,
            at.labels,
            at.sizes,
            at.scratch,
          ),
        );
      })(engine);
    });

    it("distances to seeds and what candidates would leave of them", () => {
      alike((room, given) => {
        const { kernels, at } = room;
        const { rows, columns, k, chosen } = given;
        for (const seed of chosen.subarray(0, 3)) {
          const shared = [at.values, rows, columns, at.weights, 0, rows, at.nearest] as const;
          kernels.takeSeed(...shared, seed, at.masses);
          kernels.seedPotentials(...shared, at.chosen, k, at.squares);
        }
      })(engine);
    });
  },
);

it("gives the label of the nearest center in float64 where float32 cannot tell", () => {
  for (const engine of allEngines()) {
    const x = 1 + 2 ** -23;
    const given: Case = {
      rows: 9,
      columns: 1,
      k: 2,
      values: new Float32Array(9).fill(x),
      weights: new Float32Array(9).fill(1),
      chosen: new Uint32Array(2),
    };
    const room = open(engine, given);
    room.views.centers.set([x + 3e-9, x - 2e-9]);
    assign(room, given);
    expect([...room.views.labels]).toEqual(new Array(9).fill(1));
    expect([...room.views.sizes]).toEqual([0, 9]);
  }
});
