import type { Job } from "../../executor";
import type { Views } from "../../kernels/layout";
import { runParts } from "../../run-parts";
import type { WeightedRows } from "../points";
import { nearZero } from "./linkage-centers";
import type { PairLinkage } from "./linkage-pairs";
import type { RoundsResult } from "./linkage-rounds";
import { type TableLayout, tableLayout } from "./linkage-table";
import type { Merges } from "./number-merges";

const parts = 64;

/** Merges the clusters that rounds have left, by a table of their distances, and gives all merges. */
export async function mergeRest(
  leaves: WeightedRows,
  linkage: PairLinkage,
  { merges, into, tops }: RoundsResult,
  job: Job,
): Promise<Merges> {
  const { rows, columns } = leaves;
  const { firsts, starts, order } = inOrder(into);
  if (firsts.length === 1) return merges;
  const layout = tableLayout(rows, columns, firsts.length, parts);
  const room = job.executor.engine.open(layout);
  try {
    fillRoom(room.views, leaves, starts, order);
    await job.pause();
    const shared = { room: room.handle, linkage, columns };
    const inputs = evenParts(starts).map((range, part) => ({ ...shared, ...range, part }));
    await runParts(job, "distances", "fillTable", inputs);
    const ownTops = Float64Array.from(firsts, (leaf) => tops[leaf]!);
    const input = { ...shared, tops: ownTops };
    const rest = await job.executor.run("mergeAlongChains", input, job.report);
    return {
      first: Uint32Array.from([...merges.first, ...rest.first.map((i) => firsts[i]!)]),
      second: Uint32Array.from([...merges.second, ...rest.second.map((i) => firsts[i]!)]),
      heights: Float64Array.from([...merges.heights, ...rest.heights]),
    };
  } finally {
    room.close();
  }
}

/** Leaves in the order of their clusters, and these in that of their first leaves. */
function inOrder(into: Uint32Array) {
  const firsts: number[] = [];
  const clusterOf = new Uint32Array(into.length);
  for (let leaf = 0; leaf < into.length; leaf++) {
    clusterOf[leaf] = into[leaf] === leaf ? firsts.push(leaf) - 1 : clusterOf[into[leaf]!]!;
  }
  const starts = new Uint32Array(firsts.length + 1);
  for (const cluster of clusterOf) starts[cluster + 1]!++;
  for (let i = 0; i < firsts.length; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const order = new Uint32Array(into.length);
  for (let leaf = 0; leaf < into.length; leaf++) order[next[clusterOf[leaf]!]!++] = leaf;
  return { firsts, starts, order };
}

function fillRoom(
  views: Views<TableLayout>,
  { rows, columns, values, weights }: WeightedRows,
  starts: Uint32Array,
  order: Uint32Array,
): void {
  const points = nearZero(values, rows, columns);
  let cluster = 0;
  for (let row = 0; row < rows; row++) {
    while (starts[cluster + 1]! <= row) cluster++;
    const leaf = order[row]!;
    for (let j = 0; j < columns; j++) views.values[j * rows + row] = points[leaf * columns + j]!;
    views.weights[row] = weights[leaf]!;
    views.rowNumbers[row] = row;
    views.clusterOfRow[row] = cluster;
    views.sizes[cluster]! += weights[leaf]!;
  }
  views.starts.set(starts);
}

/** Ranges of clusters with about as many pairs of rows each: from a cluster to all that come after it. */
function evenParts(starts: Uint32Array): { from: number; to: number }[] {
  const clusters = starts.length - 1;
  const rows = starts[clusters]!;
  const share = (rows * rows) / 2 / parts;
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  let pairs = 0;
  for (let cluster = 0; cluster < clusters; cluster++) {
    pairs += (starts[cluster + 1]! - starts[cluster]!) * (rows - starts[cluster + 1]!);
    if (pairs < share && cluster < clusters - 1) continue;
    ranges.push({ from, to: cluster + 1 });
    from = cluster + 1;
    pairs = 0;
  }
  return ranges;
}
