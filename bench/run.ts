import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csv } from "./jobs/csv";
import { page } from "./jobs/page";
import { pca } from "./jobs/pca";
import { sweep } from "./jobs/sweep";
import { tsne } from "./jobs/tsne";
import { tsneJs } from "./jobs/tsne-js";
import { ward } from "./jobs/ward";
import { describeMachine } from "./machine";
import type { Measured } from "./measured";
import { type BenchOptions, readOptions } from "./options";
import { findPython, missingPython } from "./python";
import { report, writeReport } from "./report";
import type { Launch, Setup } from "./setup";
import { duration } from "./words";

const jobs = [sweep, ward, pca, tsne, tsneJs, csv, page];

/** Measures every job against its peers and prints one table; exit code. */
export async function run(parameters: readonly string[], launch: Launch): Promise<number> {
  const options = readOptions(
    parameters,
    jobs.map(({ name }) => name),
  );
  if (typeof options === "string") {
    console.error(options);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "tessera-bench-"));
  try {
    return await measure({ launch, folder, python: findPython(launch.root), ...options }, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(setup: Setup, { only, write }: BenchOptions): Promise<number> {
  if (!setup.python) console.error(`${missingPython}\n`);
  const lines: Measured[] = [];
  let failures = 0;
  for (const job of jobs.filter(({ name }) => only === undefined || name === only)) {
    try {
      for await (const line of job.run(setup)) {
        lines.push(line);
        const peer =
          typeof line.peer === "string" ? "" : `, ${line.peer.name} ${duration(line.peer.ms)}`;
        console.error(`${job.name} ${line.size}: ours ${duration(line.ourMs)}${peer}`);
      }
    } catch (error) {
      failures++;
      console.error(`${job.name} failed: ${error instanceof Error ? error.message : error}`);
    }
  }
  const usedChromium = lines.some(({ where }) => where === "Chromium");
  const text = report(await describeMachine(setup, usedChromium), lines);
  console.log(`\n${text}`);
  if (!write) return failures > 0 ? 1 : 0;
  if (failures > 0) {
    console.error("docs/performance.md was left as it is, because a job failed.");
    return 1;
  }
  writeReport(join(setup.launch.root, "docs/performance.md"), text);
  return 0;
}
