import type { AlgorithmByCount } from "../algorithm";
import { kmeans } from "../kmeans/kmeans";
import { fitMixtures } from "./mixture-fits";

/**
 * Mixtures of Gaussians by EM, each k from k-means, with scikit-learn's regularization, end and criteria.
 * A row's label is the component that most likely made it, its certainty that component's posterior.
 */
export const mixture: AlgorithmByCount<"mixture"> = {
  chooses: "k",
  async find(distinct, ks, parameters, options, job) {
    const starts = await kmeans.find(distinct, ks, {}, options, job);
    return fitMixtures(distinct, starts, parameters, options.maxIterations, job);
  },
};
