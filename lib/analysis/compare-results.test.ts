import { describe, expect, it } from "vitest";
import { Cancelled } from "@/lib/schema/cancelled";
import { Failure } from "@/lib/schema/failure";
import type { ResultChoice } from "@/lib/schema/kept-result";
import type { Settings } from "@/lib/schema/settings";
import { compareResults } from "./compare-results";
import type { Pipeline } from "./pipeline-api";

const job = { executor: undefined as never, report: () => {}, pause: async () => {} };
const labels: Record<string, readonly number[]> = {
  kmeans: [0, 0, 1, 1],
  ward: [1, 1, 0, 0],
  single: [0, 1, 0, 1],
};

/** Stands in for the pipeline: labels by the method, a failure for k 9. */
const pipeline = {
  sweep: async () => ({ verdict: { k: 2 } }),
  segments: async ({ algorithm }: Settings, k: number) => {
    if (algorithm === "dbscan") throw new Cancelled();
    if (k === 9) throw new Failure("option-invalid", "There is no result for 9 segments.");
    const clustering = { k, labels: Int32Array.from(labels[algorithm]!) };
    return { scored: { clustering, identities: [0, 1] }, segmentation: { segments: [] } };
  },
} as unknown as Pick<Pipeline, "sweep" | "segments">;

const choice = (algorithm: ResultChoice["algorithm"], k: number | null = 2): ResultChoice => ({
  algorithm,
  parameters: {},
  k,
  edits: [],
});
const compare = (...choices: ResultChoice[]) =>
  compareResults(pipeline, {} as Settings, choices, job);

/** sklearn.metrics.adjusted_rand_score([0, 0, 1, 1], [0, 1, 0, 1]) */
const across = expect.closeTo(-0.5);

describe("comparing results", () => {
  it("tells how far any two agree, whatever the numbers of their segments", async () => {
    const { agreement } = await compare(choice("kmeans"), choice("ward", null), choice("single"));
    expect(agreement).toEqual([
      [1, 1, across],
      [1, 1, across],
      [across, across, 1],
    ]);
  });

  it("says of a result that cannot be had why, and still compares the others", async () => {
    const { results, agreement } = await compare(
      choice("kmeans"),
      choice("ward", 9),
      choice("single"),
    );
    expect(results[1]).toMatchObject({ ok: false, error: { code: "option-invalid" } });
    expect(agreement[0]).toEqual([1, Number.NaN, across]);
  });

  it("stops when it is cancelled", async () => {
    await expect(compare(choice("dbscan"))).rejects.toBeInstanceOf(Cancelled);
  });
});
