import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import golden from "../golden/members-sweep.json";
import { emptyFolder, fixturesFolder, samplesFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

const columns = golden.columns.join(",");

describe("tessera sweep", () => {
  it("gives scikit-learn's inertia and scores on z-scored columns, as one JSON document", async () => {
    const { exitCode, out, said } = await runCaptured(
      fixturesFolder,
      ...["sweep", "members.csv", "--columns", columns, "--k", "2..6", "--json"],
    );
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: [] });
    const report = JSON.parse(out);
    expect(Object.keys(report).slice(0, 5)).toEqual([
      ...["rows", "features", "sweep", "verdict", "elapsedMs"],
    ]);
    expect(report).toMatchObject({ rowsIn: 202, rowsUsed: 202, rowsSetAside: 0, customers: null });
    expect(report.rows).toBe(202);
    expect(report.features).toEqual(golden.columns);
    expect(Object.keys(report.elapsedMs)).toEqual(["read", "prepare", "sweep"]);
    expect(report.sweep).toHaveLength(golden.sweep.length);
    for (const [i, expected] of golden.sweep.entries()) {
      const { k, sizes, ...figures } = report.sweep[i];
      expect({ k, sizes }).toEqual({ k: expected.k, sizes: expected.sizes });
      expect(figures.inertia).toBeCloseTo(expected.inertia, 3);
      expect(figures.silhouette).toBeCloseTo(expected.silhouette, 5);
      expect(figures.daviesBouldin).toBeCloseTo(expected.daviesBouldin, 5);
      expect(figures.calinskiHarabasz).toBeCloseTo(expected.calinskiHarabasz, 2);
    }
    expect(report.verdict).toMatchObject({ kind: "clear", k: 5 });
  });

  it("takes columns one by one as well, and gives the same bytes for the same seed", async () => {
    const each = golden.columns.flatMap((column) => ["--columns", column]);
    const sweepOf = async (...how: string[]) =>
      JSON.parse((await runCaptured(fixturesFolder, "sweep", "members.csv", "--json", ...how)).out);
    const first = await sweepOf(...each, "--seed", "7");
    const second = await sweepOf("--columns", columns, "--seed", "7");
    expect(second.sweep).toEqual(first.sweep);
  });

  it("scales as it is told", async () => {
    const { out } = await runCaptured(
      fixturesFolder,
      ...["sweep", "members.csv", "--columns", columns, "--scale", "minmax", "--k", "5", "--json"],
    );
    const [entry] = JSON.parse(out).sweep;
    expect(entry.sizes).toEqual([23, 26, 34, 38, 81]);
    expect(entry.inertia).toBeLessThan(20);
  });

  it("scales the suggested recipe as it is told, too", async () => {
    const inertiaOf = async (...how: string[]) => {
      const argv = ["sweep", "members.csv", "--k", "2", "--json", ...how];
      return JSON.parse((await runCaptured(fixturesFolder, ...argv)).out).sweep[0].inertia;
    };
    expect(await inertiaOf("--scale", "none")).toBeGreaterThan(100 * (await inertiaOf()));
  });

  it("shows people a table and the verdict", async () => {
    const { out } = await runCaptured(fixturesFolder, "sweep", "members.csv", "--k", "2..4");
    expect(out).toMatch(/^ ?k +inertia +silhouette +Davies-Bouldin +Calinski-Harabasz +sizes$/m);
    expect(out.match(/^ *[234] +\d+\.\d\d /gm)).toHaveLength(3);
  });

  it("makes customers of purchases, as of a day, unless told not to", async () => {
    const sweepOf = async (...how: string[]) =>
      JSON.parse(
        (await runCaptured(samplesFolder, "sweep", "shop-orders.csv", "--k", "2", "--json", ...how))
          .out,
      );
    const customers = await sweepOf();
    expect(customers.features).toContain("Recency (days)");
    expect(customers.rows).toBe(1979);
    expect((await sweepOf("--as-of", "2024-01-01")).rows).toBeLessThan(1979);
    expect((await sweepOf("--columns", "Frequency")).rows).toBe(1979);
    expect((await sweepOf("--no-customers", "--columns", "amount")).rows).toBe(20_000);
  });

  it.each([
    ["1", 29.8999],
    ["", 29.3546],
    ["NA", 29.3546],
  ])("takes a named column of 0 and 1 as numbers where a cell is %j", async (cell, inertia) => {
    const folder = await emptyFolder();
    const rows = Array.from({ length: 30 }, (_, i) => `${i},${i === 3 ? cell : i % 2}`);
    await writeFile(join(folder, "file.csv"), `a,b\n${rows.join("\n")}\n`);
    const { out } = await runCaptured(
      folder,
      ...["sweep", "file.csv", "--columns", "a,b", "--k", "2", "--json"],
    );
    expect(JSON.parse(out).sweep[0].inertia).toBeCloseTo(inertia, 3);
  });
});
