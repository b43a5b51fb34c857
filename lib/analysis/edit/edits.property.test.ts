import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ScoredClustering, sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Edit, Members } from "@/lib/schema/edit";
import type { Matrix } from "@/lib/schema/matrix";
import { distinctRowsOf } from "../cluster/distinct-rows";
import { identitiesOfRows } from "../cluster/row-identities";
import type { Job } from "../executor";
import { inlineExecutor } from "../inline-executor";
import { tableOf } from "../prepare/testing/table-of";
import { setFromRows } from "../select/row-set";
import { applyEdits } from "./apply-edits";
import { membersByRows, signatureOf } from "./members";
import { scoreEdited } from "./score-edited";

const job: Job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const options = sweepOptionsSchema.parse({ restarts: 2 });
const mostRows = 24;

/** Numbers of segments per row, few different values, and rows that are equal now and then. */
const partitions = fc
  .array(
    fc.record({ x: fc.integer({ min: 0, max: 9 }), number: fc.integer({ min: -1, max: 3 }) }),
    {
      minLength: 3,
      maxLength: mostRows,
    },
  )
  .map((rows) => {
    const table = tableOf({
      x: rows.map(({ x }) => x),
      y: rows.map(({ x }, row) => (x * row) % 5),
    });
    const values = Float32Array.from([
      ...rows.map(({ x }) => x),
      ...rows.map(({ x }, row) => (x * row) % 5),
    ]);
    const features = ["x", "y"].map((name) => ({ name, column: name }));
    const matrix: Matrix = { rows: rows.length, columns: 2, values, features };
    const tableRows = Uint32Array.from(rows.keys());
    return { table, tableRows, matrix, numbers: Int32Array.from(rows, ({ number }) => number) };
  });
type Partition = typeof partitions extends fc.Arbitrary<infer T> ? T : never;

const segment = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(60, 61, 62));
type MadeBy = { readonly rule: string } | { readonly rows: readonly number[] };
const madeBy: fc.Arbitrary<MadeBy> = fc.oneof(
  fc.record({ rule: fc.constantFrom("x > 4", "x < 2", "y = 0", "z > 1", "x > 100", "((") }),
  fc.record({ rows: fc.array(fc.integer({ min: 0, max: mostRows - 1 }), { maxLength: 8 }) }),
);
type Draft = (members: (by: MadeBy) => Members) => Edit;
const drafts: fc.Arbitrary<Draft> = fc.oneof(
  fc.tuple(fc.array(segment, { minLength: 2, maxLength: 4 }), segment).map(
    ([segments, into]): Draft =>
      () => ({ kind: "merge", segments, into }),
  ),
  fc
    .tuple(
      segment,
      fc.uniqueArray(fc.integer({ min: 63, max: 90 }), { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([one, more]): Draft =>
        () => ({ kind: "split", segment: one, into: [one, ...more] }),
    ),
  fc.tuple(fc.constantFrom("create", "lock"), segment, madeBy).map(
    ([kind, one, by]): Draft =>
      (members) => {
        return { kind: kind as "create" | "lock", segment: one, members: members(by) };
      },
  ),
  fc.tuple(segment, madeBy).map(
    ([to, by]): Draft =>
      (members) => ({ kind: "move", to, members: members(by) }),
  ),
  madeBy.map(
    (by): Draft =>
      (members) => ({ kind: "ignore", members: members(by) }),
  ),
);
const lists = fc.array(drafts, { maxLength: 7 });

async function baseOf({ matrix, numbers }: Partition): Promise<ScoredClustering> {
  const distinct = await distinctRowsOf(matrix, job);
  const unscored = { clustering: { algorithm: "kmeans" } } as ScoredClustering;
  return scoreEdited(numbers, unscored, distinct, options, job);
}

function editsOf(partition: Partition, made: readonly Draft[]): Edit[] {
  const signature = signatureOf(partition.table);
  const members = (by: MadeBy): Members =>
    "rule" in by
      ? { by: "rule", rule: by.rule }
      : membersByRows(partition, setFromRows(partition.matrix.rows, by.rows), signature);
  return made.map((draft) => draft(members));
}

async function applied(partition: Partition, edits: readonly Edit[]) {
  const { matrix } = partition;
  const base = await baseOf(partition);
  const signature = signatureOf(partition.table);
  const found = await applyEdits({ base, edits, prepared: partition, signature, options }, job);
  const distinct = await distinctRowsOf(matrix, job);
  return { ...found, scored: await scoreEdited(found.numbers, base, distinct, options, job) };
}

describe("any list of edits on any partition", () => {
  it("never fails, and keeps every customer in one segment or none", async () => {
    await fc.assert(
      fc.asyncProperty(partitions, lists, async (partition, made) => {
        const edits = editsOf(partition, made);
        const { scored, results } = await applied(partition, edits);
        const { clustering, identities, silhouettes } = scored;
        const { rows } = partition.matrix;
        expect(results).toHaveLength(edits.length);
        expect(clustering.labels).toHaveLength(rows);
        expect(silhouettes).toHaveLength(rows);
        expect(clustering.sizes.reduce((a, b) => a + b, clustering.noise)).toBe(rows);
        expect(clustering.sizes.every((size) => size > 0)).toBe(true);
        expect(new Set(identities).size).toBe(clustering.k);
        clustering.sizes.forEach((size, cluster) => {
          expect(clustering.labels.filter((label) => label === cluster)).toHaveLength(size);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same bytes twice", async () => {
    await fc.assert(
      fc.asyncProperty(partitions, lists, async (partition, made) => {
        const edits = editsOf(partition, made);
        expect(await applied(partition, edits)).toEqual(await applied(partition, edits));
      }),
      { numRuns: 40 },
    );
  });

  it("never changes the customers of a locked segment", async () => {
    await fc.assert(
      fc.asyncProperty(partitions, lists, lists, async (partition, before, after) => {
        const first = editsOf(partition, before).filter(({ kind }) => kind !== "lock");
        const { rows } = partition.matrix;
        const held = [0, 1, 2].filter((row) => row < rows);
        const members = membersByRows(
          partition,
          setFromRows(rows, held),
          signatureOf(partition.table),
        );
        const lock: Edit = { kind: "lock", segment: 2, members };
        const { scored } = await applied(partition, [...first, lock, ...editsOf(partition, after)]);
        const numbers = identitiesOfRows(scored);
        expect([...numbers.keys()].filter((row) => numbers[row] === 2)).toEqual(held);
      }),
      { numRuns: 100 },
    );
  });

  it("a merge has all members of its segments, and nobody else changes", async () => {
    await fc.assert(
      fc.asyncProperty(partitions, async (partition) => {
        const { scored } = await applied(partition, [
          { kind: "merge", segments: [1, 2, 3], into: 2 },
        ]);
        const there = new Set([...partition.numbers].filter((number) => number > 0));
        const wanted = partition.numbers.map((number) =>
          there.size > 1 && number > 0 ? 2 : number,
        );
        expect(identitiesOfRows(scored)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});
