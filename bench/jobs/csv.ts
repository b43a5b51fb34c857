import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Measurement } from "../core/measurement";
import { understandFile } from "../core/understand-file";
import { writeCustomersCsv } from "../customer-csv";
import type { Measured, MeasuredPeer } from "../measured";
import type { Library } from "../peers/library";
import type { PlaceName } from "../places/place";
import type { BenchJob, Setup } from "../setup";
import { shape, size, stagesInWords } from "../words";

const columns = 12;
const leastSpeed = 60;
const mostTimesFile = 4;
const peers: readonly (readonly [Library, string])[] = [
  ["papaparse", "PapaParse, rows of texts only"],
  ["pandas", "pandas"],
  ["duckdb", "DuckDB"],
];

/** A file from its first byte to typed columns, and then to their profile. */
export const csv: BenchJob = {
  name: understandFile,
  async *run(setup) {
    const rows = setup.scale === "quick" ? 3000 : 1_000_000;
    const file = await writeCustomersCsv(setup.folder, rows);
    yield await toTypes(setup, file, rows);
    yield await toProfile(setup, file, rows);
  },
};

async function toTypes(setup: Setup, file: string, rows: number): Promise<Measured> {
  const problems: string[] = [];
  const bytes = statSync(file).size;
  const ours = await inPlaces(setup, file, rows, false, setup.repeats, problems);
  const once = await inPlaces(setup, file, rows, false, 0, problems);
  const speeds = textOf(ours, ({ ms, stages }) => {
    const reading = speed(bytes, stages.reading!);
    return `${speed(bytes, ms).toFixed(1)} MB/s in all, ${reading.toFixed(1)} MB/s reading alone`;
  });
  const memory = textOf(once, ({ processBytes = 0 }) => {
    return `${size(processBytes)} at most for the whole process, ${(processBytes / bytes).toFixed(2)} times the file`;
  });
  const isFast = Object.values(ours).every(({ ms }) => speed(bytes, ms) >= leastSpeed);
  const isSmall = Object.values(once).every(
    ({ processBytes = 0 }) => processBytes < mostTimesFile * bytes,
  );
  return {
    what: "CSV to typed columns",
    size: `${size(bytes)}, ${shape(rows, columns)}`,
    ours,
    peers: await askPeers(setup, file, rows, problems),
    ...(setup.scale === "quick"
      ? {}
      : {
          target: {
            text: `${leastSpeed} MB/s within ${mostTimesFile} × the file`,
            isMet: isFast && isSmall,
          },
        }),
    details: [
      ...speeds,
      ...textOf(ours, ({ stages }) => stagesInWords(stages)),
      ...memory,
      ["fairness", "peers get the file from the system's cache; PapaParse gets it as a string"],
    ],
    problems,
  };
}

async function toProfile(setup: Setup, file: string, rows: number): Promise<Measured> {
  const problems: string[] = [];
  const bytes = statSync(file).size;
  const ours = await inPlaces(setup, file, rows, true, setup.repeats, problems);
  return {
    what: "CSV to typed, profiled columns",
    size: `${size(bytes)}, ${shape(rows, columns)}`,
    ours,
    peers: [],
    details: textOf(ours, ({ ms, stages }) => {
      return `${speed(bytes, ms).toFixed(1)} MB/s: ${stagesInWords(stages)}`;
    }),
    problems,
  };
}

type ByPlace = Partial<Record<PlaceName, Measurement>>;

async function inPlaces(
  setup: Setup,
  file: string,
  rows: number,
  isProfiled: boolean,
  repeats: number,
  problems: string[],
): Promise<ByPlace> {
  const { engine, patienceMs, limitMs } = setup;
  const data = { file, name: basename(file), rows, columns };
  const question = { isProfiled };
  const measured: ByPlace = {};
  for (const place of setup.places) {
    try {
      const order = { job: understandFile, question, data, engine, asksMemory: false };
      const found = await place.measure({ ...order, repeats, patienceMs, limitMs });
      measured[place.name] = found;
      const { rows: counted } = found.answer as { rows: number };
      if (counted !== rows) problems.push(`${place.name}: ${counted} rows instead of ${rows}`);
    } catch (error) {
      problems.push(`${place.name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return measured;
}

async function askPeers(
  { peers: libraries, repeats, patienceMs, limitMs, threads }: Setup,
  file: string,
  rows: number,
  problems: string[],
): Promise<MeasuredPeer[]> {
  const answers: MeasuredPeer[] = [];
  for (const [library, name] of peers) {
    const missing = libraries.missing(library);
    if (missing) {
      answers.push({ name, times: missing });
      continue;
    }
    try {
      const question = { file, rows, columns, library, threads, repeats, patienceMs };
      const { runs } = await libraries.ask("csv", question, limitMs);
      const warm = runs.slice(1).toSorted((a, b) => a - b);
      const ms = Math.min(runs[0]!, warm[Math.floor(warm.length / 2)] ?? runs[0]!);
      answers.push({ name, times: { ms, firstMs: runs[0]!, runs: runs.length } });
    } catch (error) {
      answers.push({ name, times: "failed" });
      problems.push(`${library}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return answers;
}

function textOf(ours: ByPlace, tell: (one: Measurement) => string): [string, string][] {
  return Object.entries(ours).map(([place, one]) => [place, tell(one)]);
}

/** In MB a second. */
function speed(bytes: number, ms: number): number {
  return bytes / 1000 / ms;
}
