import type { Engine } from "../../kernels/engine";
import { f64, i32, u32 } from "../../kernels/layout";
import type { WeightedRows } from "../points";

/** Centers and sizes of clusters that are being merged; a cluster goes by its first leaf. */
export interface Centers {
  /** Clusters that are left. */
  readonly living: number;
  /** Rows in each cluster. */
  readonly sizes: Float64Array;
  /** Mean squared distance of each cluster's rows from its center, kept up to date where `withSpreads`. */
  readonly spreads: Float64Array;
  /** (spreads + squared distance between the centers) / (shares), to the same bit either way round. */
  score(a: number, b: number): number;
  /** Cluster `gone` becomes part of `kept`. */
  join(kept: number, gone: number): void;
  /**
   * The `count` best scores of each of some clusters, best first, of equals the first; −1 and infinity where there
   * are fewer. `take` is given a cluster's place in `queries` and its list, which is its own only as long as it runs.
   */
  search(
    queries: readonly number[],
    count: number,
    take: (query: number, ids: Int32Array, scores: Float64Array) => Generator<void, void, void>,
  ): Generator<void, void, void>;
  close(): void;
}

/** Pairs × columns in one call of the kernel: some milliseconds. */
const workPerCall = 5_000_000;
const mostQueries = 256;
const mostFound = 256;

/**
 * Centers of single leaves. `divideBySizes`: shares are 1 / size, as Ward's distance wants, else ½.
 * `withSpreads`: spreads enter the score, else they stay 0.
 */
export function createCenters(
  { rows, columns, values, weights }: WeightedRows,
  {
    divideBySizes,
    withSpreads,
  }: { readonly divideBySizes: boolean; readonly withSpreads: boolean },
  engine: Engine,
): Centers {
  const centers = nearZero(values, rows, columns);
  const sizes = weights.slice();
  const shares = Float64Array.from(sizes, (size) => (divideBySizes ? 1 / size : 0.5));
  const spreads = new Float64Array(rows);
  const placeOf = Uint32Array.from({ length: rows }, (_, i) => i);
  const idAt = placeOf.slice();
  const room = engine.open({
    centers: f64(rows * columns),
    shares: f64(shares),
    spreads: f64(rows),
    queries: u32(mostQueries),
    ids: i32(mostQueries * mostFound),
    scores: f64(mostQueries * mostFound),
  });
  const { at, kernels, views } = room;
  for (let id = 0; id < rows; id++) copyToRoom(id);
  let living = rows;
  let places = rows;

  function copyToRoom(id: number): void {
    const place = placeOf[id]!;
    for (let j = 0; j < columns; j++) views.centers[j * rows + place] = centers[id * columns + j]!;
    views.shares[place] = shares[id]!;
    views.spreads[place] = spreads[id]!;
  }

  /** Closes the gaps, keeping the order. */
  function compact(): void {
    let next = 0;
    for (let place = 0; place < places; place++) {
      if (Number.isNaN(views.centers[place])) continue;
      const id = idAt[place]!;
      idAt[next] = id;
      placeOf[id] = next++;
      if (place >= next) copyToRoom(id);
    }
    places = next;
  }

  return {
    get living() {
      return living;
    },
    sizes,
    spreads,

    score(a, b) {
      let d = spreads[a]! + spreads[b]!;
      for (let i = a * columns, k = b * columns, end = i + columns; i < end; i++, k++) {
        const e = centers[i]! - centers[k]!;
        d += e * e;
      }
      return d / (shares[a]! + shares[b]!);
    },

    join(kept, gone) {
      const size = sizes[kept]! + sizes[gone]!;
      const share = sizes[gone]! / size;
      let between = 0;
      for (let j = 0; j < columns; j++) {
        const from = centers[kept * columns + j]!;
        const e = centers[gone * columns + j]! - from;
        between += e * e;
        centers[kept * columns + j] = from + share * e;
      }
      if (withSpreads) {
        spreads[kept] =
          (1 - share) * spreads[kept]! + share * spreads[gone]! + share * (1 - share) * between;
      }
      sizes[kept] = size;
      if (divideBySizes) shares[kept] = 1 / size;
      copyToRoom(kept);
      views.centers[placeOf[gone]!] = Number.NaN;
      living--;
    },

    *search(queries, count, take) {
      if (living < 0.75 * places) compact();
      const step = Math.max(4, Math.floor(workPerCall / (places * columns * 4)) * 4);
      for (let from = 0; from < queries.length; from += Math.min(step, mostQueries)) {
        const to = Math.min(queries.length, from + Math.min(step, mostQueries));
        for (let i = from; i < to; i++) views.queries[i - from] = placeOf[queries[i]!]!;
        // biome-ignore format: one call
        kernels.nearestClusters(at.centers, rows, places, columns, at.spreads, at.shares, at.queries, 0, to - from, count, at.ids, at.scores);
        for (let i = from; i < to; i++) {
          const start = (i - from) * count;
          const ids = views.ids.subarray(start, start + count);
          for (let k = 0; k < count; k++) if (ids[k]! >= 0) ids[k] = idAt[ids[k]!]!;
          yield* take(i, ids, views.scores.subarray(start, start + count));
        }
        yield;
      }
    },

    close: room.close,
  };
}

/**
 * Row-major, as float64. Columns far from 0 are moved there, so that less is lost to rounding later; nothing is lost by
 * that: float64 has 29 bits to spare.
 */
export function nearZero(values: Float32Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let j = 0; j < columns; j++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = j * rows; i < (j + 1) * rows; i++) {
      low = Math.min(low, values[i]!);
      high = Math.max(high, values[i]!);
    }
    const isFar = low * high > 0 && Math.max(low / high, high / low) < 2 ** 28;
    const shift = isFar ? low : 0;
    for (let row = 0; row < rows; row++) out[row * columns + j] = values[j * rows + row]! - shift;
  }
  return out;
}
