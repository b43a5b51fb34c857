import type { Steps } from "@/lib/schema/progress";
import { counterRandom, streams } from "../../random/counter-random";
import { withProgress } from "../../with-progress";
import { chooseRows } from "./choose-rows";
import { type FittedAreas, placeName } from "./geo-areas";
import { placeOf, squaredChord, unitVectors } from "./sphere";

export const mostCenterRows = 20_000;
const restarts = 8;
const mostRounds = 200;

/**
 * k-means on the sphere: as many areas as asked, fewer where there are fewer places, each around a center; the best of
 * 8 starts (k-means++). Learns from at most 20,000 rows, beyond from a sample drawn by the seed. The area with the most rows comes first.
 * No areas where no row has a place. O(rows · areas) per round. Dhillon & Modha (2001), doi:10.1023/A:1007612920971.
 */
export function* fitCenters(
  latitudes: Float64Array,
  longitudes: Float64Array,
  { areas, seed }: { readonly areas: number; readonly seed: number },
): Steps<FittedAreas, never> {
  const all = unitVectors(latitudes, longitudes);
  const placed = Uint32Array.from(latitudes.keys()).filter((row) => !Number.isNaN(all[3 * row]!));
  const chosen = chooseRows(placed.length, mostCenterRows, seed);
  const vectors = Float64Array.from({ length: 3 * chosen.length }, (_, i) => {
    return all[3 * placed[chosen[Math.floor(i / 3)]!]! + (i % 3)]!;
  });
  let best: Found | undefined;
  for (let restart = 0; restart < restarts && chosen.length > 0; restart++) {
    const random = counterRandom(seed, streams.preparing, areas, restart + 1);
    const progress = { stage: "areas", done: restart, total: restarts };
    const start = startCenters(vectors, areas, random.uniform);
    const found = yield* withProgress(settle(vectors, start), () => progress);
    if (!best || found.cost < best.cost * (1 - 1e-12)) best = found;
  }
  if (!best) return { areas: [], anchors: [], reachKm: null };
  const { centers, counts } = best;
  const order = [...counts.keys()]
    .filter((i) => counts[i]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const found = order.map((i, place) => {
    const [latitude, longitude] = placeOf(
      centers[3 * i]!,
      centers[3 * i + 1]!,
      centers[3 * i + 2]!,
    );
    return { name: `${place + 1} (${placeName(latitude, longitude)})`, latitude, longitude };
  });
  const anchors = found.map(({ latitude, longitude }, area) => ({ latitude, longitude, area }));
  return { areas: found, anchors, reachKm: null };
}

interface Found {
  readonly centers: Float64Array;
  readonly counts: Uint32Array;
  readonly cost: number;
}

/** Each further center at a row drawn by its squared distance to the nearest so far; stops when all rows have one. */
function startCenters(vectors: Float64Array, most: number, uniform: () => number): Float64Array {
  const rows = vectors.length / 3;
  const nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const centers: number[] = [];
  let next = Math.floor(uniform() * rows);
  while (true) {
    const center = vectors.subarray(3 * next, 3 * next + 3);
    centers.push(...center);
    let total = 0;
    for (let row = 0; row < rows; row++) {
      nearest[row] = Math.min(nearest[row]!, squaredChord(vectors, row, center, 0));
      total += nearest[row]!;
    }
    // Places closer than a millimeter are one.
    if (centers.length === 3 * most || total < 1e-20 * rows) return Float64Array.from(centers);
    let left = uniform() * total;
    next = nearest.findIndex((square) => {
      left -= square;
      return left < 0 && square > 0;
    });
    if (next < 0) next = nearest.findLastIndex((square) => square > 0);
  }
}

/** Lloyd's rounds until no row changes its center. */
function* settle(vectors: Float64Array, centers: Float64Array): Generator<void, Found, void> {
  const rows = vectors.length / 3;
  const k = centers.length / 3;
  const labels = new Int32Array(rows).fill(-1);
  const counts = new Uint32Array(k);
  let cost = 0;
  for (let round = 0; round < mostRounds; round++) {
    const sums = new Float64Array(3 * k);
    counts.fill(0);
    cost = 0;
    let changed = 0;
    for (let row = 0; row < rows; row++) {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < k; i++) {
        const square = squaredChord(vectors, row, centers, i);
        if (square < least) [best, least] = [i, square];
      }
      if (labels[row] !== best) changed++;
      labels[row] = best;
      cost += least;
      counts[best]!++;
      for (let axis = 0; axis < 3; axis++) sums[3 * best + axis]! += vectors[3 * row + axis]!;
    }
    yield;
    if (changed === 0) break;
    for (let i = 0; i < k; i++) {
      const size = Math.hypot(sums[3 * i]!, sums[3 * i + 1]!, sums[3 * i + 2]!);
      if (size < 1e-12) continue;
      for (let axis = 0; axis < 3; axis++) centers[3 * i + axis] = sums[3 * i + axis]! / size;
    }
  }
  return { centers, counts, cost };
}
