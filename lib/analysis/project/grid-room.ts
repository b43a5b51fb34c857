import { fourierSize, fourierTable } from "../kernels/fourier-table";
import { f32, f64, type Slot, u32 } from "../kernels/layout";
import type { MapShape } from "./descent-room";

/** A grid over a plane, wide enough for a convolution that does not wrap around. */
export type GridRoom = {
  /** Copies of the map's; it is in a room of its own. */
  readonly points: Slot<Float32Array>;
  readonly pushes: Slot<Float32Array>;
  /** Closenesses, summed by block. */
  readonly sums: Slot<Float64Array>;
  readonly twiddles: Slot<Float32Array>;
  readonly order: Slot<Uint32Array>;
  readonly scratch: Slot<Float32Array>;
  /** Masses, then potentials; before that, the closenesses by distance. */
  readonly grid: Slot<Float32Array>;
  /** Frequencies along the rows, rows next to each other. */
  readonly re: Slot<Float32Array>;
  readonly im: Slot<Float32Array>;
  readonly spectrum: Slot<Float32Array>;
  readonly factors: Slot<Float32Array>;
  readonly placeFactors: Slot<Float32Array>;
};

export interface GridShape {
  /** Of the transforms: twice the nodes. */
  readonly size: number;
  /** On a side; a multiple of 8. */
  readonly nodes: number;
  /** Rows that there is room for in `re` and `im`. */
  readonly lines: number;
  /** Of four frequencies. */
  readonly groups: number;
  /** Nodes to a unit of the map. */
  readonly perStep: number;
}

/** Where a grid lies on the map. */
export interface GridPlace {
  readonly x0: number;
  readonly y0: number;
}

/** A third of a unit apart, nodes give forces as near as Barnes and Hut's; half a unit apart, they bind points. */
const nodesPerUnit = 3;
const largestSize = 4096;
/** Nodes beside those that the points lie between. */
const edge = 5;

/** A grid for a map that is `span` units wide; none beyond some 680 units, or for a span that is not a number. */
export function gridShape(span: number): GridShape | null {
  const wanted = 2 * (Math.floor(span * nodesPerUnit) + edge);
  if (!(wanted <= largestSize)) return null;
  const size = fourierSize(wanted);
  const nodes = size / 2;
  return {
    size,
    nodes,
    lines: nodes + 8,
    groups: Math.ceil((nodes + 1) / 4),
    perStep: nodesPerUnit,
  };
}

export function gridLayout(
  { size, lines, groups, nodes }: GridShape,
  { length, blocks }: MapShape,
): GridRoom {
  const { twiddles, order } = fourierTable(size);
  const perAxis = (frequency: number) => {
    const spline = (4 + 2 * Math.cos((2 * Math.PI * frequency) / size)) / 6;
    return 1 / spline ** 2;
  };
  const placeFactors = new Float32Array(size);
  order.forEach((place, frequency) => {
    placeFactors[place] = perAxis(frequency);
  });
  const factors = Float32Array.from(
    { length: 4 * groups },
    (_, frequency) => perAxis(Math.min(frequency, nodes)) / (4 * size * size),
  );
  return {
    points: f32(length),
    pushes: f32(length),
    sums: f64(blocks),
    twiddles: f32(twiddles),
    order: u32(order),
    scratch: f32(8 * size),
    grid: f32(lines * size),
    re: f32(4 * groups * lines),
    im: f32(4 * groups * lines),
    spectrum: f32(4 * groups * size),
    factors: f32(factors),
    placeFactors: f32(placeFactors),
  };
}
