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
const skewedFrom = 0.5;

/**
 * What the same sweep scores on data of the same shape without segments: per k, the mean silhouette of 4
 * draws of each kind (Gaussian, box, and skewed where the data is), the highest of the kinds.
 * At most 1,000 rows are drawn.
 */
export async function againstChance(
  data: WeightedRows,
  rows: number,
  options: AgainstChanceOptions,
  job: Job,
): Promise<Chance> {
  const shape = await job.executor.run("dataShape", { data });
  const skewed = shape.skews.some((skew) => Math.abs(skew) > skewedFrom);
  const kinds = structureless.filter((kind) => kind !== "skewed" || skewed);
  const inputs = kinds.flatMap((kind) =>
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
  const silhouettes = Array.from({ length: count }, (_, i) => {
    const means = kinds.map((_, kind) => {
      const own = draws.slice(kind * drawsPerKind, (kind + 1) * drawsPerKind);
      return own.reduce((sum, draw) => sum + draw[i]!, 0) / drawsPerKind;
    });
    return Math.max(...means);
  });
  return { silhouettes };
}
