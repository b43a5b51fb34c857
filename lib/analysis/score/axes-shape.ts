import type { Steps } from "@/lib/schema/progress";
import { toPoints, type WeightedRows } from "../cluster/points";
import { ontoAxes, principalAxes } from "../project/principal-axes";
import { withProgress } from "../with-progress";

/** How far rows spread along those of their principal axes that have any spread. */
export interface AxesShape {
  /** Per axis; so are lows and highs. */
  readonly deviations: readonly number[];
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

/** The shape in which one Gaussian and a uniform box are drawn for comparison. O(rows · columns² + columns³). */
export function* axesShape({ data }: { readonly data: WeightedRows }): Steps<AxesShape, never> {
  const points = toPoints(data);
  const { rows, columns } = points;
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
  return { deviations, lows, highs };
}
