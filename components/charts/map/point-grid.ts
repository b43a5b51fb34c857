/** Points of a map by the cell of a square grid they lie in, so that few have to be looked at to find the nearest. */
export interface PointGrid {
  readonly coordinates: Float32Array;
  readonly minX: number;
  readonly minY: number;
  /** Cells per unit of the map. */
  readonly density: number;
  readonly across: number;
  readonly down: number;
  /** Points of cell c: `order` from starts[c] to starts[c + 1]. */
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
}

const pointsPerCell = 4;
const mostAcross = 1024;

/** Takes O(points) time; of no points, or all in one place, it has one cell. */
export function createPointGrid(coordinates: Float32Array): PointGrid {
  const points = coordinates.length >> 1;
  let [minX, maxX, minY, maxY] = [0, 0, 0, 0];
  for (let i = 0; i < points; i++) {
    const x = coordinates[2 * i] as number;
    const y = coordinates[2 * i + 1] as number;
    minX = i === 0 || x < minX ? x : minX;
    maxX = i === 0 || x > maxX ? x : maxX;
    minY = i === 0 || y < minY ? y : minY;
    maxY = i === 0 || y > maxY ? y : maxY;
  }
  const span = Math.max(maxX - minX, maxY - minY);
  const side = Math.min(mostAcross, Math.max(1, Math.ceil(Math.sqrt(points / pointsPerCell))));
  const density = span > 0 ? side / span : 0;
  const across = Math.floor((maxX - minX) * density) + 1;
  const down = Math.floor((maxY - minY) * density) + 1;

  const cellOf = (i: number) =>
    Math.floor(((coordinates[2 * i + 1] as number) - minY) * density) * across +
    Math.floor(((coordinates[2 * i] as number) - minX) * density);
  const starts = new Uint32Array(across * down + 1);
  for (let i = 0; i < points; i++) starts[cellOf(i) + 1]!++;
  for (let cell = 0; cell < across * down; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const order = new Uint32Array(points);
  for (let i = 0; i < points; i++) order[next[cellOf(i)]!++] = i;
  return { coordinates, minX, minY, density, across, down, starts, order };
}

/** The point nearest to a place, nearer than `reach`; of equally near ones the first. −1 where there is none. */
export function nearestPoint(grid: PointGrid, x: number, y: number, reach: number): number {
  const { coordinates, minX, minY, density, across, down, starts, order } = grid;
  const cell = (distance: number, cells: number) =>
    Math.min(cells - 1, Math.max(0, Math.floor(distance * density)));
  const left = cell(x - reach - minX, across);
  const right = cell(x + reach - minX, across);
  const bottom = cell(y + reach - minY, down);
  let nearest = -1;
  let least = reach * reach;
  for (let row = cell(y - reach - minY, down); row <= bottom; row++) {
    const end = starts[row * across + right + 1] as number;
    for (let at = starts[row * across + left] as number; at < end; at++) {
      const i = order[at] as number;
      const dx = (coordinates[2 * i] as number) - x;
      const dy = (coordinates[2 * i + 1] as number) - y;
      const distance = dx * dx + dy * dy;
      if (distance < least || (distance === least && i < nearest)) {
        least = distance;
        nearest = i;
      }
    }
  }
  return nearest;
}
