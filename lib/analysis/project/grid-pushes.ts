import type { Steps } from "@/lib/schema/progress";
import type { Engine, Room, RoomHandle } from "../kernels/engine";
import { blockRows, type DescentRoom, type MapShape } from "./descent-room";
import type { GridPlace, GridRoom, GridShape } from "./grid-room";

const linesPerCall = 64;
const blocksPerCall = 64;

/**
 * Prepares a grid: the spectrum of 1 / (1 + distance²), freed of what splines do to it on both ways. O(size² ·
 * log(size)).
 */
export function* tsneSpectrum(
  { grid, shape }: { readonly grid: RoomHandle<GridRoom>; readonly shape: GridShape },
  engine: Engine,
): Steps<void, never> {
  const { at, views, kernels } = engine.attach(grid);
  const { size, nodes, lines, groups, perStep } = shape;
  const waiting = { stage: "t-SNE", done: 0, total: 0 };
  views.grid.fill(0);
  for (let y = 0; y <= nodes; y++) {
    for (let x = 0; x < size; x++) {
      const across = Math.min(x, size - x) / perStep;
      views.grid[y * size + x] = 1 / (1 + across ** 2 + (y / perStep) ** 2);
    }
    if (y % linesPerCall === 0) yield waiting;
  }
  const { twiddles, order, scratch, re, im } = at;
  for (let from = 0; from < lines; from += linesPerCall) {
    const to = Math.min(lines, from + linesPerCall);
    kernels.fourierRows(
      at.grid,
      size,
      size,
      size,
      from,
      to,
      twiddles,
      order,
      scratch,
      re,
      im,
      lines,
    );
    yield waiting;
  }
  kernels.fourierSpectrum(
    re,
    lines,
    size,
    0,
    groups,
    twiddles,
    at.factors,
    at.placeFactors,
    scratch,
    at.spectrum,
  );
}

/**
 * All pushes of a 2-D map, and its closenesses summed by blocks of rows: points are spread on the grid, the grid
 * is convolved with 1 / (1 + distance²), and its slope gathered at the points. O(rows + size² · log(size)).
 * Linderman et al. (2019), doi:10.1038/s41592-018-0308-4; there with three convolutions, here with one.
 */
export function* gridPushes(
  map: Room<DescentRoom>,
  { rows, blocks }: MapShape,
  { at, views, kernels }: Room<GridRoom>,
  { size, nodes, lines, groups, perStep }: GridShape,
  { x0, y0 }: GridPlace,
): Generator<void, void, void> {
  const { points, grid, twiddles, order, scratch, re, im } = at;
  views.points.set(map.views.points);
  views.grid.fill(0, 0, nodes * nodes);
  const rowsPerCall = blocksPerCall * blockRows;
  for (let from = 0; from < rows; from += rowsPerCall) {
    kernels.gridSpread(
      points,
      from,
      Math.min(rows, from + rowsPerCall),
      x0,
      y0,
      perStep,
      grid,
      nodes,
    );
    yield;
  }
  for (let from = 0; from < nodes; from += linesPerCall) {
    const to = Math.min(nodes, from + linesPerCall);
    kernels.fourierRows(
      grid,
      nodes,
      nodes,
      size,
      from,
      to,
      twiddles,
      order,
      scratch,
      re,
      im,
      lines,
    );
    yield;
  }
  for (let from = 0; from < groups; from += linesPerCall) {
    const to = Math.min(groups, from + linesPerCall);
    kernels.fourierColumns(re, im, lines, nodes, size, from, to, twiddles, at.spectrum, scratch);
    yield;
  }
  for (let from = 0; from < nodes; from += linesPerCall) {
    const to = Math.min(nodes, from + linesPerCall);
    kernels.fourierRowsBack(
      re,
      im,
      lines,
      size,
      from,
      to,
      twiddles,
      order,
      scratch,
      grid,
      nodes,
      nodes,
    );
    yield;
  }
  for (let block = 0; block < blocks; block++) {
    const from = block * blockRows;
    const to = Math.min(rows, from + blockRows);
    const sum = at.sums + 8 * block;
    kernels.gridGather(points, from, to, x0, y0, perStep, grid, nodes, at.pushes, sum);
    if (block % blocksPerCall === 0) yield;
  }
  map.views.pushes.set(views.pushes);
  map.views.sums.set(views.sums);
}
