import type { Steps } from "@/lib/schema/progress";
import { kmOfChord, squaredChord, unitVectors } from "./sphere";

/** Areas as they were found: a row belongs to that of its nearest anchor. */
export interface FittedAreas {
  readonly areas: readonly Area[];
  /** Places that decide; the centers themselves, or the places where an area is dense. */
  readonly anchors: readonly Anchor[];
  /** Rows farther than this from every anchor belong to no area; null: every row belongs to one. */
  readonly reachKm: number | null;
}

export interface Area {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface Anchor {
  readonly latitude: number;
  readonly longitude: number;
  /** Place among the areas. */
  readonly area: number;
}

export interface Located {
  /** Place among the areas, −1 where there is no latitude or longitude, −2 where it belongs to none. */
  readonly areas: Int32Array;
  /** Kilometers to the center of its area, of the nearest area for a row that belongs to none; NaN without a place. */
  readonly km: Float64Array;
}

/** Puts rows into the areas that were found. O(rows · anchors) at most, much less where they differ in latitude. */
export function* locate(
  latitudes: Float64Array,
  longitudes: Float64Array,
  { areas, anchors, reachKm }: FittedAreas,
): Steps<Located, never> {
  const rows = unitVectors(latitudes, longitudes);
  const centers = bySouth(areas);
  const deciding = bySouth(anchors);
  const found = new Int32Array(latitudes.length).fill(-1);
  const km = new Float64Array(latitudes.length).fill(Number.NaN);
  for (let row = 0; row < found.length; row++) {
    if (row % 2048 === 2047) yield { stage: "areas", done: row, total: found.length };
    if (Number.isNaN(rows[3 * row]!)) continue;
    found[row] = -2;
    const [anchor, square] = nearest(rows, row, deciding);
    if (anchor < 0) continue;
    const isInside = reachKm === null || kmOfChord(square) <= reachKm * (1 + 1e-9);
    if (!isInside) {
      km[row] = kmOfChord(nearest(rows, row, centers)[1]);
      continue;
    }
    found[row] = anchors[anchor]!.area;
    km[row] = kmOfChord(squaredChord(rows, row, centers.vectors, centers.placeOf[found[row]!]!));
  }
  return { areas: found, km };
}

/** "52.5° N 13.4° E". */
export function placeName(latitude: number, longitude: number): string {
  const part = (degrees: number, above: string, below: string) =>
    `${Math.abs(degrees).toFixed(1)}° ${degrees < 0 ? below : above}`;
  return `${part(latitude, "N", "S")} ${part(longitude, "E", "W")}`;
}

interface Ordered {
  /** From south to north. */
  readonly vectors: Float64Array;
  /** Which of the given ones each is, and where each of them is. */
  readonly given: Uint32Array;
  readonly placeOf: Uint32Array;
}

function bySouth(places: readonly { latitude: number; longitude: number }[]): Ordered {
  const given = Uint32Array.from(places.keys()).sort(
    (a, b) => places[a]!.latitude - places[b]!.latitude || a - b,
  );
  const placeOf = new Uint32Array(places.length);
  for (const [place, i] of given.entries()) placeOf[i] = place;
  const vectors = unitVectors(
    Float64Array.from(given, (i) => places[i]!.latitude),
    Float64Array.from(given, (i) => places[i]!.longitude),
  );
  return { vectors, given, placeOf };
}

/** Searches from the row's own latitude outward, as far as a nearer one can be; of several as near the first given. */
function nearest(
  rows: Float64Array,
  row: number,
  { vectors, given }: Ordered,
): [place: number, square: number] {
  const height = rows[3 * row + 2]!;
  let low = 0;
  let high = given.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (vectors[3 * middle + 2]! < height) low = middle + 1;
    else high = middle;
  }
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  const look = (i: number): boolean => {
    if ((vectors[3 * i + 2]! - height) ** 2 > least) return false;
    const square = squaredChord(rows, row, vectors, i);
    if (square < least || (square === least && given[i]! < best))
      [best, least] = [given[i]!, square];
    return true;
  };
  let below = low - 1;
  let above = low;
  let isOpenBelow = true;
  let isOpenAbove = true;
  while (isOpenBelow || isOpenAbove) {
    isOpenAbove &&= above < given.length && look(above++);
    isOpenBelow &&= below >= 0 && look(below--);
  }
  return [best, least];
}
