import { hdbscanClusters } from "./cluster/density/hdbscan-clusters";
import { kmeansPass } from "./cluster/kmeans/kmeans-blocks";
import { kmeansRefine } from "./cluster/kmeans/kmeans-refine";
import { kmeansSearch, kmeansSeeds } from "./cluster/kmeans/kmeans-search";
import { minibatchSearch } from "./cluster/kmeans/minibatch-search";
import { kmedoidsDistances, kmedoidsSearch } from "./cluster/medoids/kmedoids-search";
import { mixtureFit } from "./cluster/mixture/mixture-fit";
import { mixturePass } from "./cluster/mixture/mixture-pass";
import { mixtureUpdate } from "./cluster/mixture/mixture-update";
import { genieMerges } from "./cluster/tree/genie-merges";
import { optimalLeafOrder } from "./cluster/tree/leaf-order-optimal";
import { mergeAlongChains } from "./cluster/tree/linkage-chain";
import { mergePairsInRounds } from "./cluster/tree/linkage-pair-merges";
import { fillTable } from "./cluster/tree/linkage-table";
import { microClusters } from "./cluster/tree/micro-clusters";
import { mergeByWard } from "./cluster/tree/ward-merges";
import { columnContrasts } from "./describe/contrast/column-contrasts";
import { bestRule } from "./describe/rules/best-rule";
import { treeLeaves } from "./describe/rules/tree-leaves";
import { edgeRows } from "./describe/why/edge-rows";
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
  columnContrasts,
  bestRule,
  treeLeaves,
  edgeRows,
} as const;

export type TaskName = keyof typeof tasks;
export type TaskInput<N extends TaskName> = Parameters<(typeof tasks)[N]>[0];
export type TaskOutput<N extends TaskName> =
  ReturnType<(typeof tasks)[N]> extends Generator<unknown, infer R, void> ? R : never;
