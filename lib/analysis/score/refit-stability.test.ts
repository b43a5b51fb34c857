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
const ward = { algorithm: "ward", parameters: {} } as const;

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
    const method = { algorithm, parameters: {} };
    const { overlaps, draws } = await refitStability(
      distinct,
      [{ k: 3, labels }],
      method,
      few,
      job,
    );
    expect(draws).toBe(300);
    expect(overlaps[0]).toHaveLength(6);
    for (const { jaccards, adjustedRand } of overlaps[0]!) {
      expect(Math.min(...jaccards)).toBeGreaterThan(0.95);
      expect(adjustedRand).toBeGreaterThan(0.95);
    }
  });

  it("is low for a segment that the method does not find again", async () => {
    const { distinct, labels } = clumps(300, 2, 14);
    const torn = labels.map((label, row) => (label === 1 && row % 2 === 0 ? 2 : label));
    const { overlaps } = await refitStability(distinct, [{ k: 3, labels: torn }], ward, few, job);
    for (const { jaccards } of overlaps[0]!) {
      expect(jaccards[2]!).toBeLessThan(0.75);
    }
  });

  it("finds dense groups again, whatever their number, and counts rows left alone as not found", async () => {
    const { distinct, labels } = clumps(400, 2, 20);
    const dbscan = { algorithm: "dbscan", parameters: {} } as const;
    const found = { ...few, used: { eps: 1.5, minSamples: 8 } };
    const held = await refitStability(distinct, [{ k: 2, labels }], dbscan, found, job);
    for (const { jaccards } of held.overlaps[0]!) {
      expect(Math.min(...jaccards)).toBeGreaterThan(0.8);
    }
    const tooSmall = { ...few, used: { eps: 0.01, minSamples: 8 } };
    const lost = await refitStability(distinct, [{ k: 2, labels }], dbscan, tooSmall, job);
    for (const { jaccards, adjustedRand } of lost.overlaps[0]!) {
      expect(Math.max(...jaccards)).toBe(0);
      expect(adjustedRand).toBe(0);
    }
  });

  it("compares every k with what the method makes of that k", async () => {
    const { distinct, labels } = clumps(240, 4, 14);
    const two = labels.map((label) => Math.floor(label / 2));
    const partitions = [
      { k: 2, labels: two },
      { k: 4, labels },
    ];
    const { overlaps } = await refitStability(distinct, partitions, ward, few, job);
    for (const { adjustedRand, jaccards } of overlaps[1]!) {
      expect(adjustedRand).toBeGreaterThan(0.95);
      expect(jaccards).toHaveLength(4);
    }
    for (const { jaccards } of overlaps[0]!) expect(jaccards).toHaveLength(2);
  });

  it("draws fewer customers where the method takes long, and shrinks numbers of rows with them", async () => {
    const { distinct, labels } = clumps(6000, 3, 14);
    const once = { options, resamples: 1 };
    const partitions = [{ k: 3, labels }];
    const { draws, overlaps } = await refitStability(distinct, partitions, ward, once, job);
    expect(draws).toBe(3000);
    expect(overlaps[0]![0]!.adjustedRand).toBeGreaterThan(0.95);
    const fewer = await refitStability(distinct, partitions, ward, { ...once, most: 500 }, job);
    expect(fewer.draws).toBe(500);
  });

  it("is the same for any number of threads, with every engine and for every repeat", async () => {
    const { distinct, labels } = clumps(120, 3, 4);
    const run = (other: typeof job) =>
      refitStability(distinct, [{ k: 3, labels }], ward, { options, resamples: 3 }, other);
    const expected = await run(job);
    expect(await run(inlineJob(simd!, 4))).toEqual(expected);
    expect(await run(inlineJob(twin!))).toEqual(expected);
  });
});
