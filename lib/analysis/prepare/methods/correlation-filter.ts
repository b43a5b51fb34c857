import type { Steps } from "@/lib/schema/progress";
import { moments } from "../moments";

/** A column that another one makes superfluous. */
export interface Superfluous {
  /** Places among the columns. */
  readonly column: number;
  readonly keptFor: number;
  /** Pearson's correlation of the two. */
  readonly correlation: number;
}

/**
 * Drops columns until no two that are left correlate by more than the threshold, in absolute value: of each such pair, strongest first,
 * the one that correlates more with all others on average, the later one if both do the same. Correlations are over rows
 * that have both cells; a constant column correlates with none. O(rows · columns²).
 * Kuhn & Johnson (2013), Applied Predictive Modeling, section 3.5, doi:10.1007/978-1-4614-6849-3.
 */
export function* superfluousColumns(
  columns: readonly Float64Array[],
  threshold: number,
): Steps<Superfluous[], never> {
  const count = columns.length;
  const found = new Float64Array(count * count);
  const pairs: { a: number; b: number; size: number }[] = [];
  const ready = columns.map(standardized);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      yield { stage: "ranking", done: a, total: count };
      const [left, right] = [ready[a], ready[b]];
      const r = left && right ? product(left, right) : correlation(columns[a]!, columns[b]!);
      found[a * count + b] = found[b * count + a] = r;
      if (Math.abs(r) > threshold) pairs.push({ a, b, size: Math.abs(r) });
    }
  }
  pairs.sort((x, y) => y.size - x.size || x.a - y.a || x.b - y.b);
  const isDropped = new Uint8Array(count);
  const meanOf = (column: number) => {
    let sum = 0;
    for (let other = 0; other < count; other++) {
      if (!isDropped[other]) sum += Math.abs(found[column * count + other]!);
    }
    return sum;
  };
  const dropped: Superfluous[] = [];
  for (const { a, b } of pairs) {
    if (isDropped[a] || isDropped[b]) continue;
    const [column, keptFor] = meanOf(a) > meanOf(b) * (1 + 1e-12) ? [a, b] : [b, a];
    isDropped[column] = 1;
    dropped.push({ column, keptFor, correlation: found[a * count + b]! });
  }
  return dropped;
}

/** Mean 0 and deviation 1; null with a missing cell or a constant. */
function standardized(values: Float64Array): Float64Array | null {
  if (values.some(Number.isNaN)) return null;
  const { min, max, mean, deviation } = moments(values);
  return min < max ? values.map((value) => (value - mean) / deviation) : null;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return Math.min(1, Math.max(-1, sum / a.length));
}

function correlation(x: Float64Array, y: Float64Array): number {
  const rows = Uint32Array.from(x.keys()).filter(
    (row) => !Number.isNaN(x[row]!) && !Number.isNaN(y[row]!),
  );
  const left = moments(Float64Array.from(rows, (row) => x[row]!));
  const right = moments(Float64Array.from(rows, (row) => y[row]!));
  if (!(left.min < left.max) || !(right.min < right.max)) return 0;
  const part = ({ mean, deviation }: typeof left, values: Float64Array) =>
    Float64Array.from(rows, (row) => (values[row]! - mean) / deviation);
  return product(part(left, x), part(right, y));
}
