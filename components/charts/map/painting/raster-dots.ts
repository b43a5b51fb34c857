import { coverage } from "./dot-look";

/** How much a dot leaves on each pixel of a square around it, row by row, in [0, 1]. */
export interface Mask {
  readonly size: number;
  readonly weights: Float32Array;
}

export interface RasterDots {
  /** x and y of every row. */
  readonly coordinates: Float32Array;
  /** Per row, which ink; 0 is gray. */
  readonly colors: Uint8Array;
  /** Per row, which mask. */
  readonly shapes: Uint8Array;
}

/** From the map to the pixels of a picture. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Per pixel the squares of red, green and blue of all dots on it, and how many there are. */
  readonly sums: Float32Array;
}

/** Additions between two looks at the clock. */
const additionsPerStep = 600_000;

/**
 * Adds all dots, or those that are not gray, to the sums, their places rounded to whole pixels. The order of
 * the rows has no effect. `inks`: squares of red, green and blue for each color, in [0, 1]. O(rows · pixels of a mask).
 */
export function* addDots(
  { width, height, sums }: Raster,
  { coordinates, colors, shapes }: RasterDots,
  which: "all" | "colored",
  masks: readonly Mask[],
  inks: Float32Array,
  { left, top, scale }: Placement,
): Generator<void, void, void> {
  const prepared = masks.map((mask) => ({ ...mask, ...filled(mask, width) }));
  const most = Math.max(1, ...prepared.map(({ offsets }) => offsets.length));
  const rowsPerStep = Math.max(1, Math.floor(additionsPerStep / most));
  const rows = colors.length;
  for (let row = 0; row < rows; row++) {
    if (row % rowsPerStep === rowsPerStep - 1) yield;
    const color = colors[row] as number;
    if (color === 0 && which === "colored") continue;
    const mask = prepared[shapes[row] as number] ?? prepared[0];
    if (!mask) return;
    const { size, weights, offsets, shares } = mask;
    const half = size >> 1;
    const fromX = Math.floor(left + scale * (coordinates[2 * row] as number)) - half;
    const fromY = Math.floor(top - scale * (coordinates[2 * row + 1] as number)) - half;
    if (!(fromX > -size && fromY > -size && fromX < width && fromY < height)) continue;
    const red = inks[3 * color] as number;
    const green = inks[3 * color + 1] as number;
    const blue = inks[3 * color + 2] as number;
    if (fromX >= 0 && fromY >= 0 && fromX + size <= width && fromY + size <= height) {
      const start = 4 * (fromY * width + fromX);
      for (let i = 0; i < offsets.length; i++) {
        const at = start + (offsets[i] as number);
        const share = shares[i] as number;
        sums[at]! += share * red;
        sums[at + 1]! += share * green;
        sums[at + 2]! += share * blue;
        sums[at + 3]! += share;
      }
      continue;
    }
    for (let y = Math.max(0, -fromY); y < Math.min(size, height - fromY); y++) {
      for (let x = Math.max(0, -fromX); x < Math.min(size, width - fromX); x++) {
        const at = 4 * ((fromY + y) * width + fromX + x);
        const share = weights[y * size + x] as number;
        sums[at]! += share * red;
        sums[at + 1]! += share * green;
        sums[at + 2]! += share * blue;
        sums[at + 3]! += share;
      }
    }
  }
}

/** The pixels of a mask on which it leaves anything. */
function filled({ size, weights }: Mask, width: number) {
  const at = [...weights.keys()].filter((i) => (weights[i] as number) > 0);
  return {
    offsets: Int32Array.from(at, (i) => 4 * (Math.floor(i / size) * width + (i % size))),
    shares: Float32Array.from(at, (i) => weights[i] as number),
  };
}

/**
 * Lays the sums over a picture of RGBA bytes: the mean color of the dots of a pixel, the more of it the more they are. The mean is
 * of squares, as light mixes, so that two segments on top of each other do not turn to mud. O(pixels).
 */
export function* layDown(
  { width, height, sums }: Raster,
  pixels: Uint8ClampedArray,
  { alone, most }: { readonly alone: number; readonly most: number },
): Generator<void, void, void> {
  for (let y = 0; y < height; y++) {
    if (y % 64 === 63) yield;
    for (let at = 4 * y * width; at < 4 * (y + 1) * width; at += 4) {
      const dots = sums[at + 3] as number;
      if (dots === 0) continue;
      const above = coverage(dots, alone, most);
      const below = ((1 - above) * (pixels[at + 3] as number)) / 255;
      const all = above + below;
      for (let channel = at; channel < at + 3; channel++) {
        const color = 255 * Math.sqrt((sums[channel] as number) / dots);
        pixels[channel] = (above * color + below * (pixels[channel] as number)) / all;
      }
      pixels[at + 3] = 255 * all;
    }
  }
}
