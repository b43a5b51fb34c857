import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineExecutor } from "../../inline-executor";
import { allEngines } from "../../kernels/testing/engines";
import { joinSets, separateSets } from "../../neighbors/disjoint-sets";
import { counterRandom, streams } from "../../random/counter-random";
import { type SpanningTree, spanningTree } from "./spanning-tree";

const engines = allEngines();
const jobOn = (engine = engines[1]) => ({
  executor: inlineExecutor(undefined, engine),
  report: () => {},
  pause: async () => {},
});

interface Data {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Lengths of the tree that Prim's algorithm grows, shortest first. */
function plainly(
  { rows, columns, values }: Data,
  cores: Float64Array = new Float64Array(rows),
): number[] {
  const outside = Array.from({ length: rows }, () => Number.POSITIVE_INFINITY);
  const lengths: number[] = [];
  for (let last = 0; lengths.length < rows - 1; ) {
    outside[last] = Number.NaN;
    let next = -1;
    outside.forEach((known, row) => {
      if (Number.isNaN(known)) return;
      let square = 0;
      for (let j = 0; j < columns; j++) {
        square += (values[j * rows + row]! - values[j * rows + last]!) ** 2;
      }
      outside[row] = Math.min(known, Math.max(Math.sqrt(square), cores[row]!, cores[last]!));
      if (next === -1 || outside[row]! < outside[next]!) next = row;
    });
    lengths.push(outside[next]!);
    last = next;
  }
  return lengths.sort((a, b) => a - b);
}

function connectsAll({ from, to }: SpanningTree, rows: number): boolean {
  const sets = separateSets(rows);
  return from.length === rows - 1 && from.every((a, i) => joinSets(sets, a, to[i]!));
}

function drawn(kind: "groups" | "lattice" | "even", rows: number, columns: number): Data {
  const random = counterRandom(8, streams.samples, rows, columns);
  const group = Array.from({ length: rows }, () => random.integer(5));
  const values = Float32Array.from({ length: rows * columns }, (_, i) => {
    if (kind === "lattice") return random.integer(4);
    if (kind === "even") return random.uniform();
    return 30 * Math.sin(group[i % rows]! * (1 + Math.floor(i / rows))) + random.normal();
  });
  return { rows, columns, values };
}

const cases: fc.Arbitrary<Data & { readonly cores: Float64Array }> = fc
  .tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, columns]) => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(1e-20, 3e15),
      fc.double({ min: 1e-6, max: 4, noNaN: true }),
    );
    const array = (length: number) => fc.array(number, { minLength: length, maxLength: length });
    return fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      values: array(rows * columns).map((x) => Float32Array.from(x)),
      cores: array(rows).map((x) => Float64Array.from(x)),
    });
  });

describe("the minimum spanning tree", () => {
  it("has the lengths that Prim's algorithm finds, with and without core distances", async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.boolean(), async (data, hasCores) => {
        const tree = await spanningTree(data, jobOn(), hasCores ? data.cores : undefined);
        expect(connectsAll(tree, data.rows)).toBe(true);
        expect([...tree.lengths]).toEqual(plainly(data, hasCores ? data.cores : undefined));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["groups", 2000, 3],
    ["groups", 1500, 12],
    ["lattice", 1800, 4],
    ["even", 1500, 2],
    ["even", 1000, 20],
  ] as const)(
    "has them for %s of %d × %d, far from each other or not",
    async (kind, rows, columns) => {
      const data = drawn(kind, rows, columns);
      const cores = Float64Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? 1.5 : 0.3));
      for (const own of [undefined, cores]) {
        const tree = await spanningTree(data, jobOn(), own);
        expect(connectsAll(tree, rows)).toBe(true);
        expect([...tree.lengths]).toEqual(plainly(data, own));
      }
    },
  );

  it("is the same bytes on every engine and for any number of threads", async () => {
    const data = drawn("lattice", 500, 4);
    const alone = await spanningTree(data, jobOn());
    for (const engine of engines) expect(await spanningTree(data, jobOn(engine))).toEqual(alone);
    for (const width of [2, 4]) {
      const { executor, ...job } = jobOn();
      expect(await spanningTree(data, { ...job, executor: { ...executor, width } })).toEqual(alone);
    }
  });

  it("joins equal rows at 0, and has no edges for one row", async () => {
    const equal = { rows: 100, columns: 2, values: new Float32Array(200).fill(7) };
    const tree = await spanningTree(equal, jobOn());
    expect(connectsAll(tree, 100)).toBe(true);
    expect(tree.lengths.every((length) => length === 0)).toBe(true);
    const one = { rows: 1, columns: 2, values: Float32Array.of(1, 2) };
    expect((await spanningTree(one, jobOn())).lengths.length).toBe(0);
  });

  it("comes to an end where a number is missing", async () => {
    const values = Float32Array.of(1, 2, Number.NaN, 4, 5, Number.NaN);
    await expect(spanningTree({ rows: 6, columns: 1, values }, jobOn())).rejects.toThrow();
  });
});
