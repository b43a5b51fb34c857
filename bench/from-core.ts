import { compareCase } from "./compare-case";
import type { AnyCoreJob, Case } from "./core/core-job";
import type { DataFile, Measurement } from "./core/measurement";
import { dataFile, readMatrix } from "./data";
import type { Measured } from "./measured";
import type { PeerAnswer } from "./peers/library";
import type { PlaceName } from "./places/place";
import type { BenchJob, Setup } from "./setup";

/** Measures every case of a core job in every place, then its peers, one after the other. */
export function fromCore(job: AnyCoreJob): BenchJob {
  return {
    name: job.name,
    async *run(setup) {
      for (const asked of job.cases(setup.scale)) yield await measureCase(job, asked, setup);
    },
  };
}

async function measureCase(job: AnyCoreJob, asked: Case<unknown>, setup: Setup): Promise<Measured> {
  const { folder, repeats, patienceMs, limitMs, engine } = setup;
  const { question, withinProcessBytes } = asked;
  const data = dataFile(folder, asked.rows, asked.columns);
  const patience = { repeats, patienceMs, limitMs };
  const asksMemory = withinProcessBytes !== undefined;
  const order = { job: job.name, question, data, engine, asksMemory, ...patience };
  const ours: Partial<Record<PlaceName, Measurement>> = {};
  const problems: string[] = [];
  for (const place of setup.places) {
    try {
      ours[place.name] = await place.measure(order);
    } catch (error) {
      problems.push(`${place.name}: ${messageOf(error)}`);
    }
  }
  const peers = await askPeers(asked, data, setup, problems);
  const isJudged = setup.scale !== "quick";
  const matrix = once(() => readMatrix(data));
  return compareCase({ job, asked, matrix, ours, peers, problems }, isJudged);
}

async function askPeers(
  { peers, question }: Case<unknown>,
  { file, rows, columns }: DataFile,
  { peers: libraries, repeats, patienceMs, limitMs, threads }: Setup,
  problems: string[],
): Promise<(PeerAnswer | string)[]> {
  const answers: (PeerAnswer | string)[] = [];
  for (const { library, work, told } of peers) {
    const missing = libraries.missing(library);
    if (missing) {
      answers.push(missing);
      continue;
    }
    const common = { file, rows, columns, library, threads, repeats, patienceMs };
    try {
      const asked = { ...(question as object), ...told, ...common };
      answers.push(await libraries.ask(work, asked, limitMs));
    } catch (error) {
      answers.push("failed");
      problems.push(`${library}: ${messageOf(error)}`);
    }
  }
  return answers;
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0]!.replace(/^page\.evaluate: (Error: )?/, "");
}

function once<R>(make: () => R): () => R {
  let made: { readonly value: R } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
