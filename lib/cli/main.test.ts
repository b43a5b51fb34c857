import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, fixturesFolder } from "./testing/folders";
import { runCaptured } from "./testing/run-captured";

const commands = [
  "profile",
  "table",
  "recipe",
  "sweep",
  "segment",
  "describe",
  "project",
  "score",
  "sample",
];

describe("tessera", () => {
  it("helps overall and with every command", async () => {
    const { exitCode, out } = await runCaptured(".", "--help");
    expect(exitCode).toBe(0);
    for (const command of commands) {
      expect(out).toContain(`  ${command} `);
      const help = await runCaptured(".", command, "--help");
      expect(help.exitCode).toBe(0);
      expect(help.out).toContain(`tessera ${command} `);
    }
  });

  it.each([
    [[], "A command is needed"],
    [["cluster"], 'no command "cluster"'],
    [["__proto__"], 'no command "__proto__"'],
    [["sweep"], "tessera sweep FILE"],
    [["recipe", "bake", "members.csv"], "recipe needs one of suggest, fit, apply, explain, train"],
    [["recipe", "apply", "members.csv"], "needs --recipe with a fitted recipe"],
    [["sweep", "members.csv", "--recipe", "members.csv"], "not a recipe that can be used"],
    [["sweep", "members.csv", "--recipe", "a", "--columns", "Age"], "cannot stand with --columns"],
    [["sweep", "a.csv", "b.csv"], '"b.csv" is one too many'],
    [["sweep", "members.csv", "--nosuch"], "--nosuch"],
    [["sweep", "none.csv"], '"none.csv" cannot be used: there is no such file'],
    [["sweep", "."], '"." cannot be used: it is a folder'],
    [["sweep", "members.csv", "--k", "1..4"], "--k must be a range such as 2..10, from 2 to 50"],
    [["sweep", "members.csv", "--k", "6..4"], 'it is "6..4"'],
    [["sweep", "members.csv", "--seed", "-1"], "--seed must be a whole number from 0"],
    [["sweep", "members.csv", "--scale", "log"], "--scale must be one of zscore"],
    [["sweep", "members.csv", "--columns", "Age,Sge"], '"Sge"'],
    [["sweep", "members.csv", "--as-of", "2025-02-30"], "--as-of must be a day"],
    [["sweep", "members.csv", "--as-of", "2025-02-01"], "--id must name the column"],
    [["segment", "members.csv", "--k", "many"], "--k must be auto or a whole number from 2 to 50"],
    [["segment", "members.csv", "--algorithm", "meanshift"], "--algorithm must be one of"],
    [["project", "members.csv", "--dimensions", "4"], "--dimensions must be one of 2, 3"],
    [["score", "members.csv", "members.csv"], "not a model that can be used"],
    [["sample", "zoo"], 'no sample "zoo"'],
    [["sample", "shop", "--rows", "0"], "--rows must be a whole number from 1"],
    [["profile", ""], 'A name is empty (""); it is: tessera profile FILE'],
    [["sweep", "members.csv", "--columns", ","], 'on both sides of a comma; it is ","'],
    [["sweep", "members.csv", "--columns", "Age,"], 'on both sides of a comma; it is "Age,"'],
    [["table", "members.csv", "members.csv"], "Only one file can go to standard output"],
  ])("fails with one line for %j", async (argv, sentence) => {
    const { exitCode, out, said } = await runCaptured(fixturesFolder, ...argv);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(sentence);
    expect(said[0]).not.toMatch(/\n/);
  });

  it.each([
    ["empty", "", "is empty"],
    ["blank lines", "\n\n\n", "is empty"],
    ["spaces", "   \n  \n", "is empty"],
    ["one space", " ", "is empty"],
    ["header only", "a,b\n", "no rows"],
    ["one row", "a,b\n1,2\n", "rows"],
    ["constant columns", "a,b\n1,2\n1,2\n1,2\n1,2\n", '"a" is the same in every row'],
    ["words alone", "note\nfirst words here\nother words there\nthird words\n", '"note"'],
    ["a zip", "PK\u0003\u0004\0\0\0\0", "zip"],
  ])("says plainly what is wrong with a file: %s", async (_, content, sentence) => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "file.csv"), content);
    const { exitCode, out, said } = await runCaptured(folder, "sweep", "file.csv", "--json");
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(sentence);
  });

  it("clusters on a column called __proto__", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "file.csv"), "__proto__,b\n1,2\n2,2\n30,9\n31,9\n");
    const { out } = await runCaptured(folder, "sweep", "file.csv", "--k", "2", "--json");
    expect(JSON.parse(out)).toMatchObject({ features: ["__proto__", "b"] });
  });
});
