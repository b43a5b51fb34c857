import type { Steps } from "@/lib/schema/progress";
import { joinSets, rootOf, separateSets } from "../../neighbors/disjoint-sets";
import { chooseRows } from "./choose-rows";
import { type Anchor, type FittedAreas, placeName } from "./geo-areas";
import { chordOfKm, placeOf, squaredChord, unitVectors } from "./sphere";

export interface DensityOptions {
  readonly radiusKm: number;
  /** Rows within the radius of a place, itself among them, that make it dense. */
  readonly minRows: number;
  readonly seed: number;
}

export const mostDensityRows = 10_000;
const mostAreas = 50;

/**
 * DBSCAN on the surface of the Earth: places with at least `minRows` rows within `radiusKm` are dense, dense places within
 * the radius of each other make an area; other rows join the area of the nearest dense place within the radius, or none. Learns from at most
 * 10,000 rows, beyond from a sample drawn by the seed, for which `minRows` shrinks as the rows do. Keeps the 50 areas with
 * the most rows, largest first. O(rows²) at most, less where places differ in latitude. Ester et al. (1996), in Proc. KDD, pp. 226-231.
 */
export function* fitDensity(
  latitudes: Float64Array,
  longitudes: Float64Array,
  { radiusKm, minRows, seed }: DensityOptions,
): Steps<FittedAreas, never> {
  const { vectors, weights, rows } = distinctPlaces(latitudes, longitudes, seed);
  const needed =
    rows > mostDensityRows ? Math.max(2, Math.round((minRows * mostDensityRows) / rows)) : minRows;
  const square = chordOfKm(radiusKm) * (1 + 1e-12);
  const count = weights.length;
  const near = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    near[i]! += weights[i]!;
    forNear(vectors, square, i, (j) => {
      near[i]! += weights[j]!;
      near[j]! += weights[i]!;
    });
    if (i % 64 === 63) yield { stage: "areas", done: i, total: 2 * count };
  }
  const sets = separateSets(count);
  for (let i = 0; i < count; i++) {
    if (near[i]! < needed) continue;
    forNear(vectors, square, i, (j) => {
      if (near[j]! >= needed) joinSets(sets, i, j);
    });
    if (i % 64 === 63) yield { stage: "areas", done: count + i, total: 2 * count };
  }
  return areasOf(vectors, weights, (i) => (near[i]! >= needed ? rootOf(sets, i) : -1), radiusKm);
}

interface Places {
  readonly vectors: Float64Array;
  /** Rows at each place. */
  readonly weights: Float64Array;
  /** Rows with a place, also those that are not in the sample. */
  readonly rows: number;
}

/** The distinct places of a sample, from south to north. */
function distinctPlaces(latitudes: Float64Array, longitudes: Float64Array, seed: number): Places {
  const all = unitVectors(latitudes, longitudes);
  const placed = Uint32Array.from(latitudes.keys()).filter((row) => !Number.isNaN(all[3 * row]!));
  const sample = Uint32Array.from(
    chooseRows(placed.length, mostDensityRows, seed),
    (i) => placed[i]!,
  );
  const axis = (row: number, k: number) => all[3 * row + k]!;
  const compare = (a: number, b: number) =>
    axis(a, 2) - axis(b, 2) || axis(a, 0) - axis(b, 0) || axis(a, 1) - axis(b, 1);
  sample.sort((a, b) => compare(a, b) || a - b);
  const firsts: number[] = [];
  const weights: number[] = [];
  for (const row of sample) {
    const last = firsts.at(-1);
    if (last !== undefined && compare(last, row) === 0) weights[weights.length - 1]!++;
    else {
      firsts.push(row);
      weights.push(1);
    }
  }
  const vectors = Float64Array.from({ length: 3 * firsts.length }, (_, i) =>
    axis(firsts[Math.floor(i / 3)]!, i % 3),
  );
  return { vectors, weights: Float64Array.from(weights), rows: placed.length };
}

/** Visits the later places within the distance; they go from south to north, so the search can stop. */
function forNear(
  vectors: Float64Array,
  square: number,
  i: number,
  visit: (j: number) => void,
): void {
  const height = vectors[3 * i + 2]!;
  for (let j = i + 1; 3 * j < vectors.length; j++) {
    if ((vectors[3 * j + 2]! - height) ** 2 > square) return;
    if (squaredChord(vectors, i, vectors, j) <= square) visit(j);
  }
}

function areasOf(
  vectors: Float64Array,
  weights: Float64Array,
  setOf: (i: number) => number,
  reachKm: number,
): FittedAreas {
  const found = new Map<number, { sum: [number, number, number]; rows: number }>();
  for (const [i, weight] of weights.entries()) {
    const set = setOf(i);
    if (set < 0) continue;
    const area = found.get(set) ?? { sum: [0, 0, 0], rows: 0 };
    area.rows += weight;
    for (const axis of [0, 1, 2] as const) area.sum[axis] += weight * vectors[3 * i + axis]!;
    found.set(set, area);
  }
  const kept = [...found].sort(([, a], [, b]) => b.rows - a.rows).slice(0, mostAreas);
  const areaOf = new Map(kept.map(([set], area) => [set, area]));
  const anchors: Anchor[] = [];
  for (let i = 0; i < weights.length; i++) {
    const area = areaOf.get(setOf(i));
    if (area === undefined) continue;
    const [x, y, z] = vectors.subarray(3 * i, 3 * i + 3);
    const [latitude, longitude] = placeOf(x!, y!, z!);
    anchors.push({ latitude, longitude, area });
  }
  const areas = kept.map(([, { sum }], place) => {
    const [latitude, longitude] = placeOf(...sum);
    return { name: `${place + 1} (${placeName(latitude, longitude)})`, latitude, longitude };
  });
  return { areas, anchors, reachKm };
}
