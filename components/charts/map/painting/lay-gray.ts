import { coverage } from "./dot-look";
import type { Raster } from "./raster-dots";

/** Less of a dot than this is what rounding leaves. */
const least = 1e-3;

/** How many dots are on each pixel. */
export function countsOf({ sums }: Raster): Float32Array {
  const counts = new Float32Array(sums.length / 4);
  for (let i = 0; i < counts.length; i++) counts[i] = sums[4 * i + 3] as number;
  return counts;
}

/**
 * Lays gray over an empty picture wherever there are more dots than the colored ones of the raster. So who points at one segment
 * after the other has the others counted once. `gray`: red, green and blue in [0, 1]. O(pixels).
 */
export function* layGray(
  { width, height, sums }: Raster,
  everyone: Float32Array,
  pixels: Uint8ClampedArray,
  gray: readonly [number, number, number],
  { alone, most }: { readonly alone: number; readonly most: number },
): Generator<void, void, void> {
  const [red, green, blue] = gray.map((part) => 255 * part) as [number, number, number];
  for (let y = 0; y < height; y++) {
    if (y % 64 === 63) yield;
    for (let i = y * width; i < (y + 1) * width; i++) {
      const dots = (everyone[i] as number) - (sums[4 * i + 3] as number);
      if (dots < least) continue;
      pixels[4 * i] = red;
      pixels[4 * i + 1] = green;
      pixels[4 * i + 2] = blue;
      pixels[4 * i + 3] = 255 * coverage(dots, alone, most);
    }
  }
}
