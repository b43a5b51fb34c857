import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counterRandom } from "@/lib/analysis/random/counter-random";
import { algorithms } from "@/lib/schema/algorithm";
import { projectionMethods } from "@/lib/schema/projection";

const start = promisify(execFile);
let folder = "";

/** Three blurred groups, some rows twice, one column constant, one of wide range. */
function customers(rows: number): string {
  const random = counterRandom(3, 7);
  const lines = ["id,a,b,c,d"];
  for (let i = 0; i < rows; i++) {
    const group = i % 3;
    const a = i % 10 === 9 ? 1 : group * 3 + random.normal();
    const b = i % 10 === 9 ? 2 : group * -2 + random.normal();
    lines.push(`${i},${a.toFixed(3)},${b.toFixed(3)},7,${(1e6 * Math.exp(b)).toFixed(0)}`);
  }
  return `${lines.join("\n")}\n`;
}

async function tessera(...argv: string[]): Promise<string> {
  const { stdout } = await start(process.execPath, ["lib/launch/tessera.mjs", ...argv]);
  return stdout;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tessera-threads-"));
  await writeFile(join(folder, "customers.csv"), customers(450));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const runs = [
  ["--engine", "threads", "--threads", "1"],
  ["--engine", "threads", "--threads", "2"],
  ["--engine", "threads", "--threads", "4"],
  ["--engine", "simd"],
];

describe("the same bytes for any number of threads, on shared memory and without", () => {
  it.each(algorithms)("of segments by %s", async (algorithm) => {
    const results = new Set<string>();
    for (const [i, run] of runs.entries()) {
      const [model, list] = [join(folder, `${i}.json`), join(folder, `${i}.csv`)];
      const file = join(folder, "customers.csv");
      const files = ["--out", list, "--model", model];
      const told = await tessera(
        "segment",
        file,
        "--algorithm",
        algorithm,
        "--json",
        ...files,
        ...run,
      );
      const made = JSON.parse(await readFile(model, "utf8"));
      delete made.provenance.createdAt;
      results.add(JSON.stringify([told, await readFile(list, "utf8"), made]));
      await Promise.all([rm(model), rm(list)]);
    }
    expect(results.size).toBe(1);
  });

  it.each(projectionMethods)("of a map by %s", async (method) => {
    const results = new Set<string>();
    for (const run of runs) {
      const file = join(folder, "customers.csv");
      results.add(await tessera("project", file, "--method", method, ...run));
    }
    expect(results.size).toBe(1);
  });
});
