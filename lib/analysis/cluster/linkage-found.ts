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
   * Measures those that may be nearest, and the first `atLeast` in any case; drops the others and gives what the first
   * of these is at least.
   */
  refine(cluster: number, exact: ExactDistances, atLeast: number, bound: number): number;
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

    refine(cluster, { between }, atLeast, bound) {
      const measured = size;
      let best = bound;
      size = 0;
      for (let i = 0; i < measured; i++) {
        const floor = distances[i]!;
        if (i >= atLeast && floor > best) return floor;
        const distance = between(cluster, ids[i]!);
        add(ids[i]!, distance);
        best = Math.min(best, distance);
      }
      return Number.POSITIVE_INFINITY;
    },
  };
}
