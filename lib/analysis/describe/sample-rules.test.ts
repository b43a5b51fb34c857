import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Settings } from "@/lib/schema/settings";
import type { Table } from "@/lib/schema/table";
import { drain } from "../drain";
import { byteSourceOf } from "../ingest/testing/byte-source-of";
import { inlineExecutor } from "../inline-executor";
import { createPipeline } from "../pipeline";
import { makeSample, type SampleName, sampleCsv, shippedSamples } from "../samples/sample";
import { splitRows } from "./rules/split-rows";
import { evaluateSql, type SqlCell } from "./rules/testing/sql-where";

const job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };

async function describeSample(name: SampleName) {
  const { options, fileName } = shippedSamples[name];
  const pipeline = createPipeline({
    source: byteSourceOf(sampleCsv(makeSample(name, options)), fileName),
  });
  const settings: Settings = {
    reading: {},
    columns: [],
    recipe: null,
    algorithm: "kmeans",
    parameters: {},
    sweep: sweepOptionsSchema.parse({}),
    edits: [],
  };
  const { verdict } = await pipeline.sweep(settings, job);
  const { prepared } = await pipeline.prepare(settings, job);
  const { scored } = await pipeline.segments(settings, verdict.k, job);
  const description = await pipeline.description(settings, verdict.k, job);
  const { labels, k } = scored.clustering;
  const { heldOut } = drain(splitRows(labels, k, settings.sweep.seed));
  return { prepared, labels, heldOut, description };
}

function recordOf({ columns }: Table, row: number): ReadonlyMap<string, SqlCell> {
  return new Map(
    columns.map((column): [string, SqlCell] => {
      if ("codes" in column) {
        const text = column.values[column.codes[row]!] ?? null;
        return [column.name, column.kind === "boolean" && text !== null ? text === "true" : text];
      }
      const value = column.values[row]!;
      return [column.name, Number.isNaN(value) ? null : value];
    }),
  );
}

describe("the rules of a sample's segments", () => {
  it.each(["shop", "subscription", "bank"] as const)(
    "pick out each of them with an F1 of at least 0.85, and their SQL does so on held-out customers as stated: %s",
    async (name) => {
      const { prepared, labels, heldOut, description } = await describeSample(name);
      const records = Array.from(heldOut, (row) =>
        recordOf(prepared.table, prepared.tableRows[row]!),
      );
      expect(records).toHaveLength(description.heldOut);
      for (const [cluster, { rule }] of description.segments.entries()) {
        expect(rule?.f1).toBeGreaterThanOrEqual(0.85);
        const picked = [...heldOut].filter((_, i) => evaluateSql(rule!.sql, records[i]!) === true);
        const hits = picked.filter((row) => labels[row] === cluster).length;
        const size = [...heldOut].filter((row) => labels[row] === cluster).length;
        expect(rule!.precision.value).toBe(hits / picked.length);
        expect(rule!.coverage.value).toBe(hits / size);
      }
      expect(description.treeAccuracy).toBeGreaterThanOrEqual(0.85);
    },
  );
});
