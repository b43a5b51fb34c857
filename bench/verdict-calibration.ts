import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sweepKmeans } from "@/lib/analysis/cluster/sweep";
import type { Job } from "@/lib/analysis/executor";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import { simdEngine } from "@/lib/analysis/kernels/simd-engine";
import { counterRandom, streams } from "@/lib/analysis/random/counter-random";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { families, type Kind, type KnownTruth, make } from "./known-truth";
import { table } from "./table";
import { writeBetween } from "./write-between";

const seed = 2026;
const hundred = 100;
/** Of each kind of the other families. */
const others = 20;
const options = sweepOptionsSchema.parse({});

interface Tally {
  readonly sets: number;
  readonly none: number;
  readonly weak: number;
  readonly clear: number;
  /** Sets that have groups, and how often their number was found. */
  readonly grouped: number;
  readonly right: number;
}

const nothing: Tally = { sets: 0, none: 0, weak: 0, clear: 0, grouped: 0, right: 0 };

/**
 * How often the verdict is right on seeded data whose truth is known: on a hundred sets without structure (one Gaussian
 * blob, uniform box, correlated blob; 200 to 5,000 rows, 2 to 20 columns) it should say "none" 95 times, on a hundred well-separated
 * mixtures (2 to 9 groups of unequal sizes and spreads) find the number 90 times. The other families are harder noise. Exit code.
 */
export async function calibrateVerdict(root: string, isWritten: boolean): Promise<number> {
  const module = new WebAssembly.Module(readFileSync(join(root, "public/kernels/simd.wasm")));
  const pause = async () => {};
  const job: Job = {
    executor: inlineExecutor(pause, simdEngine(module)),
    report: () => {},
    pause,
  };
  const rows: string[][] = [];
  let smooth = nothing;
  let mixture = nothing;
  let number = 0;
  for (const [family, kinds] of Object.entries(families)) {
    for (const kind of kinds) {
      number++;
      const sets = setsOf(family, rows.length);
      const found = await tally(kind, number, sets, job);
      if (family === "smooth") smooth = added(smooth, found);
      if (family === "mixture") mixture = added(mixture, found);
      rows.push(line(`${family}: ${kind}`, found));
      console.error(rows.at(-1)!.join("  "));
    }
  }
  const text = [
    `Seed ${seed}. Without structure: "none" for ${smooth.none} of ${smooth.sets} sets (target 95). Separate mixtures: the true number for ${mixture.right} of ${mixture.grouped} (target 90).`,
    table([["data", "sets", "none", "weak", "clear", "right number"], ...rows]),
  ].join("\n\n");
  process.stdout.write(`\n${text}\n`);
  if (isWritten) writeBetween(join(root, "docs/performance.md"), "verdict", text);
  return smooth.none >= 95 && mixture.right >= 90 ? 0 : 1;
}

/** The three kinds of smooth noise make a hundred together. */
function setsOf(family: string, position: number): number {
  if (family === "mixture") return hundred;
  if (family !== "smooth") return others;
  return position === 0 ? 34 : 33;
}

async function tally(kind: Kind, number: number, sets: number, job: Job): Promise<Tally> {
  let sum = nothing;
  for (let set = 0; set < sets; set++) {
    const data = make(kind, counterRandom(seed, streams.chance, set, 0xff00 + number));
    const { verdict } = await sweepKmeans(standardized(data), options, job);
    const isGrouped = data.k > 0;
    sum = added(sum, {
      sets: 1,
      none: Number(verdict.kind === "none"),
      weak: Number(verdict.kind === "weak"),
      clear: Number(verdict.kind === "clear"),
      grouped: Number(isGrouped),
      right: Number(isGrouped && verdict.k === data.k && verdict.kind !== "none"),
    });
  }
  return sum;
}

function added(a: Tally, b: Tally): Tally {
  return {
    sets: a.sets + b.sets,
    none: a.none + b.none,
    weak: a.weak + b.weak,
    clear: a.clear + b.clear,
    grouped: a.grouped + b.grouped,
    right: a.right + b.right,
  };
}

function line(name: string, { sets, none, weak, clear, grouped, right }: Tally): string[] {
  return [name, ...[sets, none, weak, clear].map(String), grouped > 0 ? `${right}` : ""];
}

function standardized({ rows: data, sources, raw = false }: KnownTruth): Matrix {
  const rows = data.length;
  const columns = sources.length;
  const values = new Float32Array(rows * columns);
  for (let j = 0; j < columns; j++) {
    const mean = data.reduce((sum, row) => sum + row[j]!, 0) / rows;
    const variance = data.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / rows;
    data.forEach((row, i) => {
      const scaled = variance === 0 ? 0 : (row[j]! - mean) / Math.sqrt(variance);
      values[j * rows + i] = raw ? row[j]! : scaled;
    });
  }
  const features = sources.map((column, j) => ({ name: `x${j + 1}`, column }));
  return { rows, columns, values, features };
}
