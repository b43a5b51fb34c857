import { extentOf } from "./map-view";

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

const nowhere = { minX: 0, maxX: 0, minY: 0, maxY: 0 };
const pointsPerCell = 4;
const mostAcross = 1024;

const pointsPerStep = 50_000;

/** Takes O(points) time, in steps of some milliseconds; of no points, or all in one place, it has one cell. */
export function* createPointGrid(coordinates: Float32Array): Generator<void, PointGrid, void> {
  const points = coordinates.length >> 1;
  const { minX, maxX, minY, maxY } = extentOf(coordinates) ?? nowhere;
  yield;
  const span = Math.max(maxX - minX, maxY - minY);
  const side = Math.min(mostAcross, Math.max(1, Math.ceil(Math.sqrt(points / pointsPerCell))));
  const density = span > 0 ? side / span : 0;
  const across = Math.floor((maxX - minX) * density) + 1;
  const down = Math.floor((maxY - minY) * density) + 1;

  const cellOf = (i: number) =>
    Math.floor(((coordinates[2 * i + 1] as number) - minY) * density) * across +
    Math.floor(((coordinates[2 * i] as number) - minX) * density);
  const starts = new Uint32Array(across * down + 1);
  for (let i = 0; i < points; i++) {
    starts[cellOf(i) + 1]!++;
    if (i % pointsPerStep === pointsPerStep - 1) yield;
  }
  for (let cell = 0; cell < across * down; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const order = new Uint32Array(points);
  for (let i = 0; i < points; i++) {
    order[next[cellOf(i)]!++] = i;
    if (i % pointsPerStep === pointsPerStep - 1) yield;
  }
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

/** The same by looking at every point, as long as there is no grid. */
export function nearestOfAll(
  coordinates: Float32Array,
  x: number,
  y: number,
  reach: number,
): number {
  let nearest = -1;
  let least = reach * reach;
  for (let i = 0; 2 * i + 1 < coordinates.length; i++) {
    const dx = (coordinates[2 * i] as number) - x;
    const dy = (coordinates[2 * i + 1] as number) - y;
    const distance = dx * dx + dy * dy;
    if (distance < least) {
      least = distance;
      nearest = i;
    }
  }
  return nearest;
}

/**
 * The nearest point in a direction: within 45° of it and at least `least` further that way, counting what lies aside twice.
 * −1 where there is none. O(points).
 */
export function nearestToward(
  coordinates: Float32Array,
  from: number,
  [towardX, towardY]: readonly [number, number],
  least: number,
): number {
  const fromX = coordinates[2 * from] as number;
  const fromY = coordinates[2 * from + 1] as number;
  let nearest = -1;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; 2 * i + 1 < coordinates.length; i++) {
    const dx = (coordinates[2 * i] as number) - fromX;
    const dy = (coordinates[2 * i + 1] as number) - fromY;
    const along = dx * towardX + dy * towardY;
    const aside = Math.abs(dx * towardY - dy * towardX);
    if (!(along >= least && along > 0 && aside <= along)) continue;
    const cost = along * along + 4 * aside * aside;
    if (cost < best) {
      best = cost;
      nearest = i;
    }
  }
  return nearest;
}
