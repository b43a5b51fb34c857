import { adjustedRandOf } from "./adjusted-rand";
import { type Contingency, contingency } from "./contingency";

/** How well a partition agrees with groups that are known. */
export interface Agreement {
  /** 1 for the same groups, about 0 for chance; can be negative. */
  readonly adjustedRand: number;
  /** In [0, 1]: how much of either is told by the other; 1 for the same groups. */
  readonly mutualInformation: number;
  /** In (0, 1]: the share of rows whose known group is the most frequent one of their segment. */
  readonly purity: number;
  /** Rows that were compared. */
  readonly rows: number;
}

/**
 * Adjusted Rand index, mutual information normalized by the mean of both entropies, and purity. `known`: per row its group, negative where it is
 * not known; such rows are left out. Rows in no segment (label −1) count as one more segment, as in scikit-learn. All are 1
 * for no rows and where both put all rows together; purity rises with the number of segments, the others do not. O(rows).
 * Strehl & Ghosh (2002), doi:10.1162/153244303321897735; Hubert & Arabie (1985), doi:10.1007/BF01908075.
 */
export function agreement(labels: ArrayLike<number>, known: ArrayLike<number>): Agreement {
  const compared: number[] = [];
  for (let row = 0; row < known.length; row++) if (known[row]! >= 0) compared.push(row);
  const table = contingency(
    compared.map((row) => labels[row]!),
    compared.map((row) => known[row]!),
  );
  return {
    adjustedRand: adjustedRandOf(table),
    mutualInformation: mutualInformation(table),
    purity: purity(table),
    rows: compared.length,
  };
}

function mutualInformation({ rows, first, second, both }: Contingency): number {
  const mean = (entropy(first, rows) + entropy(second, rows)) / 2;
  if (mean === 0) return 1;
  let shared = 0;
  for (const [label, groups] of both) {
    for (const [group, count] of groups) {
      const expected = (first.get(label)! * second.get(group)!) / rows;
      shared += (count / rows) * Math.log(count / expected);
    }
  }
  return Math.min(1, Math.max(0, shared / mean));
}

function entropy(counts: ReadonlyMap<number, number>, rows: number): number {
  let sum = 0;
  for (const count of counts.values()) sum -= (count / rows) * Math.log(count / rows);
  return sum;
}

function purity({ rows, both }: Contingency): number {
  if (rows === 0) return 1;
  let right = 0;
  for (const groups of both.values()) right += Math.max(...groups.values());
  return right / rows;
}
