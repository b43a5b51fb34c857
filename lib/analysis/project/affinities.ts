import type { Neighbors } from "./neighbors";

/** A symmetric sparse matrix of joint probabilities that sum to 1, by rows. */
export interface Affinities {
  readonly starts: Uint32Array;
  readonly neighbors: Uint32Array;
  readonly shares: Float64Array;
}

/**
 * How much two rows belong together in t-SNE: a Gaussian around each row, as wide as makes the effective
 * number of neighbors the perplexity, symmetrized and normalized. O(rows · neighbors · steps).
 * van der Maaten (2014), jmlr.org/papers/v15/vandermaaten14a.html.
 */
export function* affinities(
  { count, indices, distances }: Neighbors,
  perplexity: number,
): Generator<void, Affinities, void> {
  const rows = indices.length / count;
  const conditional = new Float64Array(rows * count);
  for (let row = 0; row < rows; row++) {
    const at = row * count;
    const own = conditional.subarray(at, at + count);
    toPerplexity(distances.subarray(at, at + count), Math.log(perplexity), own);
    if (row % 500 === 499) yield;
  }
  return yield* symmetrize(indices, conditional, rows, count);
}

const tolerance = 1e-5;
const mostSteps = 100;

/** Fills `out` with the probabilities, summing to 1, whose entropy is nearest to `target`. */
export function toPerplexity(distances: Float64Array, target: number, out: Float64Array): void {
  const nearest = distances.reduce((a, b) => Math.min(b, a), Number.POSITIVE_INFINITY);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let precision = 1;
  let total = 1;
  for (let step = 0; step < mostSteps; step++) {
    let sum = 0;
    let weighted = 0;
    for (let i = 0; i < distances.length; i++) {
      const excess = distances[i]! - nearest;
      const p = Math.exp(-precision * excess);
      out[i] = p;
      sum += p;
      weighted += p * excess;
    }
    total = sum;
    const difference = Math.log(sum) + (precision * weighted) / sum - target;
    if (Math.abs(difference) <= tolerance) break;
    if (difference > 0) {
      low = precision;
      precision = high === Number.POSITIVE_INFINITY ? precision * 2 : (precision + high) / 2;
    } else {
      high = precision;
      precision = (precision + low) / 2;
    }
  }
  for (let i = 0; i < out.length; i++) out[i]! /= total;
}

/** (P + Pᵀ) / 2n as sparse rows. */
function* symmetrize(
  indices: Uint32Array,
  conditional: Float64Array,
  rows: number,
  count: number,
): Generator<void, Affinities, void> {
  const incoming = new Uint32Array(rows + 1);
  for (let edge = 0; edge < indices.length; edge++) incoming[indices[edge]! + 1]! += 1;
  for (let row = 0; row < rows; row++) incoming[row + 1]! += incoming[row]!;
  const next = incoming.slice();
  const sources = new Uint32Array(indices.length);
  const returned = new Float64Array(indices.length);
  for (let row = 0; row < rows; row++) {
    for (let edge = row * count; edge < (row + 1) * count; edge++) {
      const at = next[indices[edge]!]!++;
      sources[at] = row;
      returned[at] = conditional[edge]!;
    }
  }
  yield;

  const starts = new Uint32Array(rows + 1);
  const neighbors = new Uint32Array(2 * indices.length);
  const shares = new Float64Array(2 * indices.length);
  const place = new Int32Array(rows).fill(-1);
  const scale = 1 / (2 * rows);
  let filled = 0;
  for (let row = 0; row < rows; row++) {
    for (let edge = row * count; edge < (row + 1) * count; edge++) {
      place[indices[edge]!] = filled;
      neighbors[filled] = indices[edge]!;
      shares[filled++] = scale * conditional[edge]!;
    }
    for (let i = incoming[row]!; i < incoming[row + 1]!; i++) {
      const other = sources[i]!;
      if (place[other]! < starts[row]!) {
        place[other] = filled;
        neighbors[filled++] = other;
      }
      shares[place[other]!]! += scale * returned[i]!;
    }
    starts[row + 1] = filled;
    if (row % 2000 === 1999) yield;
  }
  return { starts, neighbors: neighbors.slice(0, filled), shares: shares.slice(0, filled) };
}
