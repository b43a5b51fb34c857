import { bisecting } from "./bisecting";
import type { AnyCoreJob } from "./core-job";
import { dbscan } from "./dbscan";
import { describe } from "./describe";
import { genie } from "./genie";
import { hdbscan } from "./hdbscan";
import { kmeans } from "./kmeans";
import { kmedoids } from "./kmedoids";
import { linkage } from "./linkage";
import { memory } from "./memory";
import { minibatch } from "./minibatch";
import { mixture } from "./mixture";
import { pca } from "./pca";
import { stability } from "./stability";
import { sweep } from "./sweep";
import { tsne } from "./tsne";
import { umap } from "./umap";
import { ward } from "./ward";

/** Every piece of the compute core that is measured, in the order of the table. */
export const coreJobs: readonly AnyCoreJob[] = [
  sweep,
  kmeans,
  minibatch,
  bisecting,
  ward,
  linkage,
  mixture,
  dbscan,
  hdbscan,
  genie,
  kmedoids,
  tsne,
  umap,
  pca,
  stability,
  describe,
  memory,
];

export function findCoreJob(name: string): AnyCoreJob {
  const job = coreJobs.find((candidate) => candidate.name === name);
  if (!job) throw new Error(`There is no job "${name}".`);
  return job;
}
