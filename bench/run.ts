import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { coreJobs } from "./core/core-jobs";
import { fromCore } from "./from-core";
import { growth } from "./growth/growth";
import { changeK } from "./jobs/change-k";
import { csv } from "./jobs/csv";
import { customers } from "./jobs/customers";
import { hover } from "./jobs/hover";
import { mainThread } from "./jobs/main-thread";
import { mapDraw } from "./jobs/map-draw";
import { mapMillion } from "./jobs/map-million";
import { page } from "./jobs/page";
import { wideTable } from "./jobs/wide-table";
import { describeMachine } from "./machine";
import type { Measured } from "./measured";
import { type BenchOptions, readOptions } from "./options";
import { findPeers, noPython } from "./peers/peers";
import { chromiumPlace } from "./places/chromium";
import { lazyPlace } from "./places/lazy-place";
import { nodePlace } from "./places/node";
import type { Place, PlaceName } from "./places/place";
import { report } from "./report";
import type { Launch, Setup } from "./setup";
import { calibrateVerdict } from "./verdict-calibration";
import { duration } from "./words";
import { writeBetween } from "./write-between";

const jobs = [
  ...coreJobs.map(fromCore),
  csv,
  customers,
  page,
  changeK,
  hover,
  mainThread,
  wideTable,
  mapDraw,
  mapMillion,
];
const minute = 60_000;

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
  if (options.verdict) return calibrateVerdict(launch.root, options.write);
  const folder = mkdtempSync(join(tmpdir(), "tessera-bench-"));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  process.on("exit", clean);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));
  const places = options.where.map((name) => placeOf(name, launch, folder));
  try {
    const setup = setUp(options, launch, folder, places);
    return await (options.growth ? growth(setup, options) : measure(setup, options));
  } finally {
    for (const place of places) await place.close();
    clean();
  }
}

function placeOf(name: PlaceName, launch: Launch, folder: string): Place {
  if (name === "Node") return nodePlace(launch.nodeProgram);
  return lazyPlace(name, async () => {
    const executablePath = await launch.ensureChromium();
    return chromiumPlace({ ...launch, executablePath, data: folder });
  });
}

function setUp(
  { scale, engine, repeats }: BenchOptions,
  launch: Launch,
  folder: string,
  places: readonly Place[],
): Setup {
  return {
    ...{ launch, folder, places, scale, engine, repeats },
    peers: findPeers(launch.root, launch.npmProgram),
    threads: availableParallelism(),
    loadBefore: loadavg()[0] ?? 0,
    patienceMs: minute / 2,
    limitMs: 20 * minute,
  };
}

async function measure(setup: Setup, { only, write }: BenchOptions): Promise<number> {
  if (setup.peers.missing("scikit-learn")) console.error(`${noPython}\n`);
  const all: Measured[] = [];
  let failures = 0;
  for (const job of jobs.filter(({ name }) => only.length === 0 || only.includes(name))) {
    try {
      for await (const measured of job.run(setup)) {
        all.push(measured);
        failures += measured.problems.length;
        console.error(inShort(job.name, measured));
      }
    } catch (error) {
      failures++;
      console.error(`${job.name} failed: ${error instanceof Error ? error.message : error}`);
    }
  }
  const used = setup.places
    .map(({ name }) => name)
    .filter((name) => all.some(({ ours }) => ours[name]));
  const text = report(await describeMachine(setup, used, setup.peers.versions), all);
  process.stdout.write(`\n${text}\n`);
  if (!write) return failures > 0 ? 1 : 0;
  if (failures > 0) {
    console.error("docs/performance.md was left as it is, because something failed.");
    return 1;
  }
  writeBetween(join(setup.launch.root, "docs/performance.md"), "bench", text);
  return 0;
}

function inShort(name: string, { size, ours, peers, problems }: Measured): string {
  const own = Object.entries(ours).map(([place, { ms }]) => `${place} ${duration(ms)}`);
  const theirs = peers.map(
    ({ name, times }) => `${name} ${typeof times === "string" ? times : duration(times.ms)}`,
  );
  const failed = problems.map((problem) => `\n  failed: ${problem}`).join("");
  return `${name} ${size}: ${[...own, ...theirs].join(", ")}${failed}`;
}
