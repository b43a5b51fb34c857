import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import { withProgress } from "../../with-progress";
import { invertFactor } from "./gaussian-factor";
import { type MixtureArea, type MixtureFit, mixtureArea, mixtureSizes } from "./mixture-room";

export interface MixtureUpdateInput extends MixtureFit {
  /** Added to every variance, in the square of the rows' units; positive. */
  readonly regularization: number;
  /** Weight of all rows. */
  readonly total: number;
  /** Which set of parameters the sums were made with; the other is written. "start": a row of each label. */
  readonly from: "start" | 0 | 1;
  /** Whether components that have lost their rows get half of another's. */
  readonly revive: boolean;
}

export interface MixtureUpdate {
  /** Of all rows, under the parameters that the sums were made with. */
  readonly logLikelihood: number;
  readonly revived: number;
  /** The largest share by which a covariance had to be widened to be invertible; 0 where none had to. */
  readonly widened: number;
}

/** A component whose rows add up to less than this has lost them. */
const leastRows = 1e-6;
const leastWidening = 1e-12;

/** An M step from the sums of all chunks, as a task of its own. */
export function* mixtureUpdate(
  input: MixtureUpdateInput,
  engine: Engine,
): Steps<MixtureUpdate, never> {
  const area = mixtureArea(engine.attach(input.room), input);
  return yield* withProgress(updateFrom(area, input), () => ({
    stage: "mixture",
    done: 0,
    total: 1,
  }));
}

/**
 * New weights, means and covariances from the chunks' sums, added in the order of the chunks, and from the
 * covariances what densities are computed with. Sums are around the old means, so little cancels. A component without
 * rows keeps its parameters at weight 0, or takes half of the heaviest one. O(chunks · k · columns² + k · columns³).
 */
export function* updateFrom(
  area: MixtureArea,
  input: Omit<MixtureUpdateInput, "room">,
): Generator<void, MixtureUpdate, void> {
  const { columns, k, covariance, from, total, revive } = input;
  const { factors, entries } = mixtureSizes(input, k);
  const { views } = area;
  const sums = yield* sumOfChunks(area, input);
  const side = from === 0 ? 1 : 0;
  const before = from === "start" ? views.centers : half(views.means, from);
  const means = half(views.means, side);
  const weights = half(views.weights, side);
  const counts = new Float64Array(k);
  const shifts = new Float64Array(k * columns);
  for (let c = 0, at = 1; c < k; c++) {
    const count = sums[at++]!;
    const kept = count >= leastRows;
    counts[c] = kept ? count : 0;
    for (let j = c * columns; j < (c + 1) * columns; j++) {
      shifts[j] = kept ? sums[at]! / count : 0;
      means[j] = before[j]! + shifts[j]!;
      at++;
    }
  }
  setCovariances(input, sums.subarray(1 + k * (1 + columns)), counts, shifts, views.covariances);
  let revived = 0;
  for (let c = 0; c < k; c++) weights[c] = counts[c]! / total;
  for (let c = 0; c < k && revive; c++) {
    if (counts[c] !== 0) continue;
    splitHeaviest(input, c, weights, means, views.covariances);
    revived++;
  }

  const inverses = half(views.inverses, side);
  const constants = half(views.constants, side);
  const base = (columns / 2) * Math.log(2 * Math.PI);
  let widened = 0;
  for (let f = 0; f < factors; f++) {
    const own = views.covariances.subarray(f * entries, (f + 1) * entries);
    const found = yield* invert(input, own, inverses.subarray(f * entries, (f + 1) * entries));
    widened = Math.max(widened, found.widened);
    const [first, end] = covariance === "tied" ? [0, k] : [f, f + 1];
    for (let c = first; c < end; c++) {
      constants[c] = Math.log(weights[c]!) + found.logDiagonal - base;
    }
  }
  return { logLikelihood: sums[0]!, revived, widened };
}

function* sumOfChunks(
  { views }: MixtureArea,
  input: Omit<MixtureUpdateInput, "room">,
): Generator<void, Float64Array, void> {
  const { chunks, partial } = mixtureSizes(input, input.k);
  const sums = new Float64Array(partial);
  for (let chunk = 0, at = 0; chunk < chunks; chunk++) {
    for (let i = 0; i < partial; i++) sums[i]! += views.partials[at++]!;
    if (partial > 100_000) yield;
  }
  return sums;
}

/** Covariances, regularized, from the scatters around the old means, which the new ones are `shifts` away from. */
function setCovariances(
  { columns, k, covariance, regularization, total }: Omit<MixtureUpdateInput, "room">,
  scatters: Float64Array,
  counts: Float64Array,
  shifts: Float64Array,
  out: Float64Array,
): void {
  if (covariance === "tied") {
    out.set(scatters);
    for (let c = 0; c < k; c++) addOuter(out, -counts[c]!, shifts, c * columns, columns);
    for (let i = 0; i < out.length; i++) out[i]! /= total;
    regularize(out, columns, regularization);
    return;
  }
  const entries = out.length / k;
  for (let c = 0; c < k; c++) {
    const count = counts[c]!;
    if (count === 0) continue;
    const own = out.subarray(c * entries, (c + 1) * entries);
    for (let i = 0; i < entries; i++) own[i] = scatters[c * entries + i]! / count;
    if (covariance === "full") {
      addOuter(own, -1, shifts, c * columns, columns);
      regularize(own, columns, regularization);
      continue;
    }
    for (let j = 0; j < columns; j++) {
      own[j] = Math.max(0, own[j]! - shifts[c * columns + j]! ** 2) + regularization;
    }
    if (covariance === "spherical") own.fill(own.reduce((a, b) => a + b, 0) / columns);
  }
}

/** Rounding can leave a variance below zero where the means have moved far. */
function regularize(triangle: Float64Array, columns: number, regularization: number): void {
  for (let j = 0; j < columns; j++) {
    triangle[diagonal(j)] = Math.max(0, triangle[diagonal(j)]!) + regularization;
  }
}

/** Where the variance of column j stands in a lower triangle. */
function diagonal(j: number): number {
  return (j * (j + 3)) / 2;
}

function addOuter(
  triangle: Float64Array,
  factor: number,
  vectors: Float64Array,
  start: number,
  columns: number,
): void {
  for (let j = 0, at = 0; j < columns; j++) {
    const scaled = factor * vectors[start + j]!;
    for (let i = 0; i <= j; i++) triangle[at++]! += scaled * vectors[start + i]!;
  }
}

/** Component c becomes half of the heaviest one, a standard deviation away along its widest column. */
function splitHeaviest(
  { columns, k, covariance }: Omit<MixtureUpdateInput, "room">,
  c: number,
  weights: Float64Array,
  means: Float64Array,
  covariances: Float64Array,
): void {
  const heaviest = weights.indexOf(weights.reduce((a, b) => Math.max(a, b)));
  const entries = covariance === "tied" ? covariances.length : covariances.length / k;
  const from = covariance === "tied" ? 0 : heaviest * entries;
  const own = covariances.subarray(from, from + entries);
  const variance = (j: number) => own[entries === columns ? j : diagonal(j)]!;
  let widest = 0;
  for (let j = 1; j < columns; j++) if (variance(j) > variance(widest)) widest = j;
  weights[heaviest]! /= 2;
  weights[c] = weights[heaviest]!;
  means.copyWithin(c * columns, heaviest * columns, (heaviest + 1) * columns);
  means[c * columns + widest]! += Math.sqrt(variance(widest));
  if (covariance !== "tied") covariances.set(own, c * entries);
}

/**
 * Widens the variances by a share of themselves, the least power of ten that makes the covariance invertible;
 * that of the columns' number always does.
 */
function* invert(
  { columns, covariance }: Omit<MixtureUpdateInput, "room">,
  own: Float64Array,
  inverse: Float64Array,
): Generator<void, { logDiagonal: number; widened: number }, void> {
  if (covariance === "diagonal" || covariance === "spherical") {
    let logDiagonal = 0;
    for (let j = 0; j < columns; j++) {
      inverse[j] = 1 / Math.sqrt(own[j]!);
      logDiagonal += Math.log(inverse[j]!);
    }
    return { logDiagonal, widened: 0 };
  }
  let logDiagonal = yield* invertFactor(own, columns, inverse);
  let widened = 0;
  if (Number.isNaN(logDiagonal)) limitCorrelations(own, columns);
  for (let add = leastWidening; Number.isNaN(logDiagonal) && add < 20 * columns; add *= 10) {
    for (let j = 0; j < columns; j++) own[diagonal(j)]! *= (1 + add) / (1 + widened);
    widened = add;
    logDiagonal = yield* invertFactor(own, columns, inverse);
  }
  return { logDiagonal, widened };
}

function limitCorrelations(triangle: Float64Array, columns: number): void {
  for (let j = 0, at = 0; j < columns; j++) {
    for (let i = 0; i <= j; i++, at++) {
      const most = Math.sqrt(triangle[diagonal(i)]!) * Math.sqrt(triangle[diagonal(j)]!);
      if (i < j) triangle[at] = Math.min(most, Math.max(-most, triangle[at]!));
    }
  }
}

/** One of two sets of parameters. */
function half(numbers: Float64Array, side: number): Float64Array {
  const length = numbers.length / 2;
  return numbers.subarray(side * length, (side + 1) * length);
}
