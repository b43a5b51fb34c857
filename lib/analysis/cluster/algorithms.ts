import type { Algorithm } from "@/lib/schema/algorithm";
import type { ClusterAlgorithm } from "./algorithm";
import { dbscan } from "./dbscan";
import { hdbscan } from "./hdbscan";
import { kmeans } from "./kmeans";
import { mixture } from "./mixture";
import { ward } from "./ward";

/** Every algorithm that can make segments. */
export const clusterAlgorithms: { readonly [A in Algorithm]: ClusterAlgorithm<A> } = {
  kmeans,
  ward,
  mixture,
  dbscan,
  hdbscan,
};
