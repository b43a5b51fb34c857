import { describe, expect, it } from "vitest";
import { fixturesFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

describe("tessera describe", () => {
  it("gives differences, rules measured on held-out rows, and trust, for programs and for people", async () => {
    const { exitCode, out } = await runCaptured(
      fixturesFolder,
      "describe",
      "members.csv",
      "--json",
    );
    expect(exitCode).toBe(0);
    const { k, segments, tree, trainedOn, heldOut } = JSON.parse(out);
    expect(segments).toHaveLength(k);
    expect(
      tree.leaves.reduce((sum: number, leaf: { rows: number }) => sum + leaf.rows, 0),
    ).toBeLessThanOrEqual(heldOut);
    expect(trainedOn).toBeGreaterThan(heldOut);
    const people = await runCaptured(fixturesFolder, "describe", "members.csv");
    for (const { name, rule, trust, reasons, sentences } of segments) {
      expect(people.out).toContain(name);
      expect(people.out).toContain(`${trust}: ${reasons.join(" ")}`);
      expect(people.out).toContain(sentences[0]);
      if (rule) expect(people.out).toContain(`WHERE ${rule.sql}`);
    }
  });
});
