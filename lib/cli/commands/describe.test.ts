import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

  it("tells what a treatment changed in each segment, against the control that is named", async () => {
    const lines = Array.from({ length: 400 }, (_, i) => {
      const [old, mail] = [i < 200, i % 2 === 0];
      const bought = (i >> 1) % (old && mail ? 2 : 10) === 0;
      const near = (i * 7) % 11;
      return `${old ? 60 + near : 20 + near},${(old ? 5 : 90) + ((i * 5) % 13)},${mail ? "mail" : "rest"},${bought ? 1 : 0}`;
    });
    const folder = mkdtempSync(join(tmpdir(), "tessera-describe-"));
    writeFileSync(join(folder, "t.csv"), `age,visits,who,bought\n${lines.join("\n")}\n`);
    const asked = ["describe", "t.csv", "--k", "2", "--outcome", "bought", "--treatment", "who"];
    const { out } = await runCaptured(folder, ...asked, "--control", "rest", "--json");
    const [treatment] = JSON.parse(out).treatments;
    expect(treatment).toMatchObject({ column: "who", control: "rest", problem: null });
    const [row] = treatment.uplift;
    const clear = row.segments.map((one: { isClear: boolean }) => one.isClear);
    expect(clear.toSorted()).toEqual([false, true]);
    expect(row.everyone.difference.value).toBeCloseTo(0.2, 9);
    const people = await runCaptured(folder, ...asked, "--control", "rest");
    expect(people.out).toContain("What who changed in bought, mail less rest (uplift):");
    expect(people.out).toContain("+40.0 points");
    const wrong = await runCaptured(folder, ...asked, "--control", "nobody");
    expect(wrong.said.join()).toContain('--control is one of the groups in "who" (mail, rest)');
    const absent = await runCaptured(folder, "describe", "t.csv", "--outcome", "sold");
    expect(absent.said.join()).toContain('--outcome names a column that is not there: "sold"');
    rmSync(folder, { recursive: true });
  });
});
