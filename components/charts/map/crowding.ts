import type { Extent } from "./map-view";

const pointsPerCell = 4;
const mostAcross = 256;
/** All but this share of the points stand where it is less crowded. */
const crowded = 0.1;

/**
 * Points per square unit of the map where it is most crowded: nine in ten points stand where there are fewer. Infinite where all stand in one
 * place. O(points).
 */
export function crowding(coordinates: Float32Array, extent: Extent | null): number {
  const points = coordinates.length >> 1;
  if (!extent) return 0;
  const { minX, maxX, minY, maxY } = extent;
  const span = Math.max(maxX - minX, maxY - minY);
  if (span === 0) return Number.POSITIVE_INFINITY;
  const side = Math.min(mostAcross, Math.max(1, Math.ceil(Math.sqrt(points / pointsPerCell))));
  const density = side / span;
  const across = Math.floor((maxX - minX) * density) + 1;
  const counts = new Uint32Array(across * (Math.floor((maxY - minY) * density) + 1));
  for (let i = 0; i < points; i++) {
    const column = Math.floor(((coordinates[2 * i] as number) - minX) * density);
    const row = Math.floor(((coordinates[2 * i + 1] as number) - minY) * density);
    counts[row * across + column]!++;
  }
  counts.sort();
  let above = crowded * points;
  let at = counts.length - 1;
  while (at > 0 && above > counts[at]!) above -= counts[at--]!;
  return counts[at]! * density * density;
}
