import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { counterRandom } from "@/lib/analysis/random/counter-random";
import { emptyFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

/** Three groups far apart, with the group and a day that has nothing to do with it. */
async function folderWithGroups(): Promise<string> {
  const folder = await emptyFolder();
  const random = counterRandom(5, 7);
  const lines = ["id,a,b,group,since"];
  for (let i = 0; i < 240; i++) {
    const group = i % 3;
    const [a, b] = [10 * group + random.normal(), -5 * group + random.normal()];
    const month = 1 + (Math.floor(i / 3) % 6);
    lines.push(`${i},${a.toFixed(3)},${b.toFixed(3)},G${group},2024-0${month}-15`);
  }
  await writeFile(join(folder, "groups.csv"), `${lines.join("\n")}\n`);
  return folder;
}

const ofGroups = ["groups.csv", "--columns", "a,b", "--k", "3"];

describe("tessera stability", () => {
  it("finds groups that are far apart again in every resample", async () => {
    const folder = await folderWithGroups();
    const { out, said } = await runCaptured(folder, "stability", ...ofGroups, "--json");
    expect(said).toEqual([]);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ k: 3, resamples: 50, against: null });
    expect(report.adjustedRand.low).toBeGreaterThan(0.97);
    for (const { jaccard } of report.segments) expect(jaccard.low).toBeGreaterThan(0.95);
  });

  it("says of a k that splits a group which segments do not hold", async () => {
    const folder = await folderWithGroups();
    const leastOf = async (k: string) => {
      const asked = ["stability", "groups.csv", "--columns", "a,b", "--k", k, "--json"];
      const { segments } = JSON.parse((await runCaptured(folder, ...asked)).out);
      return Math.min(...segments.map((one: { jaccard: { low: number } }) => one.jaccard.low));
    };
    expect(await leastOf("6")).toBeLessThan(0.8);
    expect(await leastOf("3")).toBeGreaterThan(0.95);
  });

  it("compares with a column of groups and over the quarters of a column of dates", async () => {
    const folder = await folderWithGroups();
    const byGroup = await runCaptured(
      folder,
      "stability",
      ...ofGroups,
      "--json",
      "--against",
      "group",
    );
    expect(JSON.parse(byGroup.out).against).toEqual({
      kind: "groups",
      column: "group",
      adjustedRand: 1,
      mutualInformation: 1,
      purity: 1,
      rows: 240,
    });
    const byDay = await runCaptured(
      folder,
      "stability",
      ...ofGroups,
      "--json",
      "--against",
      "since",
    );
    const { slices } = JSON.parse(byDay.out).against;
    expect(slices.map((slice: { name: string }) => slice.name)).toEqual(["2024 Q1", "2024 Q2"]);
    for (const { adjustedRand } of slices) expect(adjustedRand).toBeGreaterThan(0.95);
  });

  it("names a column that is not there", async () => {
    const folder = await folderWithGroups();
    const { exitCode, said } = await runCaptured(
      folder,
      "stability",
      ...ofGroups,
      "--against",
      "x",
    );
    expect({ exitCode, said }).toEqual({
      exitCode: 1,
      said: ['There is no column "x". The columns are: id, a, b, group, since.'],
    });
  });
});

describe("tessera search", () => {
  it("tells for every pair of settings what they give, and which pair separates best", async () => {
    const folder = await folderWithGroups();
    const asked = ["search", "groups.csv", "--columns", "a,b", "--algorithm", "dbscan", "--json"];
    const map = JSON.parse((await runCaptured(folder, ...asked)).out);
    expect(map.cells).toHaveLength(map.first.values.length * map.second.values.length);
    expect(map.cells[map.best]).toMatchObject({ k: 3 });
    expect(map.cells[map.best].noise).toBeLessThan(0.1);
  });

  it("refuses a method that is told how many segments to make", async () => {
    const folder = await folderWithGroups();
    const { exitCode, said } = await runCaptured(
      folder,
      "search",
      "groups.csv",
      "--algorithm",
      "ward",
    );
    expect(exitCode).toBe(1);
    expect(said[0]).toMatch(/told how many segments/);
  });
});
