import type { ExactDistances } from "./linkage-space";

/** Clusters that were found, in the order of their distances (or of what these are at least), of equals the first in number. */
export interface FoundList {
  readonly ids: Int32Array;
  readonly distances: Float64Array;
  readonly size: number;
  clear(): void;
  add(id: number, distance: number): void;
  /** Adds it and drops the last where there are more than `most` then. */
  addAmong(most: number, id: number, distance: number): void;
  last(): number;
  /**
   * Puts distances in the place of what these are at least: of all, or, where a bound is given, of those that may be
   * the nearest within it; the others are dropped.
   */
  refine(cluster: number, exact: ExactDistances, bound?: number): Generator<void, void, void>;
}

export function foundList(capacity: number): FoundList {
  const ids = new Int32Array(capacity);
  const distances = new Float64Array(capacity);
  let size = 0;

  function add(id: number, distance: number): void {
    let i = size++;
    for (; i > 0 && !(distances[i - 1]! < distance); i--) {
      if (distances[i - 1] === distance && ids[i - 1]! < id) break;
      distances[i] = distances[i - 1]!;
      ids[i] = ids[i - 1]!;
    }
    distances[i] = distance;
    ids[i] = id;
  }

  return {
    ids,
    distances,
    get size() {
      return size;
    },
    clear: () => {
      size = 0;
    },
    add,

    addAmong(most, id, distance) {
      if (size === most && distance >= distances[size - 1]!) return;
      if (size === most) size--;
      add(id, distance);
    },

    last: () => distances[size - 1]!,

    *refine(cluster, exact, bound) {
      const floors = distances.slice(0, size);
      const others = ids.slice(0, size);
      let best = bound ?? Number.POSITIVE_INFINITY;
      size = 0;
      yield* exact.fromEach(cluster, others, (i, distance) => {
        add(others[i]!, distance);
        if (bound === undefined || i + 1 === others.length) return true;
        best = Math.min(best, distance);
        return floors[i + 1]! <= best;
      });
    },
  };
}
