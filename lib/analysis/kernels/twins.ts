import { type TwinMemory, twinMemory } from "./twin-memory";
import { assignRows } from "./twins/assign-rows";
import { buildTree } from "./twins/build-tree";
import { clusterSilhouettes } from "./twins/cluster-silhouettes";
import { clusterSquares } from "./twins/cluster-squares";
import { clusterSums } from "./twins/cluster-sums";
import { componentShares } from "./twins/component-shares";
import { covariance } from "./twins/covariance";
import { covarianceTimes } from "./twins/covariance-times";
import { descendStep } from "./twins/descend-step";
import { diagonalDensities } from "./twins/diagonal-densities";
import { diagonalMoments } from "./twins/diagonal-moments";
import { distanceBetween } from "./twins/distance-between";
import { edgeForces } from "./twins/edge-forces";
import { fourierColumns } from "./twins/fourier-columns";
import { fourierRows } from "./twins/fourier-rows";
import { fourierRowsBack } from "./twins/fourier-rows-back";
import { fourierSpectrum } from "./twins/fourier-spectrum";
import { fullDensities } from "./twins/full-densities";
import { fullMoments } from "./twins/full-moments";
import { gridGather } from "./twins/grid-gather";
import { gridSpread } from "./twins/grid-spread";
import { joinNear } from "./twins/join-near";
import { medoidSwap } from "./twins/medoid-swap";
import { memberDistances } from "./twins/member-distances";
import { nearCandidates } from "./twins/near-candidates";
import { nearestClusters } from "./twins/nearest-clusters";
import { nearestForeign } from "./twins/nearest-foreign";
import { nearestMedoids } from "./twins/nearest-medoids";
import { ontoAxes } from "./twins/onto-axes";
import { ownDistances } from "./twins/own-distances";
import { queryDistances } from "./twins/query-distances";
import { rowDistances } from "./twins/row-distances";
import { rowShares } from "./twins/row-shares";
import { seedPotentials } from "./twins/seed-potentials";
import { segmentSums } from "./twins/segment-sums";
import { settleNearest } from "./twins/settle-nearest";
import { sortKeys } from "./twins/sort-keys";
import { takeSeed } from "./twins/take-seed";
import { transferRows } from "./twins/transfer-rows";
import { treeForces } from "./twins/tree-forces";
import { treeKeys } from "./twins/tree-keys";

/**
 * Every kernel by name, in plain TypeScript. A kernel takes numbers only: pointers (byte offsets into
 * the room's memory), counts, ranges. Its compiled form has the same name and parameters in
 * assembly/index.ts. One call should last 1 to 10 ms.
 */
const twins = {
  assignRows,
  buildTree,
  clusterSilhouettes,
  clusterSquares,
  clusterSums,
  componentShares,
  covariance,
  covarianceTimes,
  descendStep,
  diagonalDensities,
  diagonalMoments,
  edgeForces,
  fourierColumns,
  fourierRows,
  fourierRowsBack,
  fourierSpectrum,
  distanceBetween,
  fullDensities,
  fullMoments,
  gridGather,
  gridSpread,
  joinNear,
  medoidSwap,
  memberDistances,
  nearCandidates,
  nearestForeign,
  nearestClusters,
  nearestMedoids,
  ontoAxes,
  ownDistances,
  queryDistances,
  rowDistances,
  rowShares,
  seedPotentials,
  segmentSums,
  settleNearest,
  sortKeys,
  takeSeed,
  transferRows,
  treeForces,
  treeKeys,
} as const;

type Twin = (memory: TwinMemory, ...rest: never[]) => unknown;
type Numbers<F> = F extends (memory: TwinMemory, ...rest: infer A) => infer R
  ? (...rest: A) => R
  : never;

export type Kernels = { readonly [N in keyof typeof twins]: Numbers<(typeof twins)[N]> };
export const kernelNames = Object.keys(twins) as readonly (keyof Kernels)[];

/** The twins on one memory. */
export function bindTwins(buffer: ArrayBufferLike): Kernels {
  const memory = twinMemory(buffer);
  const all: [string, Twin][] = Object.entries(twins);
  const bound = all.map(([name, twin]) => [name, twin.bind(null, memory)]);
  return Object.fromEntries(bound) as Kernels;
}
