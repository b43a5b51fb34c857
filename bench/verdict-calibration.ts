/**
 * How often the verdict is right on data whose truth is known: "none" where there are no segments, whatever the
 * columns look like, and the right k on mixtures. One line per family and kind of data.
 * Usage: bundle with esbuild, then node OUT [sets of each kind] [seed] [families, with commas].
 */
import { sweepKmeans } from "@/lib/analysis/cluster/sweep";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import { counterRandom } from "@/lib/analysis/random/counter-random";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { families, type Kind, type KnownTruth, make } from "./known-truth";

function standardized({ rows: data, sources }: KnownTruth): Matrix {
  const rows = data.length;
  const columns = sources.length;
  const values = new Float32Array(rows * columns);
  for (let j = 0; j < columns; j++) {
    const mean = data.reduce((sum, row) => sum + row[j]!, 0) / rows;
    const variance = data.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / rows;
    data.forEach((row, i) => {
      values[j * rows + i] = variance === 0 ? 0 : (row[j]! - mean) / Math.sqrt(variance);
    });
  }
  const features = sources.map((column, j) => ({ name: `x${j + 1}`, column }));
  return { rows, columns, values, features };
}

const options = sweepOptionsSchema.parse({});
const job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };

async function tally(kind: Kind, number: number, sets: number, seed: number): Promise<string> {
  const said = { none: 0, weak: 0, clear: 0 };
  let right = 0;
  let truth = 0;
  for (let set = 0; set < sets; set++) {
    const data = make(kind, counterRandom(seed, 5, set, 0xff00 + number));
    const { verdict } = await sweepKmeans(standardized(data), options, job);
    said[verdict.kind]++;
    truth += data.k === 0 ? 0 : 1;
    if (data.k > 0 && verdict.k === data.k) right++;
  }
  const verdicts = `none ${said.none}, weak ${said.weak}, clear ${said.clear}`;
  return `${kind}: ${sets} sets; ${verdicts}${truth > 0 ? `; right k ${right}` : ""}`;
}

const sets = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? 1);
const wanted = process.argv[4]?.split(",");
let number = 0;
for (const [family, kinds] of Object.entries(families)) {
  if (!wanted || wanted.includes(family)) console.log(`${family}:`);
  for (const kind of kinds) {
    number++;
    if (!wanted || wanted.includes(family))
      console.log(`  ${await tally(kind, number, sets, seed)}`);
  }
}
