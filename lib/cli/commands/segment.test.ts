import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { modelSchema } from "@/lib/schema/model";
import { emptyFolder, fixturesFolder, samplesFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

const members = join(fixturesFolder, "members.csv");
const bank = join(samplesFolder, "bank-customers.csv");

function records(csv: string): string[] {
  expect(csv.endsWith("\n")).toBe(true);
  return csv.slice(0, -1).split("\n");
}

describe("tessera segment", () => {
  it("writes every row with its segment, and a model that gives the same segments again", async () => {
    const folder = await emptyFolder();
    const segmented = await runCaptured(
      folder,
      ...["segment", bank, "--out", "labels.csv", "--model", "model.json"],
      ...["--profile", "profile.csv", "--json"],
    );
    expect(segmented).toMatchObject({ exitCode: 0, said: [] });
    const report = JSON.parse(segmented.out);
    const labels = records(await readFile(join(folder, "labels.csv"), "utf8"));
    expect(labels).toHaveLength(report.rows + 1);
    expect(labels[0]).toBe("customer_id,segment,name,silhouette");
    expect(labels[1]).toMatch(/^B300001,[1-5],/);
    const sizes = report.segments.map(({ size }: { size: number }) => size);
    expect(sizes.reduce((sum: number, size: number) => sum + size, 0)).toBe(4500);

    const profile = records(await readFile(join(folder, "profile.csv"), "utf8"));
    expect(profile[0]).toMatch(/^feature,category,measure,everyone,/);
    const model = JSON.parse(await readFile(join(folder, "model.json"), "utf8"));
    expect(modelSchema.parse(model).clustering.k).toBe(report.k);

    const scored = await runCaptured(
      folder,
      ...["score", "model.json", bank, "--out", "again.csv", "--json"],
    );
    expect(JSON.parse(scored.out)).toMatchObject({ rowsIn: 4500, rowsOut: 4500, rowsSetAside: 0 });
    const again = records(await readFile(join(folder, "again.csv"), "utf8"));
    const withoutFit = (lines: string[]) =>
      lines.slice(1).map((line) => line.replace(/,[^,]*$/, ""));
    expect(withoutFit(again)).toEqual(withoutFit(labels));
  });

  it.each(["kmeans", "ward"])("forms as many segments as it is told by %s", async (algorithm) => {
    const { out } = await runCaptured(
      fixturesFolder,
      ...["segment", members, "--algorithm", algorithm, "--k", "3", "--json"],
    );
    const report = JSON.parse(out);
    expect(report).toMatchObject({ algorithm, k: 3 });
    expect(report.segments).toHaveLength(3);
  });

  it("refuses more segments than there are different rows, and writes nothing", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "few.csv"), "a,b\n1,2\n1,2\n3,5\n8,4\n8,4\n9,9\n");
    const { exitCode, out, said } = await runCaptured(
      folder,
      ...["segment", "few.csv", "--k", "5", "--out", "labels.csv"],
    );
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(said).toEqual([
      "These rows contain only 4 different customers, so at most 4 segments can be formed; 5 were asked for.",
    ]);
    expect(await readdir(folder)).toEqual(["few.csv"]);
  });

  it("says that a method by density finds the number by itself", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "few.csv"), "a,b\n1,2\n1,2\n3,5\n8,4\n8,4\n9,9\n");
    const { exitCode, said } = await runCaptured(
      folder,
      ...["segment", "few.csv", "--algorithm", "dbscan", "--k", "5"],
    );
    expect(exitCode).toBe(1);
    expect(said.at(-1)).toMatch(
      /^The method "dbscan" finds the number of segments by itself, \d here; --k 5 /,
    );
  });
});

describe("tessera project", () => {
  it.each([
    ["2", "Member,x,y"],
    ["3", "Member,x,y,z"],
  ])("writes a point per row in %s dimensions", async (dimensions, header) => {
    const folder = await emptyFolder();
    const { exitCode } = await runCaptured(
      folder,
      ...["project", members, "--dimensions", dimensions, "--out", "map.csv"],
    );
    expect(exitCode).toBe(0);
    const lines = records(await readFile(join(folder, "map.csv"), "utf8"));
    expect(lines).toHaveLength(203);
    expect(lines[0]).toBe(header);
    const cells = lines.slice(1).map((line) => line.split(",").map(Number));
    expect(cells.every((row) => row.every(Number.isFinite))).toBe(true);
  });

  it("takes the options of a sweep, though a map does not depend on them", async () => {
    const mapOf = (...how: string[]) => runCaptured(fixturesFolder, "project", members, ...how);
    const plain = await mapOf();
    expect(await mapOf("--k", "2..10", "--restarts", "3")).toEqual(plain);
    expect(plain.exitCode).toBe(0);
  });
});

describe("the list with all columns", () => {
  it("shows what was computed of the purchases before the as-of day, to the cent", async () => {
    const folder = await emptyFolder();
    const purchases = Array.from({ length: 40 }, (_, i) => {
      const isOften = i % 2 === 0;
      const lines = Array.from(
        { length: isOften ? 6 : 2 },
        (_, n) => `k${i},2026-0${n + 1}-${10 + (i % 9)},${isOften ? 100 + i : 5 + (i % 7)}.10`,
      );
      return lines.join("\n");
    });
    await writeFile(
      join(folder, "orders.csv"),
      `customer_id,day,amount\n${purchases.join("\n")}\n`,
    );
    const argv = ["--as-of", "2026-07-01", "--k", "2", "--out", "labels.csv", "--with-columns"];
    const { exitCode } = await runCaptured(folder, "segment", "orders.csv", ...argv);
    expect(exitCode).toBe(0);
    const lines = (await readFile(join(folder, "labels.csv"), "utf8")).split("\n");
    expect(lines[0]).toBe(
      "customer_id,segment,name,silhouette,Recency (days),Frequency,Monetary value,Average order value,Tenure (days)",
    );
    expect(lines[1]).toMatch(/^k0,1,.*,21,6,600\.6,100\.1,172$/);
  });
});
