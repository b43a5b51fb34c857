import type { Job } from "../../executor";
import { separateSets } from "../../neighbors/disjoint-sets";
import type { FoundPartition, ParameterGrid } from "../algorithm";
import type { DistinctRows } from "../distinct-rows";
import { joinCores } from "./dbscan-cores";
import { dbscanLabels } from "./dbscan-labels";
import { adaptedMinSamples, coreDistances } from "./density-cores";
import { densityCurve } from "./density-curve";
import { countsAround, epsGrid } from "./density-grid";
import { openDensityRoom } from "./density-room";
import { epsAtKnee } from "./eps-knee";

/**
 * DBSCAN over a grid around the adapted parameters. Neighbors are found once for all of it, and what a smaller eps has joined
 * stays joined.
 */
export async function searchDbscan(
  distinct: DistinctRows,
  _: unknown,
  job: Job,
): Promise<ParameterGrid<"dbscan">> {
  const { columns, firstRow, rows, weights } = distinct;
  const total = weights.reduce((a, b) => a + b, 0);
  const fitting = adaptedMinSamples(columns, total);
  const counts = countsAround(fitting, total);
  const density = await openDensityRoom(distinct, counts.at(-1)! - 1, job);
  try {
    const { neighbors } = density;
    const curve = densityCurve(coreDistances(neighbors, weights, fitting), weights);
    const radii = epsGrid(curve, epsAtKnee(curve));
    const silent = { ...job, report: () => {} };
    const cells = new Map<string, FoundPartition>();
    for (const minSamples of counts) {
      const cores = coreDistances(neighbors, weights, minSamples);
      const sets = separateSets(rows);
      for (const eps of radii) {
        await joinCores(density, cores, eps, sets, silent);
        const found = dbscanLabels(neighbors, firstRow, cores, eps, sets);
        cells.set(`${eps} ${minSamples}`, { ...found, used: { eps, minSamples } });
        job.report({ stage: "search", done: cells.size, total: radii.length * counts.length });
      }
    }
    return {
      first: { name: "eps", values: radii },
      second: { name: "minSamples", values: counts },
      partitions: radii.flatMap((eps) => counts.map((m) => cells.get(`${eps} ${m}`)!)),
    };
  } finally {
    density.room.close();
  }
}
