import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenMatrix } from "../cluster/testing/density-data";
import { inlineExecutor } from "../inline-executor";
import { allEngines } from "../kernels/testing/engines";
import { counterRandom, streams } from "../random/counter-random";
import { joinSets, separateSets } from "./disjoint-sets";
import { nearestNeighbors } from "./nearest-neighbors";
import { spanningEdges } from "./spanning-edges";

const engines = allEngines();
const jobOn = (engine = engines[1], width = 1) => ({
  executor: { ...inlineExecutor(undefined, engine), width },
  report: () => {},
  pause: async () => {},
});

interface Case {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly cores: Float64Array;
  readonly neighbors: number;
}

/** All edges in order, each taken that joins two trees. */
function plainly({ rows, columns, values, cores }: Case): string[] {
  const edges: { a: number; b: number; length: number }[] = [];
  for (let a = 0; a < rows; a++) {
    for (let b = a + 1; b < rows; b++) {
      let square = 0;
      for (let j = 0; j < columns; j++) {
        const e = values[j * rows + a]! - values[j * rows + b]!;
        square += e * e;
      }
      edges.push({ a, b, length: Math.max(Math.sqrt(square), cores[a]!, cores[b]!) });
    }
  }
  edges.sort((x, y) => x.length - y.length || x.a - y.a || x.b - y.b);
  const sets = separateSets(rows);
  const taken = edges.filter(({ a, b }) => joinSets(sets, a, b));
  return taken.map(({ a, b, length }) => `${a} ${b} ${length}`).sort();
}

async function found(given: Case, job: ReturnType<typeof jobOn>): Promise<string[]> {
  const neighbors = await nearestNeighbors(given, given.neighbors, job);
  const { from, to, lengths } = await spanningEdges(given, given.cores, neighbors, job);
  return Array.from(lengths, (length, i) => `${from[i]} ${to[i]} ${length}`).sort();
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 2, max: 150 }), fc.integer({ min: 1, max: 20 }))
  .chain(([rows, columns]) => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 4 }),
      fc.double({ min: 0, max: 4, noNaN: true }),
    );
    const numbers = (count: number) => fc.array(number, { minLength: count, maxLength: count });
    return fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      values: numbers(rows * columns).map((values) => Float32Array.from(values)),
      cores: fc.oneof(
        fc.constant(new Float64Array(rows)),
        numbers(rows).map((values) => Float64Array.from(values, (x) => x / 2)),
      ),
      neighbors: fc.constantFrom(0, 1, 5),
    });
  });

describe("the edges of the spanning tree", () => {
  it.each(engines)(
    "on $kind are those that taking edge after edge takes, also among equals",
    async (engine) => {
      await fc.assert(
        fc.asyncProperty(cases, async (given) => {
          expect(await found(given, jobOn(engine))).toEqual(plainly(given));
        }),
        { numRuns: 80 },
      );
    },
  );

  it("are the same for real-shaped data, however many threads share the work", async () => {
    for (const name of [
      "blobs and noise",
      "wide ranges with a constant column",
      "ties and duplicates",
    ]) {
      const matrix = goldenMatrix(name);
      const given = { ...matrix, cores: new Float64Array(matrix.rows), neighbors: 3 };
      const expected = plainly(given);
      for (const width of [1, 4]) {
        expect(await found(given, jobOn(engines[1], width))).toEqual(expected);
      }
    }
  });

  it("are found where sets are far larger than what a row can see of them", async () => {
    const random = counterRandom(5, streams.samples);
    const rows = 700;
    const values = Float32Array.from({ length: 2 * rows }, () => random.uniform());
    for (const neighbors of [0, 2]) {
      const given = { rows, columns: 2, values, cores: new Float64Array(rows), neighbors };
      expect(await found(given, jobOn())).toEqual(plainly(given));
    }
  });

  it("are as much longer as the numbers are larger, far beyond float32's squares", async () => {
    const matrix = goldenMatrix("moons");
    const given = { ...matrix, cores: new Float64Array(400).fill(0.05), neighbors: 3 };
    const factor = 2 ** 100;
    const huge = {
      ...given,
      values: matrix.values.map((x) => x * factor),
      cores: given.cores.map((x) => x * factor),
    };
    expect(await found(huge, jobOn())).toEqual(plainly(huge));
  });
});
