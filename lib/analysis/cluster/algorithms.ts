import type { Algorithm } from "@/lib/schema/algorithm";
import type { ClusterAlgorithm } from "./algorithm";
import { average } from "./average";
import { bisecting } from "./bisecting";
import { complete } from "./complete";
import { dbscan } from "./dbscan";
import { genie } from "./genie";
import { hdbscan } from "./hdbscan";
import { kmeans } from "./kmeans";
import { kmedoids } from "./kmedoids";
import { minibatch } from "./minibatch";
import { mixture } from "./mixture";
import { single } from "./single";
import { ward } from "./ward";

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
