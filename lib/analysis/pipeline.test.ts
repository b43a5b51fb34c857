import { expect, test } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Settings } from "@/lib/schema/settings";
import { identitiesOfRows } from "./cluster/row-identities";
import type { Job } from "./executor";
import { byteSourceOf } from "./ingest/testing/byte-source-of";
import { inlineExecutor } from "./inline-executor";
import { createPipeline } from "./pipeline";
import type { Pipeline } from "./pipeline-api";
import { adjustedRand } from "./score/adjusted-rand";

const job: Job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const settings: Settings = {
  reading: {},
  columns: [],
  recipe: null,
  algorithm: "kmeans",
  parameters: {},
  sweep: sweepOptionsSchema.parse({ maxK: 6 }),
  edits: [],
};

/** Three groups of 12, 20 and 28 customers in two columns. */
function file(): string {
  const lines = ["customer_id,spend,visits"];
  [12, 20, 28].forEach((size, group) => {
    for (let i = 0; i < size; i++) {
      const spend = 100 * group + 7 * Math.sin(i * 1.7);
      const visits = (group === 1 ? 50 : 5) + 3 * Math.cos(i * 2.3);
      lines.push(`c${group}-${i},${spend.toFixed(2)},${visits.toFixed(2)}`);
    }
  });
  return `${lines.join("\n")}\n`;
}

const open = (anchor?: Int32Array) =>
  createPipeline({ source: byteSourceOf(file()), ...(anchor ? { anchor } : {}) });

async function identities(pipeline: Pipeline, asked: Settings, k: number): Promise<Int32Array> {
  const { entries } = await pipeline.sweep(asked, job);
  return identitiesOfRows(entries.find(({ clustering }) => clustering.k === k)!);
}

const truth = [12, 20, 28].flatMap((size, group) => new Array<number>(size).fill(group));

test("a file becomes its segments, described", async () => {
  const pipeline = open();
  const { verdict } = await pipeline.sweep(settings, job);
  expect(verdict.k).toBe(3);
  expect(adjustedRand(await identities(pipeline, settings, 3), Int32Array.from(truth))).toBe(1);
  const segmentations = await pipeline.segmentations(settings, job);
  expect(segmentations.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6]);
  expect(segmentations[1]?.segments.map(({ size }) => size)).toEqual([28, 20, 12]);
});

test("going back to earlier settings gives the very result", async () => {
  const pipeline = open();
  const before = await pipeline.sweep(settings, job);
  await pipeline.sweep({ ...settings, algorithm: "ward" }, job);
  expect(await pipeline.sweep(settings, job)).toBe(before);
});

test("what a sweep knows of every row is put where it need not be copied, edited segments too", async () => {
  const moved = new Set<unknown>();
  const pipeline = createPipeline({
    source: byteSourceOf(file()),
    share(values) {
      const copy = values.slice() as typeof values;
      moved.add(copy);
      return copy;
    },
  });
  const { entries } = await pipeline.sweep(settings, job);
  const rule = { by: "rule", rule: "spend < 50" } as const;
  const edits = [{ kind: "create" as const, segment: 60, members: rule }];
  const { scored } = await pipeline.segments({ ...settings, edits }, 3, job);
  expect(scored.identities).toContain(60);
  for (const { clustering, silhouettes } of [...entries, scored]) {
    expect(moved.has(clustering.labels)).toBe(true);
    expect(moved.has(silhouettes)).toBe(true);
  }
});

test("two pipelines on the same bytes give the same bytes", async () => {
  const [one, two] = await Promise.all([open().sweep(settings, job), open().sweep(settings, job)]);
  expect(one).toEqual(two);
});

test("the tree's segments have the numbers of the k-means segments they are made of", async () => {
  const pipeline = open();
  const kmeans = await identities(pipeline, settings, 3);
  expect(await identities(pipeline, { ...settings, algorithm: "ward" }, 3)).toEqual(kmeans);
});

test("segments keep their numbers over a change of recipe and over a new pipeline once anchored", async () => {
  const renumbered = Int32Array.from(truth, (group) => [2, 0, 1][group] as number);
  const pipeline = open();
  await pipeline.sweep(settings, job);
  pipeline.anchorTo(renumbered, settings);
  const { recipe } = await pipeline.prepare(settings, job);
  const changed: Settings = {
    ...settings,
    recipe: {
      steps: recipe.steps.map((step) =>
        step.kind === "scale" ? { ...step, method: "minmax" } : step,
      ),
    },
  };
  expect(await identities(pipeline, changed, 3)).toEqual(renumbered);
  expect(await identities(open(renumbered), settings, 3)).toEqual(renumbered);
});

test("an anchor of other rows is of no use and does no harm", async () => {
  const sizes = (await open(new Int32Array(5)).segmentations(settings, job))[1]?.segments;
  expect(sizes?.map(({ segment }) => segment)).toEqual([0, 1, 2]);
});
