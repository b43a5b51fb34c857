import type { Model, ModelEdit } from "@/lib/schema/model";
import type { Applied } from "@/lib/schema/prepared";
import { type Nearest, nearestCenter } from "../../cluster/assign/nearest-center";
import { hasRow } from "../../select/row-set";
import { rowsByRule } from "../../select/rows-by-rule";

type Rows = Pick<Applied, "table" | "tableRows" | "matrix">;

/**
 * Labels after the hand edits of a model, as positions in its `segments`; −1 for rows in none. Confidence stays as found where
 * segments were merged; within a split it is that of the nearest part; where a rule decided it is 1, and NaN in no segment.
 * Fails where a rule names a column that is not there. O(rows · (features · parts + conditions)).
 */
export function replayEdits(
  { segments }: Pick<Model, "segments">,
  { numbers: numberOf, steps }: NonNullable<Model["edits"]>,
  found: Nearest,
  rows: Rows,
): Nearest {
  const numbers = found.labels.map((label) => numberOf[label] ?? -1);
  const confidence = found.confidence.slice();
  for (const step of steps) replay(step, numbers, confidence, rows);
  const labelOf = new Map(segments.map(({ segment }, label) => [segment, label]));
  return { labels: numbers.map((number) => labelOf.get(number) ?? -1), confidence };
}

function replay(
  step: ModelEdit,
  numbers: Int32Array,
  confidence: Float32Array,
  { table, tableRows, matrix }: Rows,
): void {
  if (step.kind === "merge") {
    const merged = new Set(step.segments);
    numbers.forEach((number, row) => {
      if (merged.has(number)) numbers[row] = step.into;
    });
  } else if (step.kind === "split") {
    const parts = nearestCenter(matrix, Float64Array.from(step.centers.flat()), step.into.length);
    numbers.forEach((number, row) => {
      if (number !== step.segment) return;
      numbers[row] = step.into[parts.labels[row]!]!;
      confidence[row] = parts.confidence[row]!;
    });
  } else {
    const met = rowsByRule(step.rule, table, tableRows);
    numbers.forEach((_, row) => {
      if (!hasRow(met, row)) return;
      numbers[row] = step.segment ?? -1;
      confidence[row] = step.segment === null ? Number.NaN : 1;
    });
  }
}
