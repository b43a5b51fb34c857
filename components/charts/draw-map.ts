import { type MapView, toCanvas, type Zoom } from "./map-view";
import { segmentShapePath } from "./segment-look";
import { type Stamp, stampDots } from "./stamp-dots";

export interface MapScene {
  readonly coordinates: Float32Array;
  /** Cluster per row, −1 for rows in none; null while nobody knows yet. */
  readonly labels: Int32Array | null;
  /** Per cluster, its identity: decides color and shape. */
  readonly identities: readonly number[];
  readonly names: ReadonlyMap<number, string>;
  /** Identity that is picked: everything else turns grey. */
  readonly picked: number | null;
  readonly hoveredRow: number;
}

export interface MapColors {
  readonly segment: (identity: number) => string;
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
  context.clearRect(0, 0, width, height);
  const rows = scene.coordinates.length / 2;
  if (rows > shapesUpTo) drawDots(context, scene, view, zoom, colors);
  else drawShapes(context, scene, view, zoom, colors);
  if (scene.labels) drawNames(context, scene, view, zoom, colors);
  if (scene.hoveredRow >= 0) drawHover(context, scene, view, zoom, colors);
}

/** Rows in no cluster, −1, come first and the picked segment last, on top. */
function clusterOrder({ labels, identities, picked }: MapScene): number[] {
  if (!labels) return [-1];
  const clusters = identities.map((_, cluster) => cluster);
  clusters.sort((a, b) => Number(identities[a] === picked) - Number(identities[b] === picked));
  return [-1, ...clusters];
}

function drawShapes(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  view: MapView,
  zoom: Zoom,
  colors: MapColors,
): void {
  for (const cluster of clusterOrder(scene)) {
    drawCluster(context, scene, cluster, view, zoom, colors);
  }
}

function drawCluster(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  cluster: number,
  view: MapView,
  zoom: Zoom,
  colors: MapColors,
): void {
  const { coordinates, labels } = scene;
  const rows = coordinates.length / 2;
  const { width, height } = context.canvas;
  const ratio = window.devicePixelRatio || 1;
  const shape = cluster < 0 ? 0 : (scene.identities[cluster] ?? cluster);
  const sprite = spriteOf(shape, shapeRadius * ratio, colorOf(scene, cluster, colors));
  const half = sprite.width / 2;
  context.globalAlpha = shapeOpacity;
  for (let row = 0; row < rows; row++) {
    if (labels && labels[row] !== cluster) continue;
    const [left, top] = toCanvas(
      view,
      zoom,
      coordinates[2 * row] as number,
      coordinates[2 * row + 1] as number,
    );
    const x = left * ratio;
    const y = top * ratio;
    if (x < -half || y < -half || x > width + half || y > height + half) continue;
    context.drawImage(sprite, x - half, y - half);
  }
  context.globalAlpha = 1;
}

/** Rows stand over each other in the order of the file, so that no segment hides another; the picked one is on top of all. */
function drawDots(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  view: MapView,
  zoom: Zoom,
  colors: MapColors,
): void {
  const { coordinates, labels, identities, picked } = scene;
  const { width, height } = context.canvas;
  if (width === 0 || height === 0) return;
  const ratio = window.devicePixelRatio || 1;
  const isSparse = coordinates.length / 2 <= dotsUpTo;
  const stampOf = (cluster: number) =>
    stampOn(spriteOf(0, (isSparse ? 2 : 1.1) * ratio, colorOf(scene, cluster, colors)));
  const none = stampOf(-1);
  const stamps = identities.map((_, cluster) => stampOf(cluster));
  const top = identities.findIndex((identity) => identity === picked && picked !== null);

  context.fillStyle = colors.halo;
  context.fillRect(0, 0, width, height);
  const picture = context.getImageData(0, 0, width, height);
  const dots = { coordinates, ratio, opacity: isSparse ? 0.6 : 0.4 };
  const below = (row: number) => {
    const cluster = labels?.[row] ?? -1;
    return cluster === top && cluster >= 0 ? null : (stamps[cluster] ?? none);
  };
  stampDots(picture, { ...dots, stampOf: below }, view, zoom);
  const picks = stamps[top];
  if (picks) {
    const above = (row: number) => (labels?.[row] === top ? picks : null);
    stampDots(picture, { ...dots, stampOf: above }, view, zoom);
  }
  context.putImageData(picture, 0, 0);
}

function colorOf({ identities, picked }: MapScene, cluster: number, colors: MapColors): string {
  const identity = identities[cluster];
  if (identity === undefined || (picked !== null && picked !== identity)) return colors.unselected;
  return colors.segment(identity);
}

function stampOn(sprite: HTMLCanvasElement): Stamp {
  const { width, height } = sprite;
  const pixels = sprite.getContext("2d")?.getImageData(0, 0, width, height).data;
  return { size: width, pixels: pixels ?? new Uint8ClampedArray(4 * width * height) };
}

function spriteOf(shape: number, radius: number, color: string): HTMLCanvasElement {
  const sprite = document.createElement("canvas");
  const size = Math.ceil(radius * 2.4) + 2;
  sprite.width = size;
  sprite.height = size;
  const context = sprite.getContext("2d");
  if (context) {
    context.translate(size / 2, size / 2);
    context.fillStyle = color;
    context.fill(new Path2D(segmentShapePath(shape, radius)), "evenodd");
  }
  return sprite;
}

function drawNames(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  view: MapView,
  zoom: Zoom,
  colors: MapColors,
): void {
  const ratio = window.devicePixelRatio || 1;
  context.save();
  context.scale(ratio, ratio);
  context.font = `600 12px ${getComputedStyle(document.body).fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = colors.halo;
  context.fillStyle = colors.ink;
  const taken: { x: number; y: number; width: number }[] = [];
  centersOf(scene).forEach((center, cluster) => {
    const identity = scene.identities[cluster] ?? cluster;
    if (!center || (scene.picked !== null && scene.picked !== identity)) return;
    const name = shortened(scene.names.get(identity) ?? "");
    const width = context.measureText(name).width;
    let [x, y] = toCanvas(view, zoom, center[0], center[1]);
    x = Math.min(Math.max(x, width / 2 + 6), context.canvas.width / ratio - width / 2 - 6);
    while (
      taken.some((t) => Math.abs(t.y - y) < 16 && Math.abs(t.x - x) < (t.width + width) / 2 + 4)
    )
      y += 16;
    taken.push({ x, y, width });
    context.strokeText(name, x, y);
    context.fillText(name, x, y);
  });
  context.restore();
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= 32 ? name : `${letters.slice(0, 31).join("")}…`;
}

/** Mean place of each cluster on the map; null for clusters without rows. */
function centersOf({ coordinates, labels, identities }: MapScene): ([number, number] | null)[] {
  const sums = identities.map(() => ({ x: 0, y: 0, count: 0 }));
  labels?.forEach((label, row) => {
    const sum = sums[label];
    if (!sum || 2 * row + 1 >= coordinates.length) return;
    sum.x += coordinates[2 * row] as number;
    sum.y += coordinates[2 * row + 1] as number;
    sum.count++;
  });
  return sums.map(({ x, y, count }) => (count > 0 ? [x / count, y / count] : null));
}

function drawHover(
  context: CanvasRenderingContext2D,
  { coordinates, hoveredRow }: MapScene,
  view: MapView,
  zoom: Zoom,
  colors: MapColors,
): void {
  const ratio = window.devicePixelRatio || 1;
  const [x, y] = toCanvas(
    view,
    zoom,
    coordinates[2 * hoveredRow] as number,
    coordinates[2 * hoveredRow + 1] as number,
  );
  context.beginPath();
  context.arc(x * ratio, y * ratio, 7 * ratio, 0, 2 * Math.PI);
  context.lineWidth = 1.5 * ratio;
  context.strokeStyle = colors.ink;
  context.stroke();
}
