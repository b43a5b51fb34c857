import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../../kernels/engine";
import { f64, i32 } from "../../kernels/layout";
import { numberContrasts } from "./number-contrasts";
import type { ColumnFacts } from "./raw-contrast";
import { shareContrasts } from "./share-contrasts";

/** Numbers of as many columns as one task looks at, and per row its cluster, 0 … k−1, or −1. */
export function contrastRoom(columns: number, labels: Int32Array) {
  return { values: f64(columns * labels.length), labels: i32(labels) };
}

type ContrastRoom = ReturnType<typeof contrastRoom>;

/** The cells of the rows that take part; numbers stand in the room, column after column, at the place of their column. */
export type ContrastColumn =
  | { readonly kind: "number" }
  | {
      readonly kind: "codes";
      readonly codes: Int32Array;
      readonly categories: number;
      /** Codes that are lines of the profile. */
      readonly wanted: readonly number[];
    };

export interface ColumnContrastsInput {
  readonly room: RoomHandle<ContrastRoom>;
  readonly columns: readonly ContrastColumn[];
  readonly k: number;
}

/** Per column, how each cluster stands to everyone else; see `numberContrasts` and `shareContrasts`. O(rows · columns). */
export function* columnContrasts(
  { room, columns, k }: ColumnContrastsInput,
  engine: Engine,
): Steps<ColumnFacts[], never> {
  const { values, labels } = engine.attach(room).views;
  const found: ColumnFacts[] = [];
  for (const [at, column] of columns.entries()) {
    yield { stage: "contrasts", done: at, total: columns.length };
    if (column.kind === "number") {
      const own = values.subarray(at * labels.length, (at + 1) * labels.length);
      found.push(yield* numberContrasts(own, labels, k));
    } else {
      const { codes, categories, wanted } = column;
      const lines = shareContrasts(codes, categories, wanted, labels, k);
      found.push({ lines, median: Number.NaN, spread: null });
    }
  }
  return found;
}
