import type { Steps } from "@/lib/schema/progress";
import { pickPoints, toPoints, type WeightedRows } from "../cluster/points";
import { ontoAxes, principalAxes } from "../project/principal-axes";
import { withProgress } from "../with-progress";
import { type LookAlike, lookAlike } from "./look-alike";

/** How far the data spreads along its principal axes that have any spread, and how its columns look. */
export interface DataShape {
  /** Per axis; so are lows and highs. */
  readonly deviations: readonly number[];
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  readonly lookAlike: LookAlike;
}

export interface DataShapeInput {
  readonly data: WeightedRows;
  /** Per column, the name of what it was made of. */
  readonly sources: readonly string[];
}

const mostWork = 200_000_000;

/**
 * The shape of distinct rows, in which structureless data for comparison is drawn. Of many rows with many
 * columns it looks at the first ones only for their axes, as distinct rows come in no order that matters.
 */
export function* dataShape({ data, sources }: DataShapeInput): Steps<DataShape, never> {
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
  return {
    deviations,
    lows,
    highs,
    lookAlike: yield* withProgress(lookAlike(data, sources), progress),
  };
}
