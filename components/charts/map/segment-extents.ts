import type { Extent } from "./map-view";

export interface SegmentExtent {
  readonly count: number;
  /** Mean place of the members. */
  readonly x: number;
  readonly y: number;
  /** How wide and how high the middle nine tenths of the members reach, about a five-hundredth of the map too much at most. */
  readonly wide: number;
  readonly high: number;
}

const bins = 512;
const cutOff = 0.05;

/** Where each cluster is on a map and how far it reaches; null for one without members. O(rows + clusters). */
export function segmentExtents(
  coordinates: Float32Array,
  labels: Int32Array,
  clusters: number,
  extent: Extent | null,
): readonly (SegmentExtent | null)[] {
  if (!extent) return Array.from({ length: clusters }, () => null);
  const axes = [
    { at: 0, min: extent.minX, span: extent.maxX - extent.minX },
    { at: 1, min: extent.minY, span: extent.maxY - extent.minY },
  ].map((axis) => ({
    ...axis,
    counts: new Uint32Array(clusters * bins),
    sums: new Float64Array(clusters),
  }));
  const sizes = new Uint32Array(clusters);
  const rows = Math.min(labels.length, coordinates.length >> 1);
  for (let row = 0; row < rows; row++) {
    const label = labels[row] as number;
    if (label < 0 || label >= clusters) continue;
    sizes[label]!++;
    for (const { at, min, span, counts, sums } of axes) {
      const value = coordinates[2 * row + at] as number;
      const bin = span > 0 ? Math.min(bins - 1, Math.floor((bins * (value - min)) / span)) : 0;
      counts[label * bins + bin]!++;
      sums[label]! += value;
    }
  }
  return Array.from(sizes, (count, cluster) => {
    if (count === 0) return null;
    const [x, y] = axes.map(({ sums }) => (sums[cluster] as number) / count);
    const [wide, high] = axes.map(({ counts, span }) => {
      const own = counts.subarray(cluster * bins, (cluster + 1) * bins);
      const from = binAt(own, cutOff * count);
      const to = binAt(own, (1 - cutOff) * count);
      return (span * (to - from + 1)) / bins;
    });
    return { count, x: x ?? 0, y: y ?? 0, wide: wide ?? 0, high: high ?? 0 };
  });
}

/** The bin in which the running count gets beyond `wanted`. */
function binAt(counts: Uint32Array, wanted: number): number {
  let sum = 0;
  for (let bin = 0; bin < bins; bin++) {
    sum += counts[bin] as number;
    if (sum > wanted) return bin;
  }
  return counts.findLastIndex((count) => count > 0);
}
