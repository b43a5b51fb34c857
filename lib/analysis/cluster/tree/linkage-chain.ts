import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../../kernels/engine";
import type { PairLinkage } from "./linkage-pairs";
import { fillTable, rowStart, type TableLayout } from "./linkage-table";
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
  const rows = Int32Array.from(sizes, (_, cluster) => rowStart(cluster, clusters));
  const count = Math.max(0, clusters - 1);
  const merges: Merges = {
    first: new Uint32Array(count),
    second: new Uint32Array(count),
    heights: new Float64Array(count),
  };
  const chain: number[] = [];
  /** The numbers of those that are left, ascending. */
  const living = Uint32Array.from(sizes.keys());
  let left = clusters;
  let work = 0;

  const at = (a: number, b: number): number => (a < b ? rows[a]! + b : rows[b]! + a);

  /** The cluster nearest to `top`, its predecessor in the chain where that is as near. */
  function nearestTo(top: number, previous: number): number {
    const row = rows[top]!;
    let nearest = previous;
    let best = previous === -1 ? Number.POSITIVE_INFINITY : distances[at(top, previous)]!;
    for (let i = 0; i < left; i++) {
      const other = living[i]!;
      if (other === top) continue;
      const distance = distances[other < top ? rows[other]! + top : row + other]!;
      if (!(distance < best)) continue;
      best = distance;
      nearest = other;
    }
    return nearest;
  }

  function join(kept: number, gone: number): void {
    const s = sizes[kept]!;
    const t = sizes[gone]!;
    living.copyWithin(living.indexOf(gone), living.indexOf(gone) + 1, left--);
    for (let i = 0; i < left; i++) {
      const other = living[i]!;
      if (other === kept) continue;
      const place = at(kept, other);
      const a = distances[place]!;
      const b = distances[at(gone, other)]!;
      distances[place] = linkage === "complete" ? Math.max(a, b) : (s * a + t * b) / (s + t);
    }
    sizes[kept] = s + t;
  }

  for (let done = 0; done < count; ) {
    if (chain.length === 0) chain.push(living[0]!);
    const top = chain.at(-1)!;
    const previous = chain.at(-2) ?? -1;
    const nearest = nearestTo(top, previous);
    if (nearest === -1) throw new Error("A cluster has no nearest other.");
    work += left;
    if (nearest !== previous) chain.push(nearest);
    else {
      chain.length -= 2;
      const kept = Math.min(top, nearest);
      const gone = Math.max(top, nearest);
      const height = Math.max(distances[at(top, nearest)]!, tops[kept]!, tops[gone]!);
      join(kept, gone);
      tops[kept] = height;
      merges.first[done] = kept;
      merges.second[done] = gone;
      merges.heights[done++] = height;
      work += 3 * left;
    }
    if (work < lookedAtPerStep) continue;
    work = 0;
    yield { stage: "tree", done, total: count };
  }
  return merges;
}
