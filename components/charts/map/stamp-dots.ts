import type { MapView, Zoom } from "./map-view";

/** What one dot leaves on the picture: RGBA bytes of a square, drawn once. */
export interface Stamp {
  readonly size: number;
  readonly pixels: Uint8ClampedArray;
}

export interface Dots {
  /** x and y of every row. */
  readonly coordinates: Float32Array;
  /** Pixels of the screen per pixel of the page. */
  readonly ratio: number;
  readonly opacity: number;
  /** What to draw for a row; null: nothing. */
  readonly stampOf: (row: number) => Stamp | null;
}

/**
 * Draws dots into an opaque picture, each over those of earlier rows, their places rounded to whole pixels. Some twenty times
 * faster than drawing as many images on the canvas, which is what lets 100,000 customers change color at once. O(rows) time.
 */
export function stampDots(
  picture: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray },
  { coordinates, ratio, opacity, stampOf }: Dots,
  view: MapView,
  zoom: Zoom,
): void {
  const { width, height, data } = picture;
  const scale = view.scale * zoom.k * ratio;
  const left = (view.offsetX * zoom.k + zoom.x) * ratio;
  const top = (view.offsetY * zoom.k + zoom.y) * ratio;
  const rows = coordinates.length >> 1;
  for (let row = 0; row < rows; row++) {
    const stamp = stampOf(row);
    if (!stamp) continue;
    const { size, pixels } = stamp;
    const fromX = Math.round(left + scale * (coordinates[2 * row] as number) - size / 2);
    const fromY = Math.round(top - scale * (coordinates[2 * row + 1] as number) - size / 2);
    if (!(fromX > -size && fromY > -size && fromX < width && fromY < height)) continue;
    const firstX = Math.max(0, -fromX);
    const lastX = Math.min(size, width - fromX);
    const lastY = Math.min(size, height - fromY);
    for (let y = Math.max(0, -fromY); y < lastY; y++) {
      let from = 4 * (y * size + firstX);
      let to = 4 * ((fromY + y) * width + fromX + firstX);
      for (let x = firstX; x < lastX; x++, from += 4, to += 4) {
        const share = (opacity * (pixels[from + 3] as number)) / 255;
        if (share === 0) continue;
        for (let channel = 0; channel < 3; channel++) {
          const below = data[to + channel] as number;
          data[to + channel] = below + share * ((pixels[from + channel] as number) - below);
        }
      }
    }
  }
}
