import { genieMerges } from "./cluster/genie-merges";
import { hdbscanClusters } from "./cluster/hdbscan-clusters";
import { kmeansPass } from "./cluster/kmeans-blocks";
import { kmeansRefine } from "./cluster/kmeans-refine";
import { kmeansSearch, kmeansSeeds } from "./cluster/kmeans-search";
import { kmedoidsDistances, kmedoidsSearch } from "./cluster/kmedoids-search";
import { optimalLeafOrder } from "./cluster/leaf-order-optimal";
import { mergeAlongChains } from "./cluster/linkage-chain";
import { mergePairsInRounds } from "./cluster/linkage-pair-merges";
import { fillTable } from "./cluster/linkage-table";
import { microClusters } from "./cluster/micro-clusters";
import { minibatchSearch } from "./cluster/minibatch-search";
import { mixtureFit } from "./cluster/mixture-fit";
import { mixturePass } from "./cluster/mixture-pass";
import { mixtureUpdate } from "./cluster/mixture-update";
import { mergeByWard } from "./cluster/ward-merges";
import { foreignOfLeaves } from "./neighbors/foreign-of-leaves";
import { joinLeaves } from "./neighbors/join-leaves";
import { nearestOfLeaves } from "./neighbors/nearest-of-leaves";
import { buildRowTree } from "./neighbors/row-tree";
import { tsneAlone } from "./project/descend-alone";
import { tsneDivergence } from "./project/divergence";
import { tsneEdges, tsneReturns, tsneShares } from "./project/edge-tasks";
import { tsneForces } from "./project/forces";
import { tsneSpectrum } from "./project/grid-pushes";
import { pcaMoments, pcaPlaces, pcaTimes } from "./project/pca-tasks";
import { umapLayout } from "./project/umap-layout";
import { axesShape } from "./score/axes-shape";
import { chanceDraw } from "./score/chance";
import { lookAlikeShape } from "./score/look-alike";
import { cellMoments, distancesToCenters } from "./score/moments";
import { silhouetteBlock } from "./score/silhouette";
import { stabilityDraws, stabilitySlice } from "./score/stability-task";

/**
 * Every long computation that can be sent to another thread, by name: pure generator functions whose
 * inputs and outputs can be structure-cloned.
 */
export const tasks = {
  kmeansSeeds,
  kmeansSearch,
  kmeansRefine,
  kmeansPass,
  minibatchSearch,
  stabilityDraws,
  stabilitySlice,
  cellMoments,
  distancesToCenters,
  silhouetteBlock,
  axesShape,
  lookAlikeShape,
  chanceDraw,
  microClusters,
  mergeByWard,
  mergePairsInRounds,
  fillTable,
  mergeAlongChains,
  optimalLeafOrder,
  kmedoidsDistances,
  kmedoidsSearch,
  mixtureFit,
  mixturePass,
  mixtureUpdate,
  pcaMoments,
  pcaPlaces,
  pcaTimes,
  tsneAlone,
  tsneDivergence,
  tsneEdges,
  tsneForces,
  tsneReturns,
  tsneShares,
  tsneSpectrum,
  umapLayout,
  genieMerges,
  hdbscanClusters,
  buildRowTree,
  foreignOfLeaves,
  joinLeaves,
  nearestOfLeaves,
} as const;

export type TaskName = keyof typeof tasks;
export type TaskInput<N extends TaskName> = Parameters<(typeof tasks)[N]>[0];
export type TaskOutput<N extends TaskName> =
  ReturnType<(typeof tasks)[N]> extends Generator<unknown, infer R, void> ? R : never;
