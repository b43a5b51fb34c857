/** What is followed as it grows: a core job and its question. */
export interface Subject {
  readonly name: string;
  readonly job: string;
  readonly question: unknown;
}

const seed = 42;

export const subjects: readonly Subject[] = [
  {
    name: "sweep k = 2..10, as the app scores it",
    job: "sweep",
    question: { minK: 2, maxK: 10, restarts: 10, seed, exact: false },
  },
  {
    name: "k-means, k = 8, 10 restarts",
    job: "kmeans",
    question: { algorithm: "kmeans", parameters: {}, k: 8, restarts: 10, seed },
  },
  { name: "Ward's tree", job: "ward", question: { algorithm: "ward", parameters: {} } },
  {
    name: "Gaussian mixture, k = 8",
    job: "mixture",
    question: { algorithm: "mixture", parameters: { covariance: "full" }, k: 8, restarts: 1, seed },
  },
  { name: "DBSCAN", job: "dbscan", question: density("dbscan") },
  { name: "HDBSCAN", job: "hdbscan", question: density("hdbscan") },
  { name: "PCA to 2 dimensions", job: "pca", question: {} },
  {
    name: "t-SNE, 1,000 iterations",
    job: "tsne",
    question: { perplexity: 30, iterations: 1000, seed },
  },
];

/** With parameters adapted to the data, as the app does it. */
function density(algorithm: string) {
  return { algorithm, parameters: {}, k: 2, restarts: 1, seed };
}
