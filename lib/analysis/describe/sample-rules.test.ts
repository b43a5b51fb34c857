import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Settings } from "@/lib/schema/settings";
import { byteSourceOf } from "../ingest/testing/byte-source-of";
import { inlineExecutor } from "../inline-executor";
import { createPipeline } from "../pipeline";
import { makeSample, type SampleName, sampleCsv, shippedSamples } from "../samples/sample";

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
  return pipeline.description(settings, verdict.k, job);
}

describe("the rules of a sample's segments", () => {
  it.each(["shop", "subscription", "bank"] as const)(
    "pick out each of them with an F1 of at least 0.85 on held-out customers: %s",
    async (name) => {
      const { segments, treeAccuracy } = await describeSample(name);
      for (const { rule } of segments) expect(rule?.f1).toBeGreaterThanOrEqual(0.85);
      expect(treeAccuracy).toBeGreaterThanOrEqual(0.85);
    },
  );
});
