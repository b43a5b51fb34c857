/**
 * How often the verdict is right on data whose truth is known: "none" on structureless sets, the right k on
 * well-separated mixtures, and (for information) what it says of skewed data without segments.
 * Usage: bundle with esbuild, then node OUT [sets] [seed].
 */
import { sweepKmeans } from "@/lib/analysis/cluster/sweep";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import { counterRandom, type Random } from "@/lib/analysis/random/counter-random";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";

const rowChoices = [200, 300, 500, 1000, 2000, 5000];
const columnChoices = [2, 3, 5, 8, 12, 20];
const kinds = ["blob", "box", "correlated", "skewed", "mixture", "mixture", "mixture"] as const;

type Rows = number[][];

function structureless(kind: string, rows: number, columns: number, random: Random): Rows {
  const mixing = draw(columns, () => draw(columns, () => random.normal()));
  return draw(rows, () => {
    if (kind === "box") return draw(columns, () => random.uniform());
    if (kind === "skewed") return draw(columns, () => Math.exp(random.normal()));
    const row = draw(columns, () => random.normal());
    if (kind === "blob") return row;
    return mixing.map((weights) => weights.reduce((sum, w, j) => sum + w * row[j]!, 0));
  });
}

/** k Gaussian balls of unequal size and spread, centers at least 3.5 (σ₁ + σ₂) apart. */
function mixture(k: number, rows: number, columns: number, random: Random): Rows {
  const spreads = draw(k, () => 0.5 + random.uniform());
  const shares = draw(k, () => 0.4 + 2 * random.uniform());
  const centers: Rows = [];
  for (let side = 4; centers.length < k; side *= 1.02) {
    const center = draw(columns, () => random.uniform() * side);
    const spread = spreads[centers.length]!;
    const apart = centers.every(
      (other, i) => distance(center, other) >= 3.5 * (spread + spreads[i]!),
    );
    if (apart) centers.push(center);
  }
  const total = shares.reduce((a, b) => a + b, 0);
  return draw(Math.max(rows, 60 * k), () => {
    let left = random.uniform() * total;
    let cluster = 0;
    while (cluster < k - 1 && left > shares[cluster]!) left -= shares[cluster++]!;
    return centers[cluster]!.map((x) => x + spreads[cluster]! * random.normal());
  });
}

function standardized(data: Rows): Matrix {
  const rows = data.length;
  const columns = data[0]!.length;
  const values = new Float32Array(rows * columns);
  for (let j = 0; j < columns; j++) {
    const mean = data.reduce((sum, row) => sum + row[j]!, 0) / rows;
    const variance = data.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / rows;
    data.forEach((row, i) => {
      values[j * rows + i] = (row[j]! - mean) / Math.sqrt(variance);
    });
  }
  return { rows, columns, values, features: [] };
}

function draw<T>(count: number, next: () => T): T[] {
  return Array.from({ length: count }, next);
}

function distance(a: number[], b: number[]): number {
  return Math.sqrt(a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0));
}

const sets = Number(process.argv[2] ?? 70);
const seed = Number(process.argv[3] ?? 1);
const options = sweepOptionsSchema.parse({});
const job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const tally = new Map<string, { sets: number; verdicts: Map<string, number>; rightK: number }>();

for (let set = 0; set < sets; set++) {
  const random = counterRandom(seed, 5, set, 0xffff);
  const rows = rowChoices[random.integer(rowChoices.length)]!;
  const columns = columnChoices[random.integer(columnChoices.length)]!;
  const kind = kinds[set % kinds.length]!;
  const k = 2 + random.integer(8);
  const data =
    kind === "mixture"
      ? mixture(k, rows, columns, random)
      : structureless(kind, rows, columns, random);
  const { verdict } = await sweepKmeans(standardized(data), options, job);
  const entry = tally.get(kind) ?? { sets: 0, verdicts: new Map(), rightK: 0 };
  entry.sets++;
  entry.verdicts.set(verdict.kind, (entry.verdicts.get(verdict.kind) ?? 0) + 1);
  if (kind === "mixture" && verdict.k === k) entry.rightK++;
  tally.set(kind, entry);
}
for (const [kind, { sets, verdicts, rightK }] of tally) {
  const said = [...verdicts].map(([verdict, count]) => `${verdict} ${count}`).join(", ");
  console.log(`${kind}: ${sets} sets; ${said}${kind === "mixture" ? `; right k ${rightK}` : ""}`);
}
