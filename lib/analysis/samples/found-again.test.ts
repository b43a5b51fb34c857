import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Settings } from "@/lib/schema/settings";
import { byteSourceOf } from "../ingest/testing/byte-source-of";
import { inlineExecutor } from "../inline-executor";
import { createPipeline } from "../pipeline";
import { adjustedRand } from "../score/adjusted-rand";
import {
  makeSample,
  type SampleName,
  type SampleOptions,
  sampleCsv,
  shippedSamples,
} from "./sample";

const job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };

/** What the suggested recipe and the recommended k make of a sample, against what its maker put in. */
async function findAgain(name: SampleName, options: SampleOptions) {
  const sample = makeSample(name, options);
  const source = byteSourceOf(sampleCsv(sample), shippedSamples[name].fileName);
  const pipeline = createPipeline({ source });
  const settings: Settings = {
    reading: {},
    columns: [],
    recipe: null,
    algorithm: "kmeans",
    parameters: {},
    sweep: sweepOptionsSchema.parse({}),
    edits: [],
  };
  const { prepared } = await pipeline.prepare(settings, job);
  const { verdict, entries } = await pipeline.sweep(settings, job);
  const identifier = prepared.table.columns.find((column) => column.name === "customer_id");
  if (!identifier || !("codes" in identifier)) throw new Error("the identifier was lost");
  const truth = Array.from(
    prepared.tableRows,
    (row) => sample.truth.get(identifier.values[identifier.codes[row]!]!)!,
  );
  const recommended = entries.find(({ clustering }) => clustering.k === verdict.k)!;
  return {
    k: verdict.k,
    segments: sample.segments.length,
    adjustedRand: adjustedRand(recommended.clustering.labels, truth),
  };
}

describe("a sample's true segments", () => {
  it.each([
    ["shop", shippedSamples.shop.options],
    ["subscription", shippedSamples.subscription.options],
    ["bank", shippedSamples.bank.options],
    ["shop", { rows: 5000, seed: 2 }],
    ["subscription", { rows: 800, seed: 2 }],
    ["bank", { rows: 1000, seed: 2 }],
  ] as const)("are found again: %s, %j", async (name, options) => {
    const found = await findAgain(name, options);
    expect(found.k).toBe(found.segments);
    expect(found.adjustedRand).toBeGreaterThanOrEqual(0.9);
  });
});
