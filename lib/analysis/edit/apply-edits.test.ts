import { describe, expect, it } from "vitest";
import { type ScoredClustering, sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Edit } from "@/lib/schema/edit";
import type { Job } from "../executor";
import { inlineExecutor } from "../inline-executor";
import { tableOf } from "../prepare/testing/table-of";
import { applyEdits } from "./apply-edits";
import { signatureOf } from "./members";

const job: Job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const x = [1, 2, 3, 11, 12, 13];
const table = tableOf({ x });
const prepared = {
  table,
  tableRows: Uint32Array.from(x.keys()),
  matrix: {
    rows: 6,
    columns: 1,
    values: Float32Array.from(x),
    features: [{ name: "x", column: "x" }],
  },
};

/** Two segments of three, under the numbers given. */
function applied(identities: readonly number[], edits: readonly Edit[]) {
  const base: ScoredClustering = {
    clustering: {
      algorithm: "kmeans",
      k: 2,
      labels: Int32Array.of(0, 0, 0, 1, 1, 1),
      centers: Float64Array.of(2, 12),
      inertia: 4,
      sizes: [3, 3],
      noise: 0,
    },
    score: { inertia: 4, silhouette: 0, silhouetteError: 0, daviesBouldin: 0, calinskiHarabasz: 0 },
    silhouettes: new Float32Array(6),
    identities: [...identities],
  };
  const options = sweepOptionsSchema.parse({});
  const signature = signatureOf(table);
  return applyEdits({ base, edits, prepared, signature, options }, job);
}

const rule = (text: string) => ({ by: "rule", rule: text }) as const;

describe("edits", () => {
  it("keep the numbers they gave, also where the partition has them for others", async () => {
    const create: Edit = { kind: "create", segment: 71, members: rule("x > 12") };
    const { numbers, base, results } = await applied([0, 71], [create]);
    expect(results).toMatchObject([{ isApplied: true, rows: 1 }]);
    expect(base.identities).toEqual([0, 72]);
    expect([...numbers]).toEqual([0, 0, 0, 72, 72, 71]);
  });

  it("that bring customers where they are already apply, and change nobody", async () => {
    const move: Edit = { kind: "move", to: 1, members: rule("x > 10") };
    const { numbers, results, isChanged } = await applied([0, 1], [move]);
    expect(results).toMatchObject([
      { isApplied: true, rows: 0, replay: { kind: "assign", segment: 1 } },
    ]);
    expect([...numbers]).toEqual([0, 0, 0, 1, 1, 1]);
    expect(isChanged).toBe(false);
  });

  it("about nobody, or about a segment that is not there, are skipped with the reason", async () => {
    const { results } = await applied(
      [0, 1],
      [
        { kind: "move", to: 1, members: rule("x > 100") },
        { kind: "move", to: 9, members: rule("x > 10") },
        { kind: "split", segment: 9, into: [9, 71] },
        { kind: "ignore", members: rule("y > 1") },
      ],
    );
    expect(results).toMatchObject([
      { isApplied: false, reason: { kind: "nobody" } },
      { isApplied: false, reason: { kind: "gone", segment: 9 } },
      { isApplied: false, reason: { kind: "gone", segment: 9 } },
      { isApplied: false, reason: { kind: "rule" } },
    ]);
  });
});
