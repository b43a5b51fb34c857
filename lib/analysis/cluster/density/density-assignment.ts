import type { Assignment } from "@/lib/schema/assignment";
import type { WeightedRows } from "../points";

/**
 * New rows belong where the nearest of the chosen rows does, within that row's radius; undefined when none are chosen, because then
 * there are no segments. O(chosen · columns).
 */
export function coreAssignment(
  { columns, rows, values }: Omit<WeightedRows, "weights">,
  chosen: Uint32Array,
  labels: Int32Array,
  radiusOf: (row: number) => number,
): Assignment | undefined {
  if (chosen.length === 0) return undefined;
  const points = new Float32Array(chosen.length * columns);
  chosen.forEach((row, i) => {
    for (let j = 0; j < columns; j++) points[i * columns + j] = values[j * rows + row]!;
  });
  return {
    kind: "nearest-core",
    points,
    labels: Int32Array.from(chosen, (row) => labels[row]!),
    radii: Float32Array.from(chosen, (row) => roundUp(radiusOf(row))),
  };
}

/** The next float32, so that what is exactly as far as the radius stays within it. */
function roundUp(x: number): number {
  const rounded = Math.fround(x);
  return rounded < x ? rounded * (1 + 2 ** -23) : rounded;
}
