import { separateSets } from "../../neighbors/disjoint-sets";
import type { AlgorithmByDensity, FoundPartition } from "../algorithm";
import type { DistinctRows } from "../distinct-rows";
import { joinCores } from "./dbscan-cores";
import { dbscanLabels } from "./dbscan-labels";
import { searchDbscan } from "./dbscan-search";
import { coreAssignment } from "./density-assignment";
import { adaptedMinSamples, coreDistances, coreRows } from "./density-cores";
import { densityCurve } from "./density-curve";
import { openDensityRoom } from "./density-room";
import { epsAtKnee } from "./eps-knee";
import { roundUp } from "./reach-rounding";

/**
 * DBSCAN: rows with at least `minSamples` rows (itself among them, counted by weight) within `eps` are core rows, core rows
 * within `eps` of each other share a segment, other rows within `eps` of a core row join it, the rest is noise.
 * `minSamples` adapts to columns and rows, `eps` to the knee of the curve of distances to the minSamples-th row. The same
 * labels as scikit-learn's, in which a row at the border of several segments belongs to that whose first core row comes first in the
 * Matrix: the only way in which labels depend on the order of rows. At most O(rows² · columns) time;
 * O(rows · (columns + minSamples)) memory. Ester et al. (1996), in Proc. KDD, pp. 226-231.
 */
export const dbscan: AlgorithmByDensity<"dbscan"> = {
  chooses: "density",
  async find(distinct, parameters, _, job) {
    const { columns, firstRow, weights } = distinct;
    const total = weights.reduce((a, b) => a + b, 0);
    const minSamples = parameters.minSamples ?? adaptedMinSamples(columns, total);
    const density = await openDensityRoom(
      distinct,
      minSamples - 1,
      job,
      parameters.eps ?? undefined,
    );
    try {
      const cores = coreDistances(density.neighbors, weights, minSamples);
      await job.pause();
      const eps = parameters.eps ?? epsAtKnee(densityCurve(cores, weights));
      const sets = separateSets(distinct.rows);
      await joinCores(density, cores, eps, sets, job);
      const found = dbscanLabels(density.neighbors, firstRow, cores, eps, sets);
      await job.pause();
      return {
        ...found,
        ...assignmentOf(distinct, found.labels, cores, eps),
        used: { eps, minSamples },
      };
    } finally {
      density.room.close();
    }
  },
  search: searchDbscan,
};

function assignmentOf(
  distinct: DistinctRows,
  labels: Int32Array,
  cores: Float64Array,
  eps: number,
): Pick<FoundPartition, "assignment"> {
  const assignment = coreAssignment(distinct, coreRows(cores, eps), labels, () => roundUp(eps));
  return assignment ? { assignment } : {};
}
