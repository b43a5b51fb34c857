import type { Algorithm } from "@/lib/schema/algorithm";
import type { Chance } from "@/lib/schema/clustering";
import type { WeightedRows } from "../cluster/points";
import type { Job } from "../executor";
import { runParts } from "../run-parts";
import { type ChanceShape, structureless } from "./chance";
import type { Reference } from "./gap";
import { sampleOf } from "./spread-out";

export interface AgainstChanceOptions {
  readonly algorithm: Algorithm;
  readonly minK: number;
  readonly maxK: number;
  readonly seed: number;
}

const mostRows = 1000;
/** Rows whose shape is taken for all. */
const mostSampled = 5000;
const fewestBoxes = 10;

/** Few rows vary more from draw to draw, and cost less. */
const drawsPerKind = (rows: number): number =>
  rows < 100 ? 20 : rows < 400 ? 8 : rows < 1000 ? 4 : 3;

export interface AgainstChance {
  readonly chance: Chance;
  /** Inertias of the boxes, for the gap statistic. */
  readonly boxes: readonly Reference[];
}

/**
 * How well the same sweep scores on data of the same shape without segments: per k, the highest over the
 * kinds (Gaussian, box, look-alike; 3 to 20 draws each) of the mean silhouette plus an allowance, the
 * most by which any draw of that kind exceeds the means at any k. At most 1,000 rows are drawn, in the
 * shape of at most 5,000: an approximation where there are more. Boxes are drawn
 * at least 10 times, as the gap statistic needs that many. Nothing is drawn where there are fewer than two clusters.
 */
export async function againstChance(
  data: WeightedRows,
  rows: number,
  sources: readonly string[],
  options: AgainstChanceOptions,
  job: Job,
): Promise<AgainstChance> {
  if (options.maxK < 2) return { chance: { silhouettes: [Number.NaN] }, boxes: [] };
  const sample = { data: sampleOf(data, mostSampled).data };
  const [axes, lookAlike] = await Promise.all([
    job.executor.run("axesShape", sample),
    job.executor.run("lookAlikeShape", { ...sample, sources }),
  ]);
  const count = drawsPerKind(rows);
  const inputs = structureless.flatMap((kind) => {
    const shape: ChanceShape = kind === "look-alike" ? { kind, lookAlike } : { kind, axes };
    const draws = kind === "box" ? Math.max(count, fewestBoxes) : count;
    const drawn = Math.min(rows, mostRows);
    return Array.from({ length: draws }, (_, draw) => ({ ...options, shape, draw, rows: drawn }));
  });
  const draws = await runParts(job, "chance", "chanceDraw", inputs);
  const ofKind = (wanted: ChanceShape["kind"]) =>
    draws.filter((_, i) => inputs[i]!.shape.kind === wanted);
  const levels = structureless.map((kind) =>
    level(
      ofKind(kind)
        .slice(0, count)
        .map(({ silhouettes }) => silhouettes),
    ),
  );
  return {
    chance: { silhouettes: levels[0]!.map((_, i) => Math.max(...levels.map((own) => own[i]!))) },
    boxes: ofKind("box"),
  };
}

function level(draws: readonly (readonly number[])[]): number[] {
  const means = draws[0]!.map((_, i) => draws.reduce((sum, d) => sum + d[i]!, 0) / draws.length);
  const allowance = Math.max(...draws.flatMap((draw) => draw.map((x, i) => x - means[i]!)));
  return means.map((mean) => mean + allowance);
}
