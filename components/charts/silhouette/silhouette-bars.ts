/** Bars of one segment from its largest silhouette to its smallest. */
export interface SilhouetteBlock {
  /** Rows that have a silhouette, descending by it. */
  readonly rows: Uint32Array;
  /** Of these, how many are below 0; they stand last. */
  readonly negative: number;
  /** NaN without rows. */
  readonly mean: number;
}

/** One block per cluster. Rows without a silhouette, in no cluster or outside the sample, have no bar. O(rows · log rows). */
export function silhouetteBlocks(
  silhouettes: Float32Array,
  labels: Int32Array,
  k: number,
): readonly SilhouetteBlock[] {
  const rowsOf = Array.from({ length: k }, (): number[] => []);
  labels.forEach((label, row) => {
    if (!Number.isNaN(silhouettes[row])) rowsOf[label]?.push(row);
  });
  return rowsOf.map((list) => {
    const rows = Uint32Array.from(list);
    rows.sort((a, b) => (silhouettes[b] as number) - (silhouettes[a] as number) || a - b);
    let negative = 0;
    let sum = 0;
    for (const row of rows) {
      const value = silhouettes[row] as number;
      sum += value;
      if (value < 0) negative++;
    }
    return { rows, negative, mean: sum / rows.length };
  });
}

export interface Bin {
  /** Mean silhouette of its rows. */
  readonly value: number;
  /** Its rows: [from, to) of the block. */
  readonly from: number;
  readonly to: number;
}

/** The bars of a block, or where there are more than `most`, as many bins of neighboring bars. A bin never mixes signs. */
export function binBars(
  { rows, negative }: SilhouetteBlock,
  silhouettes: Float32Array,
  most: number,
): readonly Bin[] {
  const bins: Bin[] = [];
  const positive = rows.length - negative;
  const share = most / rows.length;
  for (const [start, end] of [
    [0, positive],
    [positive, rows.length],
  ] as const) {
    const size = end - start;
    const count = Math.min(size, Math.max(1, Math.floor(size * Math.min(1, share))));
    for (let bin = 0; size > 0 && bin < count; bin++) {
      const from = start + Math.floor((bin * size) / count);
      const to = start + Math.floor(((bin + 1) * size) / count);
      let sum = 0;
      for (let i = from; i < to; i++) sum += silhouettes[rows[i] as number] as number;
      bins.push({ value: sum / (to - from), from, to });
    }
  }
  return bins;
}
