import type { AlgorithmByCount } from "./algorithm";
import { fitMixtures } from "./mixture-fits";

/**
 * Mixtures of Gaussians by EM, each k from k-means, with scikit-learn's regularization, end and criteria.
 * A row's label is the component that most likely made it, its certainty that component's posterior.
 */
export const mixture: AlgorithmByCount<"mixture"> = {
  chooses: "k",
  async find(distinct, ks, parameters, options, job) {
    const { rows, columns, values, weights } = distinct;
    const { maxIterations, seed } = options;
    const data = { rows, columns, values, weights };
    const input = { data, ...ks, from: 0, to: 1, maxIterations, seed, thorough: true };
    const starts = await job.executor.run("kmeansRestarts", input, job.report);
    return fitMixtures(data, starts, parameters, maxIterations, job);
  },
};
