import { runParts, splitRange } from "../run-parts";
import type { AlgorithmByCount } from "./algorithm";
import { betterOf } from "./kmeans-restarts";

/** k-means with restarts and refinement between neighboring ks; see kmeansRestarts and kmeansNeighbors. */
export const kmeans: AlgorithmByCount<"kmeans"> = {
  chooses: "k",
  async find(distinct, ks, _, { restarts, maxIterations, seed }, job) {
    const { rows, columns, values, weights } = distinct;
    const data = { rows, columns, values, weights };
    const search = { data, maxIterations, seed };
    const parts = splitRange(restarts, job.executor.width).map((range) => ({
      ...search,
      ...ks,
      ...range,
      thorough: true,
    }));
    const found = await runParts(job, "k-means", "kmeansRestarts", parts);
    const input = { ...search, partitions: found.reduce(betterOf) };
    return job.executor.run("kmeansNeighbors", input, job.report);
  },
};
