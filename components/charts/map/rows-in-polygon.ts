import { setOf } from "@/lib/analysis/select/row-set";
import type { RowSet } from "@/lib/schema/row-set";

export type Place = readonly [x: number, y: number];

/**
 * The points of a map inside a closed line drawn around them; where it crosses itself, those it goes around an odd number of
 * times. One pass over the points; only those within its box are tested against its corners.
 */
export function rowsInPolygon(coordinates: Float32Array, corners: readonly Place[]): RowSet {
  const xs = Float64Array.from(corners, ([x]) => x);
  const ys = Float64Array.from(corners, ([, y]) => y);
  const [minX, maxX] = [Math.min(...xs), Math.max(...xs)];
  const [minY, maxY] = [Math.min(...ys), Math.max(...ys)];
  return setOf(coordinates.length >> 1, (row) => {
    const x = coordinates[2 * row] as number;
    const y = coordinates[2 * row + 1] as number;
    if (x < minX || x > maxX || y < minY || y > maxY) return false;
    let isInside = false;
    for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      const fromY = ys[i] as number;
      const toY = ys[j] as number;
      if (fromY > y === toY > y) continue;
      const fromX = xs[i] as number;
      const crossing = fromX + (((xs[j] as number) - fromX) * (y - fromY)) / (toY - fromY);
      if (x < crossing) isInside = !isInside;
    }
    return isInside;
  });
}
