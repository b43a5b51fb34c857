import type { MapView, Zoom } from "../map-view";
import type { Dots } from "./dots";

/** All that one picture of the dots depends on. */
export interface MapFrame {
  readonly coordinates: Float32Array;
  readonly dots: Dots;
  /** Red, green and blue of each color of the palette, in [0, 1]. */
  readonly inks: Float32Array;
  /** Points per square unit of the map where it is crowded. */
  readonly crowding: number;
  readonly view: MapView;
  readonly zoom: Zoom;
  /** In pixels of the page. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen per pixel of the page. */
  readonly ratio: number;
}

/** What draws dots on a canvas: a graphics card, or this thread. Both draw the same. */
export interface MapPainter {
  draw(frame: MapFrame): void;
  close(): void;
}

/** From the map to the pixels of a picture with `ratio` of them per pixel of the page. */
export function placementOf({ view, zoom }: Pick<MapFrame, "view" | "zoom">, ratio: number) {
  return {
    left: (view.offsetX * zoom.k + zoom.x) * ratio,
    top: (view.offsetY * zoom.k + zoom.y) * ratio,
    scale: view.scale * zoom.k * ratio,
  };
}

/** How many dots may lie on a pixel where it is crowded; `area`: pixels of a dot. */
export function mostOnPixel(crowding: number, scale: number, area: number, rows: number): number {
  return Math.min(rows, (crowding / (scale * scale)) * area);
}
