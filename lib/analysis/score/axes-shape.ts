import type { Steps } from "@/lib/schema/progress";
import { type Points, toPoints, type WeightedRows } from "../cluster/points";
import { ontoAxes, principalAxes } from "../project/principal-axes";
import { symmetricAxes } from "../project/symmetric-axes";
import { withProgress } from "../with-progress";
import { sampleOf } from "./spread-out";

/** How far rows spread along those of their principal axes that have any spread. */
export interface AxesShape {
  /** Per axis; so are lows and highs. */
  readonly deviations: readonly number[];
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

/** Beyond, as many rows are looked at instead. */
const mostColumns = 200;

/**
 * The shape in which one Gaussian and a uniform box are drawn for comparison. Of rows with more than 200 columns only 200 are
 * taken, so that there are fewer axes: chance is then rather overrated. O(rows · columns² + columns³) up to there.
 */
export function* axesShape({ data }: { readonly data: WeightedRows }): Steps<AxesShape, never> {
  const progress = () => ({ stage: "chance", done: 0, total: 1 });
  const { columns } = data;
  const { variances, coordinates } =
    columns > mostColumns
      ? yield* withProgress(fromRows(toPoints(sampleOf(data, mostColumns).data)), progress)
      : yield* withProgress(fromColumns(toPoints(data)), progress);
  const axes = variances.length;
  const deviations = Array.from(variances, Math.sqrt).filter(
    (deviation, _, [largest]) => deviation > largest! * 1e-6,
  );
  const lows = deviations.map(() => Number.POSITIVE_INFINITY);
  const highs = deviations.map(() => Number.NEGATIVE_INFINITY);
  for (let row = 0; row * axes < coordinates.length; row++) {
    for (let axis = 0; axis < deviations.length; axis++) {
      const value = coordinates[row * axes + axis]!;
      if (value < lows[axis]!) lows[axis] = value;
      if (value > highs[axis]!) highs[axis] = value;
    }
  }
  return { deviations, lows, highs };
}

interface Located {
  /** Per axis, descending. */
  readonly variances: Float64Array;
  /** Rows × axes. */
  readonly coordinates: Float64Array;
}

function* fromColumns(points: Points): Generator<void, Located, void> {
  const found = yield* principalAxes(points);
  return { variances: found.variances, coordinates: ontoAxes(points, found, points.columns) };
}

/** The same axes from the products of the rows with each other, for fewer rows than columns. O(rows² · columns + rows³). */
function* fromRows({ rows, columns, values, weights }: Points): Generator<void, Located, void> {
  const total = weights.reduce((a, b) => a + b, 0);
  const means = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const share = weights[row]! / total;
    for (let j = 0; j < columns; j++) means[j]! += share * values[row * columns + j]!;
  }
  const products = new Float64Array(rows * rows);
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let j = 0; j < columns; j++) {
        sum += (values[a * columns + j]! - means[j]!) * (values[b * columns + j]! - means[j]!);
      }
      products[a * rows + b] = (sum * Math.sqrt(weights[a]! * weights[b]!)) / total;
      products[b * rows + a] = products[a * rows + b]!;
    }
    yield;
  }
  const { axes, variances } = symmetricAxes(products, rows);
  const coordinates = new Float64Array(rows * rows);
  for (let axis = 0; axis < rows; axis++) {
    const length = Math.sqrt(variances[axis]! * total);
    for (let row = 0; row < rows; row++) {
      coordinates[row * rows + axis] =
        (length * axes[axis * rows + row]!) / Math.sqrt(weights[row]!);
    }
  }
  return { variances, coordinates };
}
