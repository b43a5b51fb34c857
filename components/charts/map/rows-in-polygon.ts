import { emptySet } from "@/lib/analysis/select/row-set";
import type { RowSet } from "@/lib/schema/row-set";

export type Place = readonly [x: number, y: number];

const mostBands = 512;

/**
 * The rows whose point lies inside a polygon, by the even-odd rule. The polygon's sides are sorted into bands first, so that a point is compared
 * with the few that pass it: O(rows + sides).
 */
export function rowsInPolygon(coordinates: Float32Array, corners: readonly Place[]): RowSet {
  const xs = Float64Array.from(corners, ([x]) => x);
  const ys = Float64Array.from(corners, ([, y]) => y);
  const [minX, maxX] = [least(xs), -least(xs.map((x) => -x))];
  const [minY, maxY] = [least(ys), -least(ys.map((y) => -y))];
  const count = Math.min(mostBands, Math.max(1, corners.length));
  const perUnit = maxY > minY ? count / (maxY - minY) : 0;
  const bandOf = (y: number) => Math.min(count - 1, Math.floor((y - minY) * perUnit));
  const bands = Array.from({ length: count }, (): number[] => []);
  for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
    const [one, other] = [bandOf(ys[i] as number), bandOf(ys[j] as number)];
    for (let band = Math.min(one, other); band <= Math.max(one, other); band++)
      bands[band]?.push(i);
  }
  const set = emptySet(coordinates.length >> 1);
  for (let row = 0; row < set.rows; row++) {
    const x = coordinates[2 * row] as number;
    const y = coordinates[2 * row + 1] as number;
    if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) continue;
    let isInside = false;
    for (const i of bands[bandOf(y)] as number[]) {
      const j = i === 0 ? xs.length - 1 : i - 1;
      const fromY = ys[i] as number;
      const toY = ys[j] as number;
      if (fromY > y === toY > y) continue;
      const fromX = xs[i] as number;
      const crossing = fromX + (((xs[j] as number) - fromX) * (y - fromY)) / (toY - fromY);
      if (x < crossing) isInside = !isInside;
    }
    if (isInside) set.words[row >>> 5]! |= 1 << (row & 31);
  }
  return set;
}

function least(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
