import type { Steps } from "@/lib/schema/progress";
import type { Engine } from "../../kernels/engine";
import { withProgress } from "../../with-progress";
import {
  type MixtureArea,
  type MixtureFit,
  type MixtureRoom,
  mixtureArea,
  mixtureSizes,
} from "./mixture-room";

/**
 * "start": sums of the rows as they are labeled at first, around a row of each label. "sums": the E step and the sums
 * for the M step. "labels": the E step alone, and what it says of each row.
 */
export type MixtureGoal = "start" | "sums" | "labels";

export interface MixturePassInput extends MixtureFit {
  readonly goal: MixtureGoal;
  /** Which of the two sets of parameters to read. */
  readonly side: number;
  /** Chunks [from, to). */
  readonly from: number;
  readonly to: number;
  readonly slot: number;
}

/** A component e^50 times less likely than the best one has no share in a row: float64 could not tell. */
const reach = 50;
/** Multiply-adds between two yields, about. */
const workPerStep = 4_000_000;

/** A pass over some chunks of the rows, as a task of its own. */
export function* mixturePass(input: MixturePassInput, engine: Engine): Steps<null, never> {
  const room = engine.attach(input.room);
  const area = mixtureArea(room, input);
  const steps = passOver(room, area, input);
  yield* withProgress(steps, () => ({ stage: "mixture", done: 0, total: 1 }));
  return null;
}

/**
 * Writes each chunk's partial sums, or each row's label, its posterior and each component's likeliest row of every chunk.
 * What it writes depends on the chunk alone. O(rows · k · columns²), or columns where they do not correlate; far
 * components cost little.
 */
export function* passOver(
  room: MixtureRoom,
  area: MixtureArea,
  input: Omit<MixturePassInput, "room">,
): Generator<void, void, void> {
  const { rows, columns, k, covariance, goal, side, slot } = input;
  const { correlated, entries, factors, chunkRows, blockRows, partial, scratch } = mixtureSizes(
    input,
    k,
  );
  const { kernels } = room;
  const { values, weights } = room.at;
  const shares = area.views.shares.subarray(slot * k * blockRows);
  const sharesAt = area.at.shares + 8 * slot * k * blockRows;
  const best = area.views.best.subarray(slot * blockRows, (slot + 1) * blockRows);
  const bestAt = area.at.best + 8 * slot * blockRows;
  const scratchAt = area.at.scratch + 8 * slot * scratch;
  const meansAt = goal === "start" ? area.at.centers : area.at.means + 8 * side * k * columns;
  const inversesAt = area.at.inverses + 8 * side * factors * entries;
  const constants = area.views.constants.subarray(side * k, (side + 1) * k);
  const ownFactor = covariance === "tied" ? 0 : 8 * entries;
  const perRow = correlated ? columns * columns : 2 * columns;
  let work = 0;
  let nearest = 0;

  for (let chunk = input.from; chunk < input.to; chunk++) {
    const sums = area.views.partials.subarray(chunk * partial, (chunk + 1) * partial);
    const sumsAt = area.at.partials + 8 * (chunk * partial + 1);
    const scattersAt = sumsAt + 8 * k * (1 + columns);
    const tops = area.views.tops.subarray(chunk * k * 2, (chunk + 1) * k * 2).fill(-1);
    sums.fill(0);
    const end = Math.min(rows, (chunk + 1) * chunkRows);
    for (let from = chunk * chunkRows; from < end; from += blockRows) {
      const to = Math.min(end, from + blockRows);
      if (goal === "start") {
        shares.fill(0, 0, k * blockRows);
        for (let row = from; row < to; row++) {
          shares[area.start[row]! * blockRows + row - from] = room.views.weights[row]!;
        }
      } else {
        best.fill(Number.NEGATIVE_INFINITY);
        for (let i = 0; i < k; i++) {
          const c = (nearest + i) % k;
          const shape = [values, rows, columns, from, to, meansAt + 8 * c * columns] as const;
          const factor = inversesAt + c * ownFactor;
          const out = sharesAt + 8 * c * blockRows;
          const rest = [constants[c]!, reach, bestAt, out] as const;
          if (correlated) kernels.fullDensities(...shape, factor, ...rest, scratchAt);
          else kernels.diagonalDensities(...shape, factor, ...rest);
          work += (to - from) * perRow;
          if (work > workPerStep) {
            work = 0;
            yield;
          }
        }
        const own = weights + 8 * from;
        sums[0]! += kernels.componentShares(sharesAt, blockRows, k, to - from, bestAt, own, reach);
        nearest = largest(shares, to - from - 1, blockRows, k);
      }
      if (goal === "labels") {
        tell(area, room.views.weights, shares, blockRows, k, from, to, tops);
        continue;
      }
      for (let c = 0; c < k; c++) {
        const shape = [values, rows, columns, from, to, meansAt + 8 * c * columns] as const;
        const own = sharesAt + 8 * c * blockRows;
        const sum = sumsAt + 8 * c * (1 + columns);
        const scatter = scattersAt + c * ownFactor;
        if (correlated) kernels.fullMoments(...shape, own, sum, scatter, scratchAt);
        else kernels.diagonalMoments(...shape, own, sum, scatter);
        work += (to - from) * perRow;
        if (work > workPerStep) {
          work = 0;
          yield;
        }
      }
    }
  }
}

/** The component with the largest share in a row, the first of equals. */
function largest(shares: Float64Array, row: number, line: number, k: number): number {
  let best = 0;
  for (let c = 1; c < k; c++) if (shares[c * line + row]! > shares[best * line + row]!) best = c;
  return best;
}

function tell(
  { labels, certainty }: MixtureArea,
  weights: Float64Array,
  shares: Float64Array,
  line: number,
  k: number,
  from: number,
  to: number,
  tops: Float64Array,
): void {
  for (let row = from; row < to; row++) {
    const at = row - from;
    const own = largest(shares, at, line, k);
    labels[row] = own;
    certainty[row] = shares[own * line + at]! / weights[row]!;
    for (let c = 0; c < k; c++) {
      const posterior = shares[c * line + at]! / weights[row]!;
      if (posterior > tops[2 * c]!) {
        tops[2 * c] = posterior;
        tops[2 * c + 1] = row;
      }
    }
  }
}
