import type { Random } from "../../random/counter-random";
import type { KmedoidsBench } from "./kmedoids-room";

/** Distances looked at in one call of a kernel, about. */
const workPerCall = 2_000_000;
/** Of the total deviation: what a swap has to gain, as far as float32 can tell and then in truth. */
const leastSeen = 1e-7;
const leastGain = 1e-9;

export interface Medoids {
  /** k row numbers among the drawn rows, ascending. */
  readonly rows: Int32Array;
  /** Σ weight · distance to the nearest medoid, in the room's units. */
  readonly deviation: number;
  /** False where it ran out of passes. */
  readonly settled: boolean;
}

/**
 * k-medoids from the given rows: goes through all candidates round and round, puts each that lowers the total deviation
 * in the place of the medoid it replaces best, and ends when none has done so for one round, or after
 * `maxPasses`. O(rows²) a pass; two are usual.
 * Schubert & Rousseeuw (2021), doi:10.1016/j.is.2021.101804.
 */
export function* fasterPam(
  bench: KmedoidsBench,
  start: Int32Array,
  maxPasses: number,
): Generator<void, Medoids, void> {
  const { room, shape, at, medoids } = bench;
  const { drawn, stride } = shape;
  const { kernels } = room;
  const k = start.length;
  const data = [room.at.distances, stride, drawn, room.at.weights] as const;
  const state = [at.nearest, at.first, at.second, at.losses] as const;
  const rowsPerCall = Math.max(1, Math.floor(workPerCall / drawn));
  medoids.set(start);
  let deviation = kernels.nearestMedoids(...data, at.medoids, k, ...state);
  let next = 0;
  let seen = 0;
  let unchanged = 0;
  while (unchanged < drawn && seen < maxPasses * drawn) {
    const to = Math.min(drawn, next + rowsPerCall);
    const search = [room.at.candidates, next, to, leastSeen * deviation, at.changes] as const;
    const found = kernels.medoidSwap(...data, k, ...state, ...search);
    const end = found < 0 ? to : Math.floor(found / k) + 1;
    seen += end - next;
    unchanged += end - next;
    if (found >= 0) {
      const before = medoids[found % k]!;
      medoids[found % k] = room.views.candidates[end - 1]!;
      const after = kernels.nearestMedoids(...data, at.medoids, k, ...state);
      if (after < deviation * (1 - leastGain)) {
        deviation = after;
        unchanged = 0;
      } else {
        medoids[found % k] = before;
        kernels.nearestMedoids(...data, at.medoids, k, ...state);
      }
    }
    next = end === drawn ? 0 : end;
    yield;
  }
  const rows = medoids.slice(0, k).sort();
  return { rows, deviation, settled: unchanged >= drawn };
}

/**
 * Rows to start from, one after another: each is that of 10 + √rows drawn ones which lowers the deviation of
 * the drawn ones most (the "linear approximative build" of the same paper). O(k · rows).
 */
export function* buildStart(
  { room, shape }: KmedoidsBench,
  k: number,
  random: Random,
): Generator<void, Int32Array, void> {
  const { distances, weights } = room.views;
  const { drawn, stride } = shape;
  const chosen = new Int32Array(k);
  for (let i = 0; i < k; i++) {
    const sample = differentRows(10 + Math.ceil(Math.sqrt(drawn)), drawn, random, chosen, i);
    const nearest = Array.from(sample, (row) => {
      let least = Number.MAX_VALUE;
      for (let c = 0; c < i; c++) least = Math.min(least, distances[chosen[c]! * stride + row]!);
      return least;
    });
    let lowest = Number.POSITIVE_INFINITY;
    for (const candidate of sample) {
      let deviation = 0;
      sample.forEach((row, at) => {
        const d = distances[candidate * stride + row]!;
        deviation += weights[row]! * Math.min(d, nearest[at]!);
      });
      if (deviation < lowest) {
        lowest = deviation;
        chosen[i] = candidate;
      }
    }
    yield;
  }
  return chosen;
}

/** At most `count` different rows below `rows`, none of the first `taken` of `except`. */
export function differentRows(
  count: number,
  rows: number,
  random: Random,
  except: Int32Array = new Int32Array(0),
  taken = except.length,
): Int32Array {
  const out = new Set(except.subarray(0, taken));
  const most = Math.min(rows, count + taken);
  if (2 * most < rows) {
    while (out.size < most) out.add(random.integer(rows));
    return Int32Array.from(out).subarray(taken);
  }
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  for (let i = 0; i < rows && out.size < most; i++) {
    const other = i + random.integer(rows - i);
    [all[i], all[other]] = [all[other]!, all[i]!];
    out.add(all[i]!);
  }
  return Int32Array.from(out).subarray(taken);
}
