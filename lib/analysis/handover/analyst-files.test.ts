import { beforeAll, describe, expect, it } from "vitest";
import { identitiesOfRows } from "@/lib/analysis/cluster/row-identities";
import type { Job } from "@/lib/analysis/executor";
import { byteSourceOf } from "@/lib/analysis/ingest/testing/byte-source-of";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import { createPipeline } from "@/lib/analysis/pipeline";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import type { AnalystFile } from "@/lib/schema/analyst-file";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Settings } from "@/lib/schema/settings";
import { newStep } from "@/lib/schema/steps";
import { tableOf } from "../prepare/testing/table-of";
import { analystFile } from "./analyst-files";
import type { ListMaker } from "./data-package";
import { listOf, sourceOf } from "./list/testing/list-of";
import { parseCsv } from "./testing/parse-csv";
import { pmmlScores } from "./testing/pmml-scores";

const job: Job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const settings: Settings = {
  reading: {},
  columns: [],
  recipe: null,
  algorithm: "kmeans",
  parameters: {},
  sweep: sweepOptionsSchema.parse({ maxK: 3, restarts: 2 }),
  edits: [],
};
const lines = Array.from({ length: 60 }, (_, i) => {
  const group = i % 3;
  const spend = i === 7 ? "" : (100 * group + 7 * Math.sin(i)).toFixed(2);
  return `c${i};${spend.replace(".", ",")};${["Free & <easy>", "Team", "Pro"][group]};${i % 2 ? "ja" : "nein"}`;
});
const file = `id;spend;plan;churn\n${lines.join("\n")}\n`;

describe("files for analysts", () => {
  let pipeline: Pipeline;
  beforeAll(() => {
    pipeline = createPipeline({ source: byteSourceOf(file, "../customers.csv") });
  });

  const made = (what: AnalystFile, more: Partial<Settings> = {}, list: ListMaker = "command") =>
    analystFile(
      what,
      pipeline,
      { ...settings, ...more },
      3,
      {
        fileName: "../customers.csv",
        createdAt: "2026-01-02T03:04:05.000Z",
        tessera: "0.1.0",
        names: new Map([[0, "A *star*"]]),
        history: [{ label: "3 segments", at: "2026-01-01T00:00:00.000Z" }, { label: "k-means" }],
        list,
      },
      job,
    );

  it("the audit log tells hashes, every step with its reason, edits, choices with their times, version and seed", async () => {
    const edits: Settings["edits"] = [
      { kind: "merge", segments: [0, 1], into: 0, madeAt: "2026-01-01T01:00:00.000Z" },
    ];
    const { text } = await made("audit", { edits });
    const log = JSON.parse(text);
    expect(log.file.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(log.file.columns).toHaveLength(4);
    expect(log.recipe.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(log.recipe.steps.every(({ why }: { why: string }) => why.length > 0)).toBe(true);
    expect(log.decided.sweep.seed).toBe(42);
    expect(log.tessera).toBe("0.1.0");
    expect(log.edits).toEqual([
      expect.objectContaining({
        at: "2026-01-01T01:00:00.000Z",
        text: expect.stringMatching(/^Merged /u),
      }),
    ]);
    expect(log.choices).toEqual([
      { at: "2026-01-01T00:00:00.000Z", label: "3 segments" },
      { at: null, label: "k-means" },
    ]);
  });

  it("trust 22: the audit log to read shows names as they are", async () => {
    const { text } = await made("audit-text");
    expect(text).toContain("A \\*star\\*");
    expect(text).not.toMatch(/<easy>/u);
  });

  it("the data package tells how the file is written, and its path stays in its folder", async () => {
    const { resources } = JSON.parse((await made("package")).text);
    const [list, source] = resources;
    expect(list.schema.fields.map(({ name }: { name: string }) => name)).toEqual([
      "id",
      "segment",
      "name",
      "silhouette",
    ]);
    expect(source.path).toBe("__customers.csv");
    expect(source.dialect).toEqual({
      delimiter: ";",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    });
    expect(source.schema.fields).toEqual([
      { name: "id", type: "string" },
      { name: "spend", type: "number", decimalChar: "," },
      { name: "plan", type: "string" },
      { name: "churn", type: "boolean", trueValues: ["ja"], falseValues: ["nein"] },
    ]);
  });

  it("the data package has the columns of a list that goes on with all of them", async () => {
    const { resources } = JSON.parse((await made("package", {}, "command-with-columns")).text);
    expect(resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual([
      "id",
      "segment",
      "name",
      "silhouette",
      "spend",
      "plan",
      "churn",
    ]);
  });

  it("the data package of the page has the columns of the page's list", async () => {
    const { resources } = JSON.parse((await made("package", {}, "page")).text);
    const table = tableOf({ id: ["a", "b"] }, { id: "identifier" });
    const { text } = await listOf(sourceOf(table, [0, 0]), { target: "csv" });
    expect(resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual(
      parseCsv(text)[0],
    );
  });

  it("PMML has a cluster for each segment, in the numbers people know them by, and escapes what is in the file", async () => {
    const { text, notes } = await made("pmml");
    expect(text.match(/<Cluster id="\d+"/gu)).toHaveLength(3);
    expect(text).toContain('value="Free &amp; &lt;easy&gt;"');
    expect(notes).toEqual([]);
  });

  it("PMML of a mixture is a regression with the probability of each segment", async () => {
    const { text } = await made("pmml", { algorithm: "mixture" });
    expect(text).toContain('<RegressionModel modelName="segments" functionName="classification"');
    expect(text.match(/feature="probability"/gu)).toHaveLength(3);
  });

  it.each<[string, Partial<Settings>]>([
    ["k-means", {}],
    ["k-medoids", { algorithm: "kmedoids" }],
    ["a mixture", { algorithm: "mixture" }],
    ["segments merged by hand", { edits: [{ kind: "merge", segments: [0, 1], into: 0 }] }],
    [
      "columns of yes and no",
      {
        recipe: { steps: [newStep("impute"), newStep("onehot"), newStep("scale")] },
        columns: [{ name: "churn", role: "feature" }],
      },
    ],
  ])("PMML of %s gives every customer of the file its segment, row by row", async (_, more) => {
    const { text, notes } = await made("pmml", more);
    expect(notes).toEqual([]);
    const { scored } = await pipeline.segments({ ...settings, ...more }, 3, job);
    const found = lines.map((line) => {
      const [, spend = "", plan, churn] = line.split(";");
      const number = spend === "" ? undefined : Number(spend.replace(",", "."));
      return pmmlScores(text, { spend: number, plan, churn }).segment;
    });
    expect(found).toEqual(Array.from(identitiesOfRows(scored), (number) => `${number + 1}`));
    expect(text.includes("small letters: churn")).toBe(more.columns !== undefined);
  });

  it.each([
    ["a method by density", { algorithm: "hdbscan" } as const, /by density/u],
    [
      "a step PMML cannot do",
      { recipe: { steps: [newStep("knn"), newStep("onehot"), newStep("scale")] } },
      /PMML cannot do/u,
    ],
    [
      "customers moved by hand",
      {
        edits: [
          { kind: "move" as const, to: 1, members: { by: "rule" as const, rule: "spend > 203" } },
        ],
      },
      /merged by hand, but not what else/u,
    ],
  ])("PMML is the tree, and says it is approximate, for %s", async (_, more, reason) => {
    const { text, notes } = await made("pmml", more);
    expect(text).toContain("<TreeModel");
    expect(notes[0]).toMatch(reason);
    expect(text).toContain("APPROXIMATE");
  });
});
