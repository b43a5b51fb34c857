import type { Steps } from "@/lib/schema/progress";
import { fixSign, symmetricAxes } from "../../project/symmetric-axes";
import { counterRandom, streams } from "../../random/counter-random";
import type { SparseRows } from "./sparse-rows";

export interface TruncatedSvd {
  /** Right singular vectors, count × columns, row-major; the largest weight of each is positive. */
  readonly axes: Float64Array;
  /** Singular values, descending; as many as there are axes, fewer than asked where the matrix has fewer columns. */
  readonly sizes: Float64Array;
}

const exactUpTo = 150;
const spare = 12;
const mostRounds = 60;

/**
 * The first singular values and right singular vectors. Up to 150 columns from the whole Gram matrix; beyond, by
 * iteration of a random subspace from the seed until the singular values hold still to 1e-10, at most 60 rounds.
 * O(cells · columns + columns³), beyond 150 columns O(cells · (count + 12)) per round.
 * Halko, Martinsson & Tropp (2011), doi:10.1137/090771806, algorithm 4.4.
 */
export function* truncatedSvd(
  matrix: SparseRows,
  count: number,
  seed: number,
): Steps<TruncatedSvd, never> {
  const { columns } = matrix;
  const wanted = Math.min(count, columns);
  if (wanted === 0) return { axes: new Float64Array(0), sizes: new Float64Array(0) };
  if (columns <= exactUpTo) {
    const whole = identity(columns);
    const gram = yield* gramTimes(matrix, whole, columns, 0);
    return firstOf(symmetricAxes(gram, columns), wanted, columns);
  }
  const width = Math.min(columns, wanted + spare);
  const random = counterRandom(seed, streams.preparing, columns, width);
  let basis = orthonormalRows(
    Float64Array.from({ length: width * columns }, () => random.normal()),
    width,
  );
  let before = new Float64Array(width);
  for (let round = 1; ; round++) {
    const images = yield* gramTimes(matrix, basis, width, round);
    const inside = symmetricAxes(products(basis, images, width), width);
    const isStill = inside.variances
      .subarray(0, wanted)
      .every((value, i) => Math.abs(value - before[i]!) <= 1e-10 * inside.variances[0]!);
    if (isStill || round === mostRounds) {
      const axes = combine(inside.axes, basis, width);
      return firstOf({ axes, variances: inside.variances }, wanted, columns);
    }
    before = inside.variances.slice();
    basis = orthonormalRows(combine(inside.axes, images, width), width);
  }
}

function firstOf(
  { axes, variances }: { axes: Float64Array; variances: Float64Array },
  count: number,
  columns: number,
): TruncatedSvd {
  const first = axes.slice(0, count * columns);
  for (let i = 0; i < count; i++) fixSign(first.subarray(i * columns, (i + 1) * columns));
  return { axes: first, sizes: variances.slice(0, count).map(Math.sqrt) };
}

/** AᵀA times each of the vectors (width × columns, row-major). */
function* gramTimes(
  { columns, starts, places, values }: SparseRows,
  vectors: Float64Array,
  width: number,
  round: number,
): Steps<Float64Array, never> {
  const out = new Float64Array(width * columns);
  const rows = starts.length - 1;
  const perPause = Math.max(1, Math.floor(400_000 / width));
  let cells = 0;
  for (let row = 0; row < rows; row++) {
    const from = starts[row]!;
    const to = starts[row + 1]!;
    for (let axis = 0; axis < width; axis++) {
      const start = axis * columns;
      let sum = 0;
      for (let at = from; at < to; at++) sum += values[at]! * vectors[start + places[at]!]!;
      if (sum === 0) continue;
      for (let at = from; at < to; at++) out[start + places[at]!]! += sum * values[at]!;
    }
    cells += to - from;
    if (cells > perPause) {
      cells = 0;
      yield { stage: "axes", done: round * rows + row, total: (mostRounds + 1) * rows };
    }
  }
  return out;
}

/** Small symmetric products of two sets of vectors. */
function products(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const columns = a.length / width;
  const out = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = i; j < width; j++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += a[i * columns + c]! * b[j * columns + c]!;
      out[i * width + j] = out[j * width + i] = sum;
    }
  }
  return out;
}

function combine(weights: Float64Array, vectors: Float64Array, width: number): Float64Array {
  const columns = vectors.length / width;
  const out = new Float64Array(vectors.length);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      const weight = weights[i * width + j]!;
      for (let c = 0; c < columns; c++) out[i * columns + c]! += weight * vectors[j * columns + c]!;
    }
  }
  return out;
}

/** Gram-Schmidt, twice; a vector of which nothing is left becomes 0. In place. */
function orthonormalRows(vectors: Float64Array, width: number): Float64Array {
  const columns = vectors.length / width;
  for (let i = 0; i < width; i++) {
    const own = vectors.subarray(i * columns, (i + 1) * columns);
    const size = Math.sqrt(dot(own, own));
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) {
        const other = vectors.subarray(j * columns, (j + 1) * columns);
        const share = dot(own, other);
        for (let c = 0; c < columns; c++) own[c]! -= share * other[c]!;
      }
    }
    const left = Math.sqrt(dot(own, own));
    const scale = left > 1e-12 * size ? 1 / left : 0;
    for (let c = 0; c < columns; c++) own[c]! *= scale;
  }
  return vectors;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function identity(size: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++) out[i * size + i] = 1;
  return out;
}
