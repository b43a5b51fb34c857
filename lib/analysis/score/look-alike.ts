import type { Steps } from "@/lib/schema/progress";
import type { Points, WeightedRows } from "../cluster/points";
import { principalAxes } from "../project/principal-axes";
import type { Random } from "../random/counter-random";
import { withProgress } from "../with-progress";
import { singlePeakSteps } from "./single-peak-steps";
import { spreadOut } from "./spread-out";
import { unimodal } from "./unimodal";

/** What rows are drawn from that look like the data column by column, but hold no segments. */
export interface LookAlike {
  readonly rows: number;
  readonly columns: number;
  /** Columns-major; the rows of a source are to be shuffled together. A number's are ascending. */
  readonly values: Float32Array;
  /** Per column, which source it comes from, 0-based. */
  readonly sourceOf: readonly number[];
  /** Per source, how its ranks hang together with the others': one weight per axis; empty when it stands alone. */
  readonly spans: readonly Float64Array[];
}

const mostRows = 1000;
const fewValues = 20;
const commonShare = 0.1;
const mostAxes = 100;

/**
 * Takes from at most 1,000 rows what their look-alikes need. `sources` says per column of the rows
 * what it was made of: the indicators of one category stay together. Numbers are given one peak, with their own
 * tails, but values that 10% of the rows share stay (none bought). A number of few different values keeps them unless
 * it clearly has several peaks. Numbers keep how their ranks hang together; categories and yes/no stand alone.
 */
export function* lookAlike(
  data: WeightedRows,
  sources: readonly string[],
): Generator<void, LookAlike, void> {
  const { columns } = data;
  const picked = spreadOut(data.weights, mostRows);
  const rows = picked.length;
  const values = new Float32Array(rows * columns);
  const names = [...new Set(sources)];
  const sourceOf = sources.map((source) => names.indexOf(source));
  const ordered: number[] = [];
  const scores: Float64Array[] = [];
  for (let column = 0; column < columns; column++) {
    const own = Float64Array.from(picked, (row) => data.values[column * data.rows + row]!);
    const alone = sourceOf.indexOf(sourceOf[column]!) === sourceOf.lastIndexOf(sourceOf[column]!);
    const different = new Set(own).size;
    if (alone && different > 2) {
      ordered.push(sourceOf[column]!);
      scores.push(midranks(own));
    }
    values.set(
      alone ? (isStepped(different, rows) ? singlePeakSteps(own.sort()) : onePeak(own)) : own,
      column * rows,
    );
    yield;
  }
  const spans: Float64Array[] = names.map(() => new Float64Array(0));
  if (ordered.length > 1) {
    const axes: Float64Array[] = yield* spansOf(scores, rows);
    ordered.forEach((source, i) => {
      spans[source] = axes[i]!;
    });
  }
  return { rows, columns, values, sourceOf, spans };
}

export interface LookAlikeShapeInput {
  readonly data: WeightedRows;
  readonly sources: readonly string[];
}

/** `lookAlike` in a task. */
export function lookAlikeShape(input: LookAlikeShapeInput): Steps<LookAlike, never> {
  const progress = () => ({ stage: "chance", done: 0, total: 1 });
  return withProgress(lookAlike(input.data, input.sources), progress);
}

/** Rows that look like the data: every source shuffled, numbers along with each other. */
export function drawLookAlike(shape: LookAlike, random: Random): WeightedRows {
  const { rows, columns, spans, sourceOf } = shape;
  const axes = spans.reduce((most, span) => Math.max(most, span.length), 0);
  const shared = Array.from({ length: axes }, () => normals(rows, random));
  const lines = spans.map((span) => {
    const latent = span.length === 0 ? normals(rows, random) : new Float64Array(rows);
    span.forEach((weight, axis) => {
      for (let row = 0; row < rows; row++) latent[row]! += weight * shared[axis]![row]!;
    });
    return ranks(latent);
  });
  const values = new Float32Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    const line = lines[sourceOf[column]!]!;
    const start = column * rows;
    for (let row = 0; row < rows; row++) values[start + row] = shape.values[start + line[row]!]!;
  }
  return { rows, columns, values, weights: new Float64Array(rows).fill(1) };
}

function isStepped(different: number, rows: number): boolean {
  return different <= Math.min(fewValues, rows / 2);
}

/** Ascending, with one peak besides the values that many rows share. */
function onePeak(own: Float64Array): Float64Array {
  const counts = new Map<number, number>();
  for (const value of own) counts.set(value, (counts.get(value) ?? 0) + 1);
  const isCommon = (value: number) => counts.get(value)! >= commonShare * own.length;
  own.sort();
  const rest = unimodal(own.filter((value) => !isCommon(value)));
  const all = new Float64Array(own.length);
  all.set(rest);
  all.set(own.filter(isCommon), rest.length);
  return all.sort();
}

/**
 * Per source, the weights of its ranks along their principal axes, each axis one standard deviation long. Where there are
 * many sources, along a hundred of the rows instead, which hang together as the rows do.
 */
function* spansOf(
  scores: readonly Float64Array[],
  rows: number,
): Generator<void, Float64Array[], void> {
  const columns = scores.length;
  if (columns > mostAxes) {
    const some = spreadOut(new Float64Array(rows).fill(1), mostAxes);
    return scores.map((score) => Float64Array.from(some, (row) => score[row]!));
  }
  const values = new Float64Array(rows * columns);
  scores.forEach((score, column) => {
    for (let row = 0; row < rows; row++) values[row * columns + column] = score[row]!;
  });
  const points: Points = { rows, columns, values, weights: new Float64Array(rows).fill(1) };
  const { axes, variances } = yield* principalAxes(points);
  return scores.map((_, column) =>
    Float64Array.from(
      variances,
      (variance, axis) => Math.sqrt(variance) * axes[axis * columns + column]!,
    ),
  );
}

function normals(count: number, random: Random): Float64Array {
  return Float64Array.from({ length: count }, () => random.normal());
}

/** Per number, how many are smaller; equal ones in order. */
function ranks(numbers: Float64Array): Uint32Array {
  const sorted = numbers.slice().sort();
  const met = new Uint32Array(numbers.length);
  return Uint32Array.from(numbers, (number) => {
    const first = countBelow(sorted, number);
    return first + met[first]!++;
  });
}

/** Ranks scaled to variance 1, equal numbers sharing theirs. */
function midranks(numbers: Float64Array): Float64Array {
  const sorted = numbers.slice().sort();
  const count = numbers.length;
  const mean = (count - 1) / 2;
  const descending = sorted.map((x) => -x).reverse();
  const out = numbers.map((x) => {
    const below = countBelow(sorted, x);
    const notAbove = count - countBelow(descending, -x);
    return (below + notAbove - 1) / 2 - mean;
  });
  const deviation = Math.sqrt(out.reduce((sum, x) => sum + x * x, 0) / count);
  return out.map((x) => x / deviation);
}

/** How many of ascending numbers are less than `x`. */
function countBelow(sorted: Float64Array, x: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < x) from = middle + 1;
    else to = middle;
  }
  return from;
}
