import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, fixturesFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

const members = join(fixturesFolder, "models/members.csv");
const orders = join(fixturesFolder, "models/orders.csv");

describe("tessera recipe", () => {
  it("fits a recipe and makes the same columns of the same and of another file", async () => {
    const folder = await emptyFolder();
    const run = (...argv: string[]) => runCaptured(folder, "recipe", ...argv);
    expect((await run("suggest", members, "--out", "recipe.json")).exitCode).toBe(0);
    const fit = await run(
      "fit",
      members,
      "--recipe",
      "recipe.json",
      "--out",
      "fitted.json",
      "--json",
    );
    const report = JSON.parse(fit.out);
    expect(report).toMatchObject({ rowsIn: 60, rowsUsed: 60, rows: 60 });
    expect(report.steps.map(({ kind }: { kind: string }) => kind)).toContain("scale");

    const { out: features } = await run("apply", members, "--recipe", "fitted.json");
    const [header, first] = features.split("\n");
    expect(header).toBe(`customer_id,${report.features.join(",")}`);
    const lines = (await readFile(members, "utf8")).trimEnd().split("\n");
    await writeFile(
      join(folder, "few.csv"),
      `${[lines[0], lines[1], "x1,40,1e4,3,gold,yes"].join("\n")}\n`,
    );
    const { out: few } = await run("apply", "few.csv", "--recipe", "fitted.json");
    expect(few.split("\n").slice(0, 2)).toEqual([header, first]);
    expect(few.split("\n")[2]).toMatch(/^x1,/);
  });

  it("names every column a file lacks", async () => {
    const folder = await emptyFolder();
    await runCaptured(folder, "recipe", "fit", members, "--out", "fitted.json");
    await writeFile(join(folder, "other.csv"), "customer_id,spend\nc1,5\nc2,6\n");
    const { exitCode, said } = await runCaptured(
      folder,
      ...["recipe", "apply", "other.csv", "--recipe", "fitted.json"],
    );
    expect(exitCode).toBe(1);
    expect(said[0]).toContain('There are no columns "age", "visits", "plan"');
  });

  it("makes rows to learn a known group from, and marks those that are made up", async () => {
    const folder = await emptyFolder();
    const run = (...argv: string[]) => runCaptured(folder, "recipe", ...argv);
    await run("suggest", members, "--out", "recipe.json");
    const path = join(folder, "recipe.json");
    const recipe = JSON.parse(await readFile(path, "utf8"));
    const step = { id: "few", enabled: true, kind: "oversample", label: "plan" };
    await writeFile(path, JSON.stringify({ ...recipe, steps: [step, ...recipe.steps] }));
    const { out, said } = await run("train", members, "--recipe", "recipe.json");
    const [header, ...rows] = out.trimEnd().split("\n");
    expect(header).toMatch(/^customer_id,made_up,plan,/);
    const madeUp = rows.filter((row) => row.split(",")[1] === "yes");
    // Of 60 customers the plan of 5 is not known.
    expect(rows.length - madeUp.length).toBe(55);
    expect(madeUp.length).toBeGreaterThan(0);
    for (const row of madeUp) expect(row).toMatch(/^[^,+]+\+[^,+]+,yes,/);
    expect(said.join(" ")).toContain(`${madeUp.length} made up`);
  });

  it("explains every step, with where the rows went", async () => {
    const { out } = await runCaptured(
      fixturesFolder,
      ...["recipe", "explain", orders, "--id", "who", "--date", "day", "--amount", "amount"],
    );
    expect(out).toMatch(/^# Recipe of orders\.csv\n/);
    expect(out).toContain("Turned 200 purchases into 40 customers");
    expect(out).toContain("- compared: 40\n");
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });

  it("gives the segments of the suggestion when that is saved and loaded", async () => {
    const folder = await emptyFolder();
    await runCaptured(folder, "recipe", "suggest", members, "--out", "recipe.json");
    const plain = await runCaptured(folder, "sweep", members, "--k", "2..4");
    const loaded = await runCaptured(
      folder,
      "sweep",
      members,
      "--k",
      "2..4",
      "--recipe",
      "recipe.json",
    );
    expect(loaded).toEqual(plain);
  });
});
