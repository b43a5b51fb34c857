import type { Steps } from "@/lib/schema/progress";
import { numberContrasts } from "./number-contrasts";
import type { ColumnFacts } from "./raw-contrast";
import { shareContrasts } from "./share-contrasts";

/** The cells of the rows that take part. */
export type ContrastColumn =
  | { readonly kind: "number"; readonly values: Float64Array }
  | {
      readonly kind: "codes";
      readonly codes: Int32Array;
      readonly categories: number;
      /** Codes that are lines of the profile. */
      readonly wanted: readonly number[];
    };

export interface ColumnContrastsInput {
  readonly columns: readonly ContrastColumn[];
  /** Per row 0 … k−1, or −1. */
  readonly labels: Int32Array;
  readonly k: number;
}

/** Per column, how each cluster stands to everyone else; see `numberContrasts` and `shareContrasts`. O(rows · columns). */
export function* columnContrasts({
  columns,
  labels,
  k,
}: ColumnContrastsInput): Steps<ColumnFacts[], never> {
  const found: ColumnFacts[] = [];
  for (const column of columns) {
    yield { stage: "contrasts", done: found.length, total: columns.length };
    if (column.kind === "number") {
      found.push(yield* numberContrasts(column.values, labels, k));
    } else {
      const { codes, categories, wanted } = column;
      const lines = shareContrasts(codes, categories, wanted, labels, k);
      found.push({ lines, median: Number.NaN, spread: null });
    }
  }
  return found;
}
