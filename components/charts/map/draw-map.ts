import { hasRow } from "@/lib/analysis/select/row-set";
import type { RowSet } from "@/lib/schema/row-set";
import { drawNames } from "./draw-names";
import { pixelOf, spriteOf, stampOf } from "./map-sprites";
import { type MapView, toCanvas, type Zoom } from "./map-view";
import { type Stamp, stampDots } from "./stamp-dots";

/** Colors by something else than the segment. */
export interface Paint {
  /** Per row, which of `colors`; −1 for what has no value. */
  readonly codes: Int32Array;
  /** CSS colors. */
  readonly colors: readonly string[];
}

export interface MapScene {
  readonly coordinates: Float32Array;
  /** Cluster per row, −1 for rows in none; null while nobody knows yet. */
  readonly labels: Int32Array | null;
  /** Per cluster, its identity: decides color and shape. */
  readonly identities: readonly number[];
  readonly names: ReadonlyMap<number, string>;
  /** Identity that is picked: everything else turns gray. */
  readonly picked: number | null;
  /** Rows that are selected: the others turn gray. null: no selection. */
  readonly selected: RowSet | null;
  /** null: the colors of the segments. */
  readonly paint: Paint | null;
}

export interface MapColors {
  readonly segment: (identity: number) => string;
  readonly resolve: (color: string) => string;
  readonly unselected: string;
  readonly ink: string;
  readonly halo: string;
}

/** Shapes are drawn while they can be told apart; a dense map has dots. */
const shapesUpTo = 3000;
const shapeRadius = 3.2;
const shapeOpacity = 0.85;
const dotsUpTo = 60_000;

export function drawMap(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  view: MapView,
  zoom: Zoom,
  colors: MapColors,
): void {
  const { width, height } = context.canvas;
  if (width === 0 || height === 0) return;
  context.clearRect(0, 0, width, height);
  const rows = scene.coordinates.length / 2;
  if (rows > shapesUpTo) drawDots(context, scene, view, zoom, colors);
  else drawShapes(context, scene, view, zoom, colors);
  const { labels } = scene;
  if (labels) drawNames(context, { ...scene, labels }, view, zoom, colors);
}

/** Whether a row has its color; null: all rows have. */
function colorTest({ labels, identities, picked, selected }: MapScene) {
  if (picked === null && selected === null) return null;
  const isPicked = identities.map((identity) => picked === null || identity === picked);
  return (row: number): boolean =>
    (picked === null || isPicked[labels?.[row] ?? -1] === true) &&
    (selected === null || hasRow(selected, row));
}

/** Rows stand over each other in the order of the file, so that no segment hides another; those without color below. */
function drawShapes(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  view: MapView,
  zoom: Zoom,
  colors: MapColors,
): void {
  const { coordinates, labels, identities, paint } = scene;
  const ratio = window.devicePixelRatio || 1;
  const { width, height } = context.canvas;
  const hasColor = colorTest(scene);
  const sprites = new Map<string, HTMLCanvasElement>();
  const spriteFor = (row: number, isColored: boolean) => {
    const identity = identities[labels?.[row] ?? -1];
    const code = paint?.codes[row] ?? -1;
    const key = `${identity} ${paint ? code : ""} ${isColored}`;
    const known = sprites.get(key);
    if (known) return known;
    const painted = paint?.colors[code];
    const own = identity === undefined ? undefined : colors.segment(identity);
    const color = paint ? painted && colors.resolve(painted) : own;
    const shade = (isColored && color) || colors.unselected;
    const sprite = spriteOf(identity ?? 0, shapeRadius * ratio, shade);
    sprites.set(key, sprite);
    return sprite;
  };
  context.globalAlpha = shapeOpacity;
  for (const isColored of hasColor ? [false, true] : [true]) {
    for (let row = 0; row < coordinates.length / 2; row++) {
      if (hasColor && hasColor(row) !== isColored) continue;
      const x = coordinates[2 * row] as number;
      const [left, top] = toCanvas(view, zoom, x, coordinates[2 * row + 1] as number);
      const sprite = spriteFor(row, isColored);
      const half = sprite.width / 2;
      const [toX, toY] = [left * ratio - half, top * ratio - half];
      if (toX < -2 * half || toY < -2 * half || toX > width || toY > height) continue;
      context.drawImage(sprite, toX, toY);
    }
  }
  context.globalAlpha = 1;
}

/** The same with dots, put down as bytes. */
function drawDots(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  view: MapView,
  zoom: Zoom,
  colors: MapColors,
): void {
  const { coordinates, labels, identities, paint } = scene;
  const { width, height } = context.canvas;
  const ratio = window.devicePixelRatio || 1;
  const isSparse = coordinates.length / 2 <= dotsUpTo;
  const stampIn = (color: string): Stamp =>
    stampOf(spriteOf(0, (isSparse ? 2 : 1.1) * ratio, color));
  const gray = stampIn(colors.unselected);
  const stamps = paint
    ? paint.colors.map((color) => stampIn(colors.resolve(color)))
    : identities.map((identity) => stampIn(colors.segment(identity)));
  const codes = paint?.codes ?? labels;
  const stampFor = (row: number) => stamps[codes?.[row] ?? -1] ?? gray;

  const picture = context.createImageData(width, height);
  new Uint32Array(picture.data.buffer).fill(pixelOf(colors.halo));
  const dots = { coordinates, ratio, opacity: isSparse ? 0.6 : 0.4 };
  const hasColor = colorTest(scene);
  if (hasColor) {
    const below = (row: number) => (hasColor(row) ? null : gray);
    stampDots(picture, { ...dots, stampOf: below }, view, zoom);
  }
  const above = (row: number) => (hasColor && !hasColor(row) ? null : stampFor(row));
  stampDots(picture, { ...dots, stampOf: above }, view, zoom);
  context.putImageData(picture, 0, 0);
}
