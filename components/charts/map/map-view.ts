/** From a map's coordinates to the canvas: fitted to the size, then zoomed. */
export interface MapView {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The box around all points; null where there are none. */
export interface Extent {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

/** O(points). */
export function extentOf(coordinates: Float32Array): Extent | null {
  let minX = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let i = 0; i + 1 < coordinates.length; i += 2) {
    const x = coordinates[i] as number;
    const y = coordinates[i + 1] as number;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return maxX >= minX ? { minX, maxX, minY, maxY } : null;
}

/** Fits all points into the canvas with a margin, the same scale on both axes: distances mean something. */
export function fitView(
  extent: Extent | null,
  width: number,
  height: number,
  margin: number,
): MapView {
  if (!extent) return { scale: 1, offsetX: width / 2, offsetY: height / 2 };
  const { minX, maxX, minY, maxY } = extent;
  const spanX = maxX - minX || 1;
  const spanY = maxY - minY || 1;
  const room = (side: number) => Math.max(1, side - 2 * margin);
  const scale = Math.min(room(width) / spanX, room(height) / spanY);
  return {
    scale,
    offsetX: width / 2 - (scale * (minX + maxX)) / 2,
    offsetY: height / 2 + (scale * (minY + maxY)) / 2,
  };
}

export function toCanvas(view: MapView, zoom: Zoom, x: number, y: number): [number, number] {
  return [
    (view.offsetX + view.scale * x) * zoom.k + zoom.x,
    (view.offsetY - view.scale * y) * zoom.k + zoom.y,
  ];
}

/** The place on the map that stands at a point of the canvas. */
export function toMap(view: MapView, zoom: Zoom, left: number, top: number): [number, number] {
  return [
    ((left - zoom.x) / zoom.k - view.offsetX) / view.scale,
    -((top - zoom.y) / zoom.k - view.offsetY) / view.scale,
  ];
}
