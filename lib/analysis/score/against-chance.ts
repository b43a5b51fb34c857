import type { Algorithm } from "@/lib/schema/algorithm";
import type { Chance } from "@/lib/schema/clustering";
import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import { runParts } from "../run-parts";
import { structureless } from "./chance";

export interface AgainstChanceOptions {
  readonly algorithm: Algorithm;
  readonly minK: number;
  readonly maxK: number;
  readonly seed: number;
}

const mostRows = 1000;

/** Few rows vary more from draw to draw, and cost less. */
const drawsPerKind = (rows: number): number =>
  rows < 100 ? 20 : rows < 400 ? 8 : rows < 1000 ? 4 : 3;

/**
 * How well the same sweep scores on data of the same shape without segments: per k, the highest over the
 * kinds (Gaussian, box, look-alike; 3 to 20 draws each) of the mean silhouette plus an allowance, the
 * most by which any draw of that kind exceeds the means at any k. At most 1,000 rows are drawn.
 */
export async function againstChance(
  data: WeightedRows,
  rows: number,
  sources: readonly string[],
  options: AgainstChanceOptions,
  job: Job,
): Promise<Chance> {
  const shape = await job.executor.run("dataShape", { data, sources });
  const count = drawsPerKind(rows);
  const inputs = structureless.flatMap((kind) =>
    Array.from({ length: count }, (_, draw) => ({
      ...options,
      shape,
      kind,
      draw,
      rows: Math.min(rows, mostRows),
    })),
  );
  const draws = await runParts(job, "chance", "chanceDraw", inputs);
  const levels = structureless.map((_, kind) =>
    level(draws.slice(kind * count, (kind + 1) * count)),
  );
  return { silhouettes: levels[0]!.map((_, i) => Math.max(...levels.map((own) => own[i]!))) };
}

function level(draws: readonly (readonly number[])[]): number[] {
  const means = draws[0]!.map((_, i) => draws.reduce((sum, d) => sum + d[i]!, 0) / draws.length);
  const allowance = Math.max(...draws.flatMap((draw) => draw.map((x, i) => x - means[i]!)));
  return means.map((mean) => mean + allowance);
}
