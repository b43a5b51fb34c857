import { describe, expect, it } from "vitest";
import type { Algorithm } from "@/lib/schema/algorithm";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import { distinctRows } from "../cluster/distinct-rows";
import { inlineJob } from "../cluster/testing/inline-job";
import { allEngines } from "../kernels/testing/engines";
import { counterRandom, streams } from "../random/counter-random";
import { refitStability } from "./refit-stability";

const [twin, simd] = allEngines();
const job = inlineJob(simd!);
const options = sweepOptionsSchema.parse({ seed: 3, restarts: 3 });
const few = { options, resamples: 6 };

/** Groups along a line, `apart` from each other; row i is of group i mod groups. */
function clumps(rows: number, groups: number, apart: number) {
  const random = counterRandom(1, streams.samples, rows, groups);
  const values = Float32Array.from({ length: 2 * rows }, (_, i) => {
    return random.normal() + (i < rows ? apart * (i % groups) : 0);
  });
  const distinct = distinctRows({ rows, columns: 2, values, features: [] });
  return { distinct, labels: Int32Array.from(distinct.firstRow, (row) => row % groups) };
}

const told: readonly Algorithm[] = ["ward", "average", "mixture", "bisecting", "kmedoids", "genie"];

describe("stability by the method's own refits", () => {
  it.each(told)("is near 1 for groups that lie apart: %s", async (algorithm) => {
    const { distinct, labels } = clumps(300, 3, 14);
    const clustering = { algorithm, k: 3 } as const;
    const { resamples, draws } = await refitStability(distinct, labels, clustering, {}, few, job);
    expect(draws).toBe(300);
    expect(resamples).toHaveLength(6);
    for (const { jaccards, adjustedRand } of resamples) {
      expect(Math.min(...jaccards)).toBeGreaterThan(0.95);
      expect(adjustedRand).toBeGreaterThan(0.95);
    }
  });

  it("is low for a segment that the method does not find again", async () => {
    const { distinct, labels } = clumps(300, 2, 14);
    const torn = labels.map((label, row) => (label === 1 && row % 2 === 0 ? 2 : label));
    const clustering = { algorithm: "ward", k: 3 } as const;
    const { resamples } = await refitStability(distinct, torn, clustering, {}, few, job);
    for (const { jaccards } of resamples) {
      expect(jaccards[2]!).toBeLessThan(0.75);
    }
  });

  it("finds dense groups again, whatever their number, and counts rows left alone as not found", async () => {
    const { distinct, labels } = clumps(400, 2, 20);
    const used = { eps: 1.5, minSamples: 8 };
    const dense = { algorithm: "dbscan", k: 2, used } as const;
    const held = await refitStability(distinct, labels, dense, {}, few, job);
    for (const { jaccards } of held.resamples) expect(Math.min(...jaccards)).toBeGreaterThan(0.8);

    const tooSmall = { ...dense, used: { eps: 0.01, minSamples: 8 } };
    const lost = await refitStability(distinct, labels, tooSmall, {}, few, job);
    for (const { jaccards, adjustedRand } of lost.resamples) {
      expect(Math.max(...jaccards)).toBe(0);
      expect(adjustedRand).toBe(0);
    }
  });

  it("draws fewer customers where the method takes long, and shrinks numbers of rows with them", async () => {
    const { distinct, labels } = clumps(6000, 3, 14);
    const clustering = { algorithm: "ward", k: 3 } as const;
    const choice = { options, resamples: 1 };
    const { draws, resamples } = await refitStability(
      distinct,
      labels,
      clustering,
      {},
      choice,
      job,
    );
    expect(draws).toBe(3000);
    expect(resamples[0]!.adjustedRand).toBeGreaterThan(0.95);
  });

  it("is the same for any number of threads, with every engine and for every repeat", async () => {
    const { distinct, labels } = clumps(120, 3, 4);
    const clustering = { algorithm: "ward", k: 3 } as const;
    const run = (other: typeof job) =>
      refitStability(distinct, labels, clustering, {}, { options, resamples: 3 }, other);
    const expected = await run(job);
    expect(await run(inlineJob(simd!, 4))).toEqual(expected);
    expect(await run(inlineJob(twin!))).toEqual(expected);
  });
});
