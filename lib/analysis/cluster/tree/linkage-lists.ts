import { foundList } from "./linkage-found";
import type { Space } from "./linkage-space";

/** How many clusters a list holds, at most. */
export const listLength = 16;

/** Per leaf, some leaves that are near it; all others are at least its bound away. */
export interface NearLeaves {
  /** At most `listLength`. */
  readonly count: number;
  /** leaves × count. */
  readonly ids: Uint32Array;
  readonly bounds: Float64Array;
}

/** The nearest cluster of each, found in short lists as long as these can tell. */
export interface NearestLists {
  /** −1 where it has to be found again. */
  readonly nearest: Int32Array;
  readonly distances: Float64Array;
  /** Tries to find it among those that the list of a cluster has become. */
  find(cluster: number): Generator<void, boolean, void>;
  /** Finds it among all clusters, and makes a new list. */
  search(clusters: readonly number[]): Generator<void, void, void>;
  /** Two clusters that are nearest to each other become one. */
  join(kept: number, gone: number): void;
}

/** How many are looked for among all clusters, until it is certain that the nearest is one of them. */
const searches = [listLength, 64, 256];

/**
 * What makes few searches enough: a cluster that is merged from others is never nearer than all of these
 * were, so all that is not in a list stays outside its bound.
 */
export function createLists(space: Space, near: NearLeaves): NearestLists {
  const { centers, exact, floorOf } = space;
  const leaves = near.bounds.length;
  const list = firstOf(near, leaves);
  const bound = near.bounds.slice();
  const nearest = new Int32Array(leaves).fill(-1);
  const distances = new Float64Array(leaves);
  const into = Uint32Array.from({ length: leaves }, (_, i) => i);
  /** The cluster whose list is to be added to that of another. */
  const partner = new Int32Array(leaves).fill(-1);
  const seen = new Uint32Array(leaves);
  /** How often each search was tried, and how often it was enough; what seldom is, is left out. */
  const triedOf = searches.map(() => 0);
  const settledOf = searches.map(() => 0);
  const found = foundList(Math.max(2 * listLength, ...searches));
  let mark = 0;

  function living(id: number): number {
    let at = id;
    while (into[at] !== at) {
      into[at] = into[into[at]!]!;
      at = into[at]!;
    }
    return at;
  }

  function gather(owner: number, cluster: number): void {
    for (let i = owner * listLength; i < (owner + 1) * listLength && list[i] !== -1; i++) {
      const id = living(list[i]!);
      if (id === cluster || seen[id] === mark) continue;
      seen[id] = mark;
      found.add(id, floorOf(centers.score(cluster, id)));
    }
  }

  /** Makes the first of what was found the list. */
  function keep(cluster: number): void {
    const { ids, distances: floors, size } = found;
    if (size > listLength) bound[cluster] = Math.min(bound[cluster]!, floors[listLength]!);
    const kept = Math.min(size, listLength);
    list.set(ids.subarray(0, kept), cluster * listLength);
    if (kept < listLength) list[cluster * listLength + kept] = -1;
  }

  /** The first of what was found is the nearest, unless the bound leaves that open. */
  function settle(cluster: number): boolean {
    const distance = found.distances[0]!;
    if (found.size === 0 || !(distance <= bound[cluster]!)) return false;
    nearest[cluster] = found.ids[0]!;
    distances[cluster] = distance;
    return true;
  }

  return {
    nearest,
    distances,

    *find(cluster) {
      found.clear();
      mark++;
      gather(cluster, cluster);
      if (partner[cluster] !== -1) gather(partner[cluster]!, cluster);
      partner[cluster] = -1;
      keep(cluster);
      if (exact) yield* found.refine(cluster, exact, bound[cluster]!);
      return settle(cluster);
    },

    *search(clusters) {
      let open = clusters;
      for (const [step, wanted] of searches.entries()) {
        if (exact && settledOf[step]! < triedOf[step]! / 4 - 16) continue;
        const unsettled: number[] = [];
        yield* centers.search(open, wanted, function* (query, ids, scores) {
          const cluster = open[query]!;
          found.clear();
          for (let i = 0; i < wanted && ids[i]! >= 0; i++) found.add(ids[i]!, floorOf(scores[i]!));
          bound[cluster] = found.size < wanted ? Number.POSITIVE_INFINITY : found.last();
          if (exact) yield* found.refine(cluster, exact);
          if (settle(cluster)) keep(cluster);
          else unsettled.push(cluster);
        });
        triedOf[step]! += open.length;
        settledOf[step]! += open.length - unsettled.length;
        open = unsettled;
      }
      if (!exact) return;
      for (const cluster of open) {
        const all = yield* exact.fromAll(cluster);
        found.clear();
        for (let id = 0; id < leaves; id++) {
          if (into[id] === id && id !== cluster) found.addAmong(listLength + 1, id, all[id]!);
        }
        bound[cluster] = Number.POSITIVE_INFINITY;
        settle(cluster);
        keep(cluster);
      }
    },

    join(kept, gone) {
      bound[kept] = space.join(kept, gone, distances[kept]!, bound[kept]!, bound[gone]!);
      into[gone] = kept;
      partner[kept] = gone;
      nearest[kept] = -1;
    },
  };
}

function firstOf({ ids, count }: NearLeaves, leaves: number): Int32Array {
  const list = new Int32Array(leaves * listLength).fill(-1);
  for (let leaf = 0; leaf < leaves; leaf++) {
    list.set(ids.subarray(leaf * count, (leaf + 1) * count), leaf * listLength);
  }
  return list;
}
