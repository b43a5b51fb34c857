import { counterRandom, streams } from "@/lib/analysis/random/counter-random";

/** Rows that rules are found on, and rows they are measured on; both ascending. */
export interface RowSplit {
  readonly train: Uint32Array;
  readonly heldOut: Uint32Array;
}

/**
 * A seeded split of the rows, the same share of every cluster held out (of a single row none). At most `most` rows to
 * train on; all others are held out. O(rows).
 */
export function splitRows(
  labels: Int32Array,
  k: number,
  seed: number,
  { heldOut = 1 / 3, most = 8000 } = {},
): RowSplit {
  const share = Math.min(1 - heldOut, most / Math.max(1, labels.length));
  const random = counterRandom(seed, streams.describing);
  const left = new Float64Array(k + 1);
  const wanted = new Float64Array(k + 1);
  for (const label of labels) left[label + 1]!++;
  for (const [c, size] of left.entries())
    wanted[c] = Math.min(size, Math.max(1, Math.round(size * share)));
  const isTrain = new Uint8Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const c = labels[row]! + 1;
    const isTaken = random.uniform() * left[c]! < wanted[c]!;
    if (isTaken) wanted[c]!--;
    left[c]!--;
    isTrain[row] = isTaken ? 1 : 0;
  }
  const rows = Uint32Array.from(labels, (_, row) => row);
  return {
    train: rows.filter((row) => isTrain[row] === 1),
    heldOut: rows.filter((row) => isTrain[row] === 0),
  };
}
