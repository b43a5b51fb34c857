import { forEachRow } from "@/lib/analysis/select/row-set";
import type { RowSet } from "@/lib/schema/row-set";
import type { Branch } from "./dendrogram-layout";

/** How many customers of each segment are under each drawn leaf, and how many of them have their color. */
export interface LeafTally {
  readonly k: number;
  /** shown × (k + 1), row-major: customers in no segment first. */
  readonly counts: Uint32Array;
  /** Per drawn leaf; null: all have it. */
  readonly on: Uint32Array | null;
}

export interface BranchTally {
  readonly rows: number;
  readonly on: number;
  /** Clusters of its customers, the most first; −1 for none. */
  readonly parts: readonly { readonly cluster: number; readonly rows: number }[];
}

/** O(rows). */
export function tallyLeaves(
  leafOfRow: Uint16Array,
  shown: number,
  labels: Int32Array,
  k: number,
): Uint32Array {
  const counts = new Uint32Array(shown * (k + 1));
  for (let row = 0; row < leafOfRow.length; row++) {
    counts[(leafOfRow[row] as number) * (k + 1) + ((labels[row] ?? -1) + 1)]! += 1;
  }
  return counts;
}

/** O(rows). */
export function tallyOn(leafOfRow: Uint16Array, shown: number, on: RowSet): Uint32Array {
  const counts = new Uint32Array(shown);
  forEachRow(on, (row) => {
    counts[leafOfRow[row] as number]! += 1;
  });
  return counts;
}

export function tallyOf({ first, last }: Branch, { k, counts, on }: LeafTally): BranchTally {
  const parts = Array.from({ length: k + 1 }, (_, i) => ({ cluster: i - 1, rows: 0 }));
  let rows = 0;
  let lit = 0;
  for (let leaf = first; leaf <= last; leaf++) {
    lit += on?.[leaf] ?? 0;
    for (const part of parts) {
      const own = counts[leaf * (k + 1) + part.cluster + 1] as number;
      part.rows += own;
      rows += own;
    }
  }
  return {
    rows,
    on: on ? lit : rows,
    parts: parts.filter((part) => part.rows > 0).sort((a, b) => b.rows - a.rows),
  };
}
