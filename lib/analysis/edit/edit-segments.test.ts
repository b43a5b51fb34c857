import { expect, test } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Edit, Members } from "@/lib/schema/edit";
import type { Settings } from "@/lib/schema/settings";
import { identitiesOfRows } from "../cluster/row-identities";
import type { Job } from "../executor";
import { byteSourceOf } from "../ingest/testing/byte-source-of";
import { inlineExecutor } from "../inline-executor";
import { createPipeline } from "../pipeline";
import type { PeoplesSegments, Pipeline } from "../pipeline-api";
import { setFromRows } from "../select/row-set";
import { membersByRows, signatureOf } from "./members";

const job: Job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const usual: Settings = {
  reading: {},
  columns: [],
  recipe: null,
  algorithm: "kmeans",
  parameters: {},
  sweep: sweepOptionsSchema.parse({ maxK: 6 }),
  edits: [],
};

/** Four groups of 12, 20, 28 and 36 customers in two columns. */
function file(prefix = "c"): string {
  const lines = ["customer_id,spend,visits"];
  [12, 20, 28, 36].forEach((size, group) => {
    for (let i = 0; i < size; i++) {
      const spend = 100 * group + 7 * Math.sin(i * 1.7);
      const visits = (group % 2 === 1 ? 50 : 5) + 3 * Math.cos(i * 2.3);
      lines.push(`${prefix}${group}-${i},${spend.toFixed(2)},${visits.toFixed(2)}`);
    }
  });
  return `${lines.join("\n")}\n`;
}

const open = (prefix?: string) => createPipeline({ source: byteSourceOf(file(prefix)) });
const withEdits = (edits: Edit[], more: Partial<Settings> = {}): Settings => {
  return { ...usual, ...more, edits };
};

async function numbers(pipeline: Pipeline, settings: Settings, k = 4): Promise<Int32Array> {
  return identitiesOfRows((await pipeline.segments(settings, k, job)).scored);
}

async function pickedRows(pipeline: Pipeline, rows: readonly number[]): Promise<Members> {
  const { prepared } = await pipeline.prepare(usual, job);
  const set = setFromRows(prepared.matrix.rows, rows);
  return membersByRows(prepared, set, signatureOf(prepared.table));
}

test("without edits people see the very segments of the sweep", async () => {
  const pipeline = open();
  const { entries } = await pipeline.sweep(usual, job);
  const { scored, byHand } = await pipeline.segments(usual, 4, job);
  expect(scored).toBe(entries.find(({ clustering }) => clustering.k === 4));
  expect(byHand).toEqual([]);
});

test("a merge gives one segment of all members, with the name of the one that stays", async () => {
  const pipeline = open();
  const before = await pipeline.segments(usual, 4, job);
  const edits: Edit[] = [{ kind: "merge", segments: [1, 2], into: 1 }];
  const { scored, segmentation, outcomes, byHand } = await pipeline.segments(
    withEdits(edits),
    4,
    job,
  );
  expect(scored.identities).toEqual([0, 1, 3]);
  expect([...identitiesOfRows(scored)]).toEqual(
    [...identitiesOfRows(before.scored)].map((number) => (number === 2 ? 1 : number)),
  );
  expect(segmentation.k).toBe(4);
  expect(segmentation.segments.map(({ size }) => size)).toEqual([36, 48, 12]);
  const nameOf = (found: typeof before, segment: number) =>
    found.segmentation.segments.find((one) => one.segment === segment)?.suggestedName;
  const after = await pipeline.segments(withEdits(edits), 4, job);
  expect(nameOf(after, 1)).toBe(nameOf(before, 1));
  expect(outcomes).toMatchObject([{ isApplied: true, rows: 20 }]);
  expect(byHand).toEqual([1]);
});

test("the sweep and its segmentations stay those of the algorithm", async () => {
  const pipeline = open();
  const edits: Edit[] = [{ kind: "merge", segments: [0, 1], into: 0 }];
  const plain = await pipeline.sweep(usual, job);
  expect(await pipeline.sweep(withEdits(edits), job)).toBe(plain);
});

test("a merge of segments that are not there at another k is kept, skipped and said", async () => {
  const pipeline = open();
  const edits: Edit[] = [{ kind: "merge", segments: [2, 3], into: 2 }];
  const { outcomes, scored, base } = await pipeline.segments(withEdits(edits), 2, job);
  expect(outcomes).toEqual([{ isApplied: false, reason: { kind: "alone" } }]);
  expect(scored).toBe(base);
});

test("description, agreement, stability and why are about the segments after edits", async () => {
  const pipeline = open();
  const edits: Edit[] = [{ kind: "merge", segments: [0, 3], into: 0 }];
  const settings = withEdits(edits);
  const description = await pipeline.description(settings, 4, job);
  expect(description.k).toBe(4);
  expect(description.segments.map(({ segment }) => segment)).toEqual([0, 1, 2]);
  const { jaccard } = await pipeline.stability(settings, 4, 5, job);
  expect(jaccard.map(({ mean }) => Number.isNaN(mean))).toEqual([true, false, false]);
  expect((await pipeline.why(settings, 4, 0, job)).segment).toBe(0);
});

test("a segment by a rule is found in other data; one picked by hand is not, and that is said", async () => {
  const members = await pickedRows(open(), [0, 1, 2, 3]);
  const edits: Edit[] = [
    { kind: "create", segment: 60, members: { by: "rule", rule: "spend < 50 and visits > 6" } },
    { kind: "create", segment: 61, members },
  ];
  const here = await open().segments(withEdits(edits), 4, job);
  expect(here.outcomes.map(({ isApplied }) => isApplied)).toEqual([true, true]);
  const other = await open("x").segments(withEdits(edits), 4, job);
  expect(other.outcomes).toMatchObject([
    { isApplied: true },
    { isApplied: false, reason: { kind: "other-data" } },
  ]);
  expect(other.scored.identities).toContain(60);
});

test("what was picked by hand is told by its rule in other data", async () => {
  const members = { ...(await pickedRows(open(), [0, 1, 2, 3])), rule: "spend < 50" };
  const edits: Edit[] = [{ kind: "ignore", members: members as Members }];
  const { outcomes, scored } = await open("x").segments(withEdits(edits), 4, job);
  expect(outcomes).toMatchObject([{ isApplied: true, rows: 12, byRule: true }]);
  expect(scored.clustering.noise).toBe(12);
});

test("a locked segment keeps exactly its customers over k, method and later edits", async () => {
  const pipeline = open();
  const rows = [0, 1, 2, 20, 40, 41];
  const members = await pickedRows(pipeline, rows);
  const edits: Edit[] = [
    { kind: "lock", segment: 2, members },
    { kind: "merge", segments: [1, 2], into: 1 },
    { kind: "move", to: 0, members },
    { kind: "ignore", members: { by: "rule", rule: "spend > -1000" } },
  ];
  for (const more of [{}, { algorithm: "ward" as const }]) {
    for (const k of [2, 3, 4, 6]) {
      const found = await numbers(pipeline, withEdits(edits, more), k);
      const held = [...found.keys()].filter((row) => found[row] === 2);
      expect(held).toEqual(rows);
    }
  }
});

test("others of a locked segment join the nearest of the others", async () => {
  const pipeline = open();
  const before = await numbers(pipeline, usual);
  const own = [...before.keys()].filter((row) => before[row] === 3);
  const members = await pickedRows(pipeline, own.slice(0, 5));
  const found = await numbers(pipeline, withEdits([{ kind: "lock", segment: 3, members }]));
  const { scored } = await pipeline.segments(usual, 4, job);
  const { centers } = scored.clustering;
  const { matrix } = (await pipeline.prepare(usual, job)).prepared;
  for (const row of own.slice(5)) {
    const squares = [0, 1, 2].map((cluster) =>
      [0, 1].reduce((sum, j) => {
        const gap = matrix.values[j * matrix.rows + row]! - centers[cluster * 2 + j]!;
        return sum + gap * gap;
      }, 0),
    );
    expect(found[row]).toBe(squares.indexOf(Math.min(...squares)));
  }
});

test("a split of customers who are all alike is refused with how many differ", async () => {
  const source = byteSourceOf(
    `id,a,b\n${Array.from({ length: 40 }, (_, i) => `${i},${i % 2},${i % 2 === 0 ? 5 : 9}`).join("\n")}\n`,
  );
  const pipeline = createPipeline({ source });
  const settings = withEdits([{ kind: "split", segment: 0, into: [0, 60] }], {
    columns: ["a", "b"].map((name) => ({ name, kind: "number", role: "feature" })),
  });
  const { outcomes } = await pipeline.segments(settings, 2, job);
  expect(outcomes).toEqual([
    { isApplied: false, reason: { kind: "alike", different: 1, parts: 2 } },
  ]);
});

test("everyone in no segment, and then in one, is still a result", async () => {
  const pipeline = open();
  const all: Members = { by: "rule", rule: "spend > -1000" };
  const none = await pipeline.segments(withEdits([{ kind: "ignore", members: all }]), 3, job);
  expect(none.scored.identities).toEqual([]);
  expect(none.scored.clustering.noise).toBe(96);
  expect(none.segmentation.segments).toEqual([]);
  const one = await pipeline.segments(
    withEdits([{ kind: "create", segment: 60, members: all }]),
    3,
    job,
  );
  expect(one.scored.identities).toEqual([60]);
  expect(one.segmentation.segments.map(({ size }) => size)).toEqual([96]);
  const description = await pipeline.description(
    withEdits([{ kind: "create", segment: 60, members: all }]),
    3,
    job,
  );
  expect(description.segments).toHaveLength(1);
});

test("going back to k or to fewer edits gives the very result", async () => {
  const pipeline = open();
  const settings = withEdits([{ kind: "split", segment: 0, into: [0, 60] }]);
  const first = await pipeline.segments(settings, 4, job);
  await pipeline.segments(settings, 3, job);
  expect(await pipeline.segments(settings, 4, job)).toBe(first);
});

test.each(["mixture", "kmedoids", "single", "dbscan", "hdbscan"] as const)(
  "what %s finds can be changed, described and explained",
  async (algorithm) => {
    const pipeline = open();
    const { entries } = await pipeline.sweep({ ...usual, algorithm }, job);
    const { k } = entries.at(-1)!.clustering;
    const edits: Edit[] = [
      { kind: "create", segment: 60, members: { by: "rule", rule: "spend < 50" } },
      { kind: "split", segment: 60, into: [60, 61] },
      { kind: "ignore", members: { by: "rule", rule: "visits > 52" } },
      { kind: "move", to: 61, members: { by: "rule", rule: "visits < 3" } },
    ];
    const settings = withEdits(edits, { algorithm });
    const { scored, outcomes, segmentation } = await pipeline.segments(settings, k, job);
    expect(outcomes.map(({ isApplied }) => isApplied)).toEqual([true, true, true, true]);
    expect(scored.identities).toEqual(expect.arrayContaining([60, 61]));
    const { labels, sizes, noise } = scored.clustering;
    expect(sizes.reduce((a, b) => a + b, noise)).toBe(labels.length);
    expect(segmentation.segments).toHaveLength(sizes.length);
    const description = await pipeline.description(settings, k, job);
    expect(description.segments).toHaveLength(sizes.length);
    const row = labels.findIndex((label) => scored.identities[label] === 61);
    expect((await pipeline.why(settings, k, row, job)).segment).toBe(61);
  },
);

test("of many customers a draft comes first, divided as the result is", async () => {
  const lines = ["id,a,b"];
  for (let i = 0; i < 5000; i++) {
    const group = i % 3;
    lines.push(`${i},${group * 50 + Math.sin(i) * 9},${(group === 1 ? 40 : 0) + Math.cos(i) * 9}`);
  }
  const pipeline = createPipeline({ source: byteSourceOf(lines.join("\n")) });
  const settings = {
    ...withEdits([{ kind: "merge", segments: [0, 1], into: 0 }]),
    sweep: sweepOptionsSchema.parse({ maxK: 3, restarts: 1 }),
  };
  const drafts: PeoplesSegments[] = [];
  const found = await pipeline.segments(settings, 3, job, (draft) => drafts.push(draft));
  expect(drafts).toHaveLength(1);
  const [draft] = drafts;
  expect(draft?.scored.clustering).toEqual(found.scored.clustering);
  expect(draft?.scored.silhouettes.filter((one) => !Number.isNaN(one)).length).toBeLessThan(1000);
  expect(found.scored.silhouettes.every((one) => !Number.isNaN(one))).toBe(true);
  expect(found.segmentation.segments.map(({ suggestedName }) => suggestedName)).toEqual(
    draft?.segmentation.segments.map(({ suggestedName }) => suggestedName),
  );
});
