import type { Algorithm } from "@/lib/schema/algorithm";
import type { ClusterAlgorithm } from "./algorithm";
import { dbscan } from "./density/dbscan";
import { hdbscan } from "./density/hdbscan";
import { bisecting } from "./kmeans/bisecting";
import { kmeans } from "./kmeans/kmeans";
import { minibatch } from "./kmeans/minibatch";
import { kmedoids } from "./medoids/kmedoids";
import { mixture } from "./mixture/mixture";
import { average } from "./tree/average";
import { complete } from "./tree/complete";
import { genie } from "./tree/genie";
import { single } from "./tree/single";
import { ward } from "./tree/ward";

/** Every algorithm that can make segments. */
export const clusterAlgorithms: { readonly [A in Algorithm]: ClusterAlgorithm<A> } = {
  kmeans,
  ward,
  average,
  complete,
  single,
  mixture,
  minibatch,
  bisecting,
  kmedoids,
  dbscan,
  hdbscan,
  genie,
};
