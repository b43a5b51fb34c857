/** Sizes of clusters as they merge: how unequal they are, and the smallest. */
export interface ClusterSizes {
  /** The Gini index, in [0, 1]: 0 when all are equally large, 1 when one has everything; 0 for a single cluster. */
  gini(): number;
  smallest(): number;
  /** Two clusters become one. */
  merge(a: number, b: number): void;
}

/** Keeps different sizes in order, of which there are O(√total); every step takes as long. */
export function clusterSizes(initial: Float64Array): ClusterSizes {
  const sizes: number[] = [];
  const counts: number[] = [];
  let clusters = initial.length;
  const total = initial.reduce((a, b) => a + b, 0);
  for (const size of initial.slice().sort()) {
    if (sizes.at(-1) === size) counts[counts.length - 1]! += 1;
    else {
      sizes.push(size);
      counts.push(1);
    }
  }
  const placeOf = (size: number): number => {
    let low = 0;
    let high = sizes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sizes[middle]! < size) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const take = (size: number): void => {
    const place = placeOf(size);
    counts[place]! -= 1;
    if (counts[place] !== 0) return;
    sizes.splice(place, 1);
    counts.splice(place, 1);
  };
  const add = (size: number): void => {
    const place = placeOf(size);
    if (sizes[place] === size) counts[place]! += 1;
    else {
      sizes.splice(place, 0, size);
      counts.splice(place, 0, 1);
    }
  };
  return {
    gini() {
      if (clusters < 2) return 0;
      let differences = 0;
      let before = 0;
      for (let i = 0; i < sizes.length; i++) {
        const count = counts[i]!;
        differences += sizes[i]! * count * (2 * before + count - clusters);
        before += count;
      }
      return differences / ((clusters - 1) * total);
    },
    smallest: () => sizes[0]!,
    merge(a, b) {
      take(a);
      take(b);
      add(a + b);
      clusters--;
    },
  };
}
