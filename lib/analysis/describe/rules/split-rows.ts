import { counterRandom, streams } from "@/lib/analysis/random/counter-random";
import type { Steps } from "@/lib/schema/progress";

const rowsPerStep = 32_768;

/** Rows that rules are found on, and rows they are measured on; both ascending. */
export interface RowSplit {
  readonly train: Uint32Array;
  readonly heldOut: Uint32Array;
}

/**
 * A seeded split of the rows, the same share of every cluster held out (of a single row none). At most `most` rows to
 * train on; all others are held out. O(rows).
 */
export function* splitRows(
  labels: Int32Array,
  k: number,
  seed: number,
  { heldOut = 1 / 3, most = 8000 } = {},
): Steps<RowSplit, never> {
  const share = Math.min(1 - heldOut, most / Math.max(1, labels.length));
  const random = counterRandom(seed, streams.describing);
  const left = new Float64Array(k + 1);
  const wanted = new Float64Array(k + 1);
  for (const label of labels) left[label + 1]!++;
  for (const [c, size] of left.entries())
    wanted[c] = Math.min(size, Math.max(1, Math.round(size * share)));
  const train = new Uint32Array(wanted.reduce((sum, size) => sum + size, 0));
  const others = new Uint32Array(labels.length - train.length);
  let taken = 0;
  for (let row = 0; row < labels.length; row++) {
    if (row % rowsPerStep === 0) yield { stage: "rules", done: row, total: labels.length };
    const c = labels[row]! + 1;
    const isTaken = random.uniform() * left[c]! < wanted[c]!;
    if (isTaken) {
      wanted[c]!--;
      train[taken++] = row;
    } else {
      others[row - taken] = row;
    }
    left[c]!--;
  }
  return { train, heldOut: others };
}
