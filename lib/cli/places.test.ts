import { execFile } from "node:child_process";
import { lstat, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { withFileSource } from "./file-source";
import { checkPlaces } from "./places";
import { emptyFolder } from "./testing/folders";
import { runCaptured } from "./testing/run-captured";
import { writeWhole } from "./write-file";

const content = `id,a,b\n${Array.from({ length: 20 }, (_, i) => `c${i},${i % 2 ? 50 + i : i},${i}`).join("\n")}\n`;

async function folderWithFile(): Promise<string> {
  const folder = await emptyFolder();
  await writeFile(join(folder, "in.csv"), content);
  return folder;
}

async function pipeIn(folder: string): Promise<string> {
  await promisify(execFile)("mkfifo", [join(folder, "pipe")]);
  return join(folder, "pipe");
}

describe("files that are written", () => {
  it.each([
    [["segment", "in.csv", "--out", "in.csv"], '--out "in.csv" is a file to read'],
    [["segment", "in.csv", "--profile", "./x/../in.csv"], "is a file to read"],
    [["segment", "in.csv", "--model", "link.csv"], '--model "link.csv" is a file to read'],
    [["project", "in.csv", "--out", "in.csv"], '--out "in.csv" is a file to read'],
    [["score", "model.json", "in.csv", "--out", "in.csv"], '--out "in.csv" is a file to read'],
    [["score", "model.json", "in.csv", "--out", "model.json"], '"model.json" is a file to read'],
    [
      ["segment", "in.csv", "--out", "z.csv", "--model", "z.csv"],
      '--out and --model both name "z.csv"',
    ],
  ])("are never the ones that are read, nor one another: %j", async (argv, sentence) => {
    const folder = await folderWithFile();
    await symlink("in.csv", join(folder, "link.csv"));
    await writeFile(join(folder, "model.json"), "{}");
    const { exitCode, said } = await runCaptured(folder, ...argv);
    expect(exitCode).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(sentence);
    expect(await readFile(join(folder, "in.csv"), "utf8")).toBe(content);
    expect(await readFile(join(folder, "model.json"), "utf8")).toBe("{}");
    await expect(lstat(join(folder, "z.csv"))).rejects.toThrow();
  });

  it("may be a device more than once", async () => {
    const folder = await emptyFolder();
    const outputs = { out: "/dev/null", model: "/dev/null", profile: undefined };
    await expect(checkPlaces(folder, ["/dev/null"], outputs)).resolves.toBeUndefined();
  });

  it("are what a link leads to, and the link stays", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "real.csv"), "old");
    await symlink("real.csv", join(folder, "link.csv"));
    await symlink("fresh.csv", join(folder, "dangling.csv"));
    await writeWhole(folder, "link.csv", ["new"]);
    await writeWhole(folder, "dangling.csv", ["first"]);
    expect((await lstat(join(folder, "link.csv"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, "real.csv"), "utf8")).toBe("new");
    expect((await lstat(join(folder, "dangling.csv"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, "fresh.csv"), "utf8")).toBe("first");
  });

  it("may be a pipe, which gets everything and stays one", async () => {
    const folder = await emptyFolder();
    const pipe = await pipeIn(folder);
    const pieces = ["é".repeat(100_000), "b".repeat(300_000), "\n"];
    const [got] = await Promise.all([readFile(pipe, "utf8"), writeWhole(folder, "pipe", pieces)]);
    expect(got).toBe(pieces.join(""));
    expect((await lstat(pipe)).isFIFO()).toBe(true);
  });
});

describe("a file that is read", () => {
  it("may be a pipe", async () => {
    const folder = await emptyFolder();
    const pipe = await pipeIn(folder);
    const [report] = await Promise.all([
      runCaptured(folder, "profile", "pipe", "--json"),
      writeFile(pipe, content),
    ]);
    expect(report.said).toEqual([]);
    expect(JSON.parse(report.out).rows).toBe(20);
  });

  it("gives any part of itself", async () => {
    const folder = await folderWithFile();
    const text = await withFileSource(folder, "in.csv", async ({ slice, size, name }) => {
      expect({ size, name }).toEqual({ size: content.length, name: "in.csv" });
      return new TextDecoder().decode(await slice(3, 9));
    });
    expect(text).toBe(content.slice(3, 9));
  });
});
