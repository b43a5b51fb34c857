import type { Assignment } from "@/lib/schema/assignment";
import type { WeightedRows } from "../points";

/**
 * New rows belong where the nearest of the chosen rows that are in a segment does, within that row's radius, and where `minSamples` is
 * given only if chosen rows of that weight are within it too; undefined when none is in a segment. O(chosen · columns).
 */
export function coreAssignment(
  { columns, rows, values, weights }: WeightedRows,
  chosen: Uint32Array,
  labels: Int32Array,
  radiusOf: (row: number) => number,
  minSamples?: number,
): Assignment | undefined {
  if (!chosen.some((row) => labels[row]! >= 0)) return undefined;
  const points = new Float32Array(chosen.length * columns);
  chosen.forEach((row, i) => {
    for (let j = 0; j < columns; j++) points[i * columns + j] = values[j * rows + row]!;
  });
  return {
    kind: "nearest-core",
    points,
    labels: Int32Array.from(chosen, (row) => labels[row]!),
    radii: Float32Array.from(chosen, radiusOf),
    ...(minSamples !== undefined && {
      density: { minSamples, weights: Float32Array.from(chosen, (row) => weights[row]!) },
    }),
  };
}
