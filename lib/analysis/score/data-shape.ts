import type { Steps } from "@/lib/schema/progress";
import { type Points, pickPoints, toPoints, type WeightedRows } from "../cluster/points";
import { ontoAxes, principalAxes } from "../project/principal-axes";
import { withProgress } from "../with-progress";

/** How far and how lopsidedly the data spreads, along its principal axes that have any spread and along its columns. */
export interface DataShape {
  /** Per axis. */
  readonly deviations: readonly number[];
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  /** Columns × axes, row-major: each axis in the columns' units, one standard deviation long. */
  readonly spans: Float64Array;
  /** Per column, the third standardized moment; 0 for a constant one. */
  readonly skews: readonly number[];
}

const mostWork = 200_000_000;

/**
 * The shape of distinct rows, in which structureless data for comparison is drawn. Of many rows with many
 * columns it looks at the first ones only, as distinct rows come in no order that matters.
 */
export function* dataShape({ data }: { data: WeightedRows }): Steps<DataShape, never> {
  const all = toPoints(data);
  const { columns } = all;
  const rows = Math.min(all.rows, Math.max(1000, Math.floor(mostWork / (columns * columns))));
  const points =
    rows === all.rows
      ? all
      : pickPoints(
          all,
          Uint32Array.from({ length: rows }, (_, i) => i),
        );
  const progress = () => ({ stage: "chance", done: 0, total: 1 });
  const found = yield* withProgress(principalAxes(points), progress);
  const coordinates = ontoAxes(points, found, columns);
  const deviations = Array.from(found.variances, Math.sqrt).filter(
    (deviation, _, [largest]) => deviation > largest! * 1e-6,
  );
  const lows = deviations.map(() => Number.POSITIVE_INFINITY);
  const highs = deviations.map(() => Number.NEGATIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    for (let axis = 0; axis < deviations.length; axis++) {
      const value = coordinates[row * columns + axis]!;
      if (value < lows[axis]!) lows[axis] = value;
      if (value > highs[axis]!) highs[axis] = value;
    }
  }
  const spans = new Float64Array(columns * deviations.length);
  for (let i = 0; i < spans.length; i++) {
    const axis = i % deviations.length;
    const column = Math.floor(i / deviations.length);
    spans[i] = deviations[axis]! * found.axes[axis * columns + column]!;
  }
  return { deviations, lows, highs, spans, skews: columnSkews(points, found.means) };
}

function columnSkews({ rows, columns, values, weights }: Points, means: Float64Array): number[] {
  return Array.from(means, (mean, column) => {
    let total = 0;
    let squares = 0;
    let cubes = 0;
    for (let row = 0; row < rows; row++) {
      const x = values[row * columns + column]! - mean;
      const weight = weights[row]!;
      total += weight;
      squares += weight * x * x;
      cubes += weight * x * x * x;
    }
    return squares === 0 ? 0 : cubes / total / (squares / total) ** 1.5;
  });
}
