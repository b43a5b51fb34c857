import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import type { PairLinkage } from "./linkage-pairs";
import { fillTable, type TableLayout } from "./linkage-table";
import type { Merges } from "./number-merges";

export interface ChainInput {
  readonly room: RoomHandle<TableLayout>;
  readonly linkage: PairLinkage;
  readonly columns: number;
  /** Per cluster, the height of its last merge. */
  readonly tops: Float64Array;
}

const lookedAtPerStep = 3_000_000;

/**
 * Merges the clusters of a room until one is left, along chains of nearest neighbors. Uses up the distances: where
 * an earlier attempt has begun to, they are measured again. O(clusters²) time.
 * Müllner (2011), arXiv:1109.2378; Lance & Williams (1967), doi:10.1093/comjnl/9.4.373.
 */
export function* mergeAlongChains(input: ChainInput, engine: Engine): Steps<Merges, never> {
  const { room, linkage, columns } = input;
  const { views } = engine.attach(room);
  const clusters = views.sizes.length;
  if (views.changed[0] !== 0) {
    yield* fillTable({ room, linkage, columns, part: 0, from: 0, to: clusters }, engine);
  }
  views.changed[0] = 1;
  const { distances } = views;
  const sizes = views.sizes.slice();
  const tops = input.tops.slice();
  const isGone = new Uint8Array(clusters);
  const count = Math.max(0, clusters - 1);
  const merges: Merges = {
    first: new Uint32Array(count),
    second: new Uint32Array(count),
    heights: new Float64Array(count),
  };
  const chain: number[] = [];
  let start = 0;
  let work = 0;

  /** The cluster nearest to `top`, its predecessor in the chain where that is as near. */
  function nearestTo(top: number, previous: number): number {
    const row = distances.subarray(top * clusters, (top + 1) * clusters);
    let nearest = previous;
    let best = previous === -1 ? Number.POSITIVE_INFINITY : row[previous]!;
    for (let other = 0; other < clusters; other++) {
      if (!(row[other]! < best) || isGone[other]) continue;
      best = row[other]!;
      nearest = other;
    }
    return nearest;
  }

  function join(kept: number, gone: number): void {
    const s = sizes[kept]!;
    const t = sizes[gone]!;
    const keptRow = kept * clusters;
    const goneRow = gone * clusters;
    isGone[gone] = 1;
    for (let other = 0; other < clusters; other++) {
      if (isGone[other] || other === kept) continue;
      const a = distances[keptRow + other]!;
      const b = distances[goneRow + other]!;
      const joint = linkage === "complete" ? Math.max(a, b) : (s * a + t * b) / (s + t);
      distances[keptRow + other] = joint;
      distances[other * clusters + kept] = joint;
    }
    sizes[kept] = s + t;
  }

  for (let done = 0; done < count; ) {
    if (chain.length === 0) {
      while (isGone[start]) start++;
      chain.push(start);
    }
    const top = chain.at(-1)!;
    const previous = chain.at(-2) ?? -1;
    const nearest = nearestTo(top, previous);
    if (nearest === -1) throw new Error("A cluster has no nearest other.");
    work += clusters;
    if (nearest !== previous) chain.push(nearest);
    else {
      chain.length -= 2;
      const kept = Math.min(top, nearest);
      const gone = Math.max(top, nearest);
      const height = Math.max(distances[top * clusters + nearest]!, tops[kept]!, tops[gone]!);
      join(kept, gone);
      tops[kept] = height;
      merges.first[done] = kept;
      merges.second[done] = gone;
      merges.heights[done++] = height;
      work += 3 * clusters;
    }
    if (work < lookedAtPerStep) continue;
    work = 0;
    yield { stage: "tree", done, total: count };
  }
  return merges;
}
