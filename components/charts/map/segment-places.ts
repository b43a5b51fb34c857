import type { Extent } from "./map-view";

export interface SegmentPlace {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

const side = 24;
/** Where the mean is less crowded than this share of the most crowded place, it is not where the segment is. */
const crowdedEnough = 0.6;

/**
 * Where each cluster is on a map: at the mean of its members, or, where few of them are there (a ring, two islands), at their most
 * crowded place. null for clusters without members. O(rows + clusters).
 */
export function segmentPlaces(
  coordinates: Float32Array,
  labels: Int32Array,
  clusters: number,
  extent: Extent | null,
): readonly (SegmentPlace | null)[] {
  if (!extent) return Array.from({ length: clusters }, () => null);
  const { minX, maxX, minY, maxY } = extent;
  const perUnit = side / (Math.max(maxX - minX, maxY - minY) || 1);
  const cells = side + 2;
  const cellOf = (x: number, y: number) =>
    (1 + Math.min(side - 1, Math.floor((y - minY) * perUnit))) * cells +
    1 +
    Math.min(side - 1, Math.floor((x - minX) * perUnit));
  const size = cells * cells;
  const counts = new Uint32Array(clusters * size);
  const sumX = new Float64Array(clusters * size);
  const sumY = new Float64Array(clusters * size);
  const rows = Math.min(labels.length, coordinates.length >> 1);
  for (let row = 0; row < rows; row++) {
    const label = labels[row] as number;
    if (label < 0 || label >= clusters) continue;
    const x = coordinates[2 * row] as number;
    const y = coordinates[2 * row + 1] as number;
    const at = label * size + cellOf(x, y);
    counts[at]!++;
    sumX[at]! += x;
    sumY[at]! += y;
  }
  return Array.from({ length: clusters }, (_, cluster) => {
    const part = <A extends Uint32Array | Float64Array>(values: A) =>
      values.subarray(cluster * size, (cluster + 1) * size) as A;
    const around = (values: Uint32Array | Float64Array, cell: number) => {
      let sum = 0;
      for (const row of [-cells, 0, cells]) {
        for (const column of [-1, 0, 1]) sum += values[cell + row + column] ?? 0;
      }
      return sum;
    };
    const own = { counts: part(counts), sumX: part(sumX), sumY: part(sumY) };
    const count = own.counts.reduce((sum, one) => sum + one, 0);
    if (count === 0) return null;
    const mean = {
      x: own.sumX.reduce((sum, one) => sum + one, 0) / count,
      y: own.sumY.reduce((sum, one) => sum + one, 0) / count,
      count,
    };
    let [best, most] = [0, 0];
    for (let cell = 0; cell < size; cell++) {
      if (own.counts[cell] === 0) continue;
      const near = around(own.counts, cell);
      if (near > most) [best, most] = [cell, near];
    }
    if (around(own.counts, cellOf(mean.x, mean.y)) >= crowdedEnough * most) return mean;
    return { x: around(own.sumX, best) / most, y: around(own.sumY, best) / most, count };
  });
}
