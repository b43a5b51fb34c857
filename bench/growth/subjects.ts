import { finding } from "../core/label-job";

/** What is followed as it grows: a core job and its question; parameters adapt to the data, as in the app. */
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
    question: { ...finding("kmeans", {}, 8), restarts: 10 },
  },
  { name: "mini-batch k-means, k = 8", job: "minibatch", question: finding("minibatch", {}, 8) },
  {
    name: "bisecting k-means, k = 8, 10 restarts",
    job: "bisecting",
    question: { ...finding("bisecting", {}, 8), restarts: 10 },
  },
  { name: "Ward's tree", job: "ward", question: { algorithm: "ward", parameters: {} } },
  { name: "average linkage", job: "linkage", question: { algorithm: "average", parameters: {} } },
  { name: "single linkage", job: "linkage", question: { algorithm: "single", parameters: {} } },
  {
    name: "Gaussian mixture, k = 8",
    job: "mixture",
    question: finding("mixture", {}, 8),
  },
  { name: "DBSCAN", job: "dbscan", question: finding("dbscan", {}) },
  { name: "HDBSCAN", job: "hdbscan", question: finding("hdbscan", {}) },
  { name: "Genie, k = 8", job: "genie", question: finding("genie", {}, 8) },
  { name: "k-medoids, k = 8", job: "kmedoids", question: finding("kmedoids", {}, 8) },
  { name: "PCA to 2 dimensions", job: "pca", question: {} },
  {
    name: "t-SNE, 1,000 iterations",
    job: "tsne",
    question: { perplexity: 30, iterations: 1000, seed },
  },
  { name: "UMAP, 15 neighbors", job: "umap", question: { seed } },
  {
    name: "stability, k = 5, 50 resamples",
    job: "stability",
    question: { ...finding("kmeans", {}, 5), restarts: 10, resamples: 50 },
  },
];
