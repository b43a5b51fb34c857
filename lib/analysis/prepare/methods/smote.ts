import { Failure } from "@/lib/schema/failure";
import type { Steps } from "@/lib/schema/progress";
import { counterRandom, streams } from "../../random/counter-random";
import { moments } from "../moments";
import { quantile } from "../order-statistics";
import { findNearest, roomForNearest } from "./nearest-rows";

/** Rows as numbers and categories, without missing cells: a missing category (−1) is a category like others. */
export interface MixedRows {
  readonly rows: number;
  readonly numbers: readonly Float64Array[];
  readonly codes: readonly Int32Array[];
}

export interface SmoteOptions {
  /** Made-up rows to make. */
  readonly count: number;
  readonly neighbors: number;
  readonly seed: number;
}

/** Made-up rows and what each was made of: it lies `shares[i]` of the way from row `from[i]` to row `to[i]`. */
export interface Synthetic extends MixedRows {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly shares: Float64Array;
}

const mostRows = 10_000;

/**
 * Made-up rows for a small group that is known, to learn its classification from; they are no customers, and nothing but a
 * classifier may see them. Each lies at random between a row of the group and one of its nearest neighbors in it;
 * a category is the most frequent among those neighbors, the row's own of several. A category that differs counts as the median standard deviation of
 * the numbers. Rows take turns, in an order drawn by the seed. Throws a Failure for a group below 2 or above 10,000 rows.
 * O(rows² · columns). SMOTE and SMOTE-NC: Chawla et al. (2002), doi:10.1613/jair.953.
 */
export function* smote(
  group: MixedRows,
  { count, neighbors, seed }: SmoteOptions,
): Steps<Synthetic, never> {
  const { rows, numbers, codes } = group;
  if (rows < 2 || rows > mostRows) {
    throw new Failure(
      "too-few-rows",
      `Rows can be made up for a group of 2 to 10,000 customers; this one has ${rows}.`,
    );
  }
  const random = counterRandom(seed, streams.preparing, rows, count);
  const near = yield* nearestInGroup(group, Math.min(neighbors, rows - 1));
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  const shares = new Float64Array(count);
  const turns = Uint32Array.from({ length: rows }, (_, row) => row);
  for (let i = 0; i < count; i++) {
    const turn = i % rows;
    const other = turn + random.integer(rows - turn);
    [turns[turn], turns[other]] = [turns[other]!, turns[turn]!];
    from[i] = turns[turn]!;
    const own = near[from[i]!]!;
    to[i] = own[random.integer(own.length)]!;
    shares[i] = random.uniform();
  }
  return {
    rows: count,
    from,
    to,
    shares,
    numbers: numbers.map((values) =>
      Float64Array.from(
        from,
        (row, i) => values[row]! * (1 - shares[i]!) + values[to[i]!]! * shares[i]!,
      ),
    ),
    codes: codes.map((own) =>
      Int32Array.from(from, (row) => commonest(own, near[row]!, own[row]!)),
    ),
  };
}

function* nearestInGroup(
  { rows, numbers, codes }: MixedRows,
  neighbors: number,
): Steps<Uint32Array[], never> {
  const deviations = Float64Array.from(numbers, (values) => moments(values).deviation);
  const penalty = numbers.length > 0 ? quantile(deviations, 0.5) ** 2 : 1;
  const nearest = roomForNearest(neighbors);
  const squares = new Float64Array(rows);
  const found: Uint32Array[] = [];
  for (let row = 0; row < rows; row++) {
    squares.fill(0);
    for (const values of numbers) {
      for (let i = 0; i < rows; i++) squares[i]! += (values[i]! - values[row]!) ** 2;
    }
    for (const own of codes) {
      for (let i = 0; i < rows; i++) if (own[i] !== own[row]) squares[i]! += penalty;
    }
    squares[row] = Number.NaN;
    findNearest(nearest, squares, null);
    found.push(nearest.rows.slice(0, nearest.count));
    if (row % 64 === 63) yield { stage: "made-up rows", done: row, total: rows };
  }
  return found;
}

function commonest(codes: Int32Array, rows: Uint32Array, own: number): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(codes[row]!, (counts.get(codes[row]!) ?? 0) + 1);
  let best = own;
  for (const [code, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && best !== own && code < best)) best = code;
  }
  return best;
}
