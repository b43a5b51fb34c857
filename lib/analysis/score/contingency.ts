/** How often each pair of labels occurs in two labelings of the same rows. */
export interface Contingency {
  readonly rows: number;
  /** Rows per label of the first and of the second labeling. */
  readonly first: ReadonlyMap<number, number>;
  readonly second: ReadonlyMap<number, number>;
  /** Rows per label of the first and label of the second; pairs that do not occur are left out. */
  readonly both: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** Counts labels of any kind of number; takes as many rows as the first labeling has. O(rows). */
export function contingency(a: ArrayLike<number>, b: ArrayLike<number>): Contingency {
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  const both = new Map<number, Map<number, number>>();
  for (let row = 0; row < a.length; row++) {
    const x = a[row]!;
    const y = b[row]!;
    add(first, x);
    add(second, y);
    const ofX = both.get(x) ?? new Map<number, number>();
    both.set(x, ofX);
    add(ofX, y);
  }
  return { rows: a.length, first, second, both };
}

function add(counts: Map<number, number>, label: number): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}
