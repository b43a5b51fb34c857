import type { MergeTree } from "@/lib/schema/clustering";
import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import type { WeightedRows } from "../points";
import { leafOrder } from "./leaf-order";
import type { Linkage } from "./linkage";
import { mergePairsInRounds } from "./linkage-pair-merges";
import { type Merges, numberMerges } from "./number-merges";
import { spanningMerges } from "./spanning-merges";
import { mergeByWard } from "./ward-merges";

/**
 * The tree of few distinct rows inside a step of a task, as growLinkage makes it; all pairs are looked at. Leaves are the rows as
 * they stand. O(rows² · columns).
 */
export function* treeWithin(
  rows: WeightedRows,
  linkage: Linkage,
  engine: Engine,
): Steps<MergeTree, never> {
  const leaves = rows.rows;
  const merges = yield* mergesWithin(rows, linkage, engine);
  const leafOfRow = Uint32Array.from({ length: leaves }, (_, i) => i);
  const tree = { leaves, ...numberMerges(merges, rows.weights), leafOfRow, approximate: false };
  return { ...tree, order: leafOrder(tree) };
}

function* mergesWithin(
  leaves: WeightedRows,
  linkage: Linkage,
  engine: Engine,
): Steps<Merges, never> {
  if (linkage === "single") return yield* spanningMerges(leaves);
  const near = { count: 0, ids: new Uint32Array(0), bounds: new Float64Array(leaves.rows) };
  if (linkage === "ward") return yield* mergeByWard({ leaves, near }, engine);
  const { merges } = yield* mergePairsInRounds({ leaves, near, linkage, until: 1 }, engine);
  return merges;
}
