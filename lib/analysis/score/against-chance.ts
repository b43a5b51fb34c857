import type { Algorithm, Chance } from "@/lib/schema/clustering";
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

const drawsPerKind = 4;
const mostRows = 1000;

/**
 * What the same sweep scores on data of the same shape without segments: per k, the highest mean
 * silhouette of 4 Gaussian and 4 uniform draws of at most 1,000 rows.
 */
export async function againstChance(
  data: WeightedRows,
  rows: number,
  options: AgainstChanceOptions,
  job: Job,
): Promise<Chance> {
  const shape = await job.executor.run("dataShape", { data });
  const inputs = structureless.flatMap((kind) =>
    Array.from({ length: drawsPerKind }, (_, draw) => ({
      ...options,
      shape,
      kind,
      draw,
      rows: Math.min(rows, mostRows),
    })),
  );
  const draws = await runParts(job, "chance", "chanceDraw", inputs);
  const count = options.maxK - options.minK + 1;
  return {
    silhouettes: Array.from({ length: count }, (_, i) =>
      Math.max(...draws.map((draw) => draw[i]!)),
    ),
  };
}
