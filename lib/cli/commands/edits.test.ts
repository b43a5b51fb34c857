import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "@/lib/analysis/handover/testing/parse-csv";
import type { Edit } from "@/lib/schema/edit";
import { editsFile } from "@/lib/schema/edits-file";
import { emptyFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

/** Four groups in two columns, and one that takes no part. */
function customers(): string {
  const lines = ["customer_id,spend,visits,city"];
  [40, 60, 80, 100].forEach((size, group) => {
    for (let i = 0; i < size; i++) {
      const spend = 100 * group + 17 * Math.sin(i * 1.7 + group);
      const visits = (group % 2 === 1 ? 50 : 5) + 4 * Math.cos(i * 2.3);
      lines.push(
        `c${group}-${i},${spend.toFixed(2)},${visits.toFixed(2)},${["Rome", "Oslo"][i % 2]}`,
      );
    }
  });
  return `${lines.join("\n")}\n`;
}

const edits: Edit[] = [
  { kind: "merge", segments: [0, 1], into: 0 },
  { kind: "split", segment: 2, into: [2, 70, 71] },
  { kind: "create", segment: 60, members: { by: "rule", rule: "spend > 305 and visits > 50" } },
  { kind: "move", to: 3, members: { by: "rule", rule: 'city = "Rome" and spend > 300' } },
  { kind: "ignore", members: { by: "rule", rule: "visits < 1.5" } },
];

const asked = ["--columns", "spend,visits", "--k", "4"];
async function open() {
  const folder = await emptyFolder();
  await writeFile(join(folder, "customers.csv"), customers());
  await writeFile(join(folder, "edits.json"), JSON.stringify(editsFile(edits)));
  const segment = (...more: string[]) =>
    runCaptured(folder, "segment", "customers.csv", ...asked, ...more);
  return { folder, segment };
}

describe("hand edits from a file", () => {
  it("are done again on what the method finds, and each is told", async () => {
    const { segment } = await open();
    const { out, said } = await segment("--edits", "edits.json", "--json");
    const report = JSON.parse(out);
    expect(report.edits.map(({ isApplied }: { isApplied: boolean }) => isApplied)).toEqual(
      edits.map(() => true),
    );
    expect(report.segments.map((one: { segment: number }) => one.segment)).toEqual([
      1, 3, 4, 61, 71, 72,
    ]);
    expect(said.join("\n")).toContain("Set aside as outliers: everyone with visits < 1.5");
  });

  it("are in the model, so that score gives the very segments of the list", async () => {
    const { folder, segment } = await open();
    await segment("--edits", "edits.json", "--out", "list.csv", "--model", "model.json");
    const { out } = await runCaptured(folder, "score", "model.json", "customers.csv");
    const listed = await runCaptured(folder, "table", "list.csv");
    const columns = (text: string) => parseCsv(text).map((record) => record.slice(0, 3));
    expect(columns(out)).toEqual(columns(listed.out));
    expect(new Set(columns(out).map(([, number]) => number))).toEqual(
      new Set(["segment", "1", "3", "4", "61", "71", "72", ""]),
    );
  });

  it("are refused by name when the file holds something else", async () => {
    const { folder, segment } = await open();
    await writeFile(join(folder, "wrong.json"), '{"format":"tessera-recipe"}');
    const { exitCode, said } = await segment("--edits", "wrong.json");
    expect(exitCode).not.toBe(0);
    expect(said.join(" ")).toMatch(/not a file of hand edits/);
  });

  it("that do not fit are left out and said", async () => {
    const { folder, segment } = await open();
    const far: Edit[] = [{ kind: "merge", segments: [20, 21], into: 20 }];
    await writeFile(join(folder, "far.json"), JSON.stringify(editsFile(far)));
    const { exitCode, said } = await segment("--edits", "far.json", "--json");
    expect(exitCode).toBe(0);
    expect(said.join(" ")).toContain(
      "Cannot be applied: fewer than two of these segments are here.",
    );
  });
});
