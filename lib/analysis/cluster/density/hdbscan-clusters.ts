import type { Steps } from "@/lib/schema/progress";
import { withProgress } from "../../with-progress";
import type { SpanningTree } from "../tree/spanning-tree";
import { condense } from "./hdbscan-condense";
import { linkSingly } from "./hdbscan-hierarchy";
import { type Selected, selectByMass } from "./hdbscan-select";

export interface HdbscanInput {
  /** By mutual reachability. */
  readonly tree: SpanningTree;
  readonly cores: Float64Array;
  readonly weights: Float64Array;
  readonly minClusterSizes: readonly number[];
}

/** What HDBSCAN finds in one tree, for each of the smallest cluster sizes. O(sizes · rows). */
export function* hdbscanClusters(input: HdbscanInput): Steps<Selected[], never> {
  const { tree, cores, weights, minClusterSizes } = input;
  const total = minClusterSizes.length + 1;
  const found: Selected[] = [];
  const progress = () => ({ stage: "segments", done: found.length, total });
  const hierarchy = yield* withProgress(linkSingly(tree, weights), progress);
  for (const minSize of minClusterSizes) {
    found.push(selectByMass(yield* withProgress(condense(hierarchy, cores, minSize), progress)));
  }
  return found;
}
