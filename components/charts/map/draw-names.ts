import { type MapView, toCanvas, type Zoom } from "./map-view";

export interface NamedPlaces {
  readonly coordinates: Float32Array;
  /** Cluster per row, −1 for rows in none. */
  readonly labels: Int32Array;
  /** Per cluster, its identity. */
  readonly identities: readonly number[];
  readonly names: ReadonlyMap<number, string>;
  /** The only one to name; null: all. */
  readonly picked: number | null;
}

const height = 16;

/** Names stand at the middle of their segments, moved down where they would cover another. */
export function drawNames(
  context: CanvasRenderingContext2D,
  { names, identities, picked, ...places }: NamedPlaces,
  view: MapView,
  zoom: Zoom,
  colors: { readonly ink: string; readonly halo: string },
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
  centersOf(places.coordinates, places.labels, identities.length).forEach((center, cluster) => {
    const identity = identities[cluster] ?? cluster;
    if (!center || (picked !== null && picked !== identity)) return;
    const name = shortened(names.get(identity) ?? "");
    const width = context.measureText(name).width;
    let [x, y] = toCanvas(view, zoom, center[0], center[1]);
    x = Math.min(Math.max(x, width / 2 + 6), context.canvas.width / ratio - width / 2 - 6);
    const isTaken = (other: (typeof taken)[number]) =>
      Math.abs(other.y - y) < height && Math.abs(other.x - x) < (other.width + width) / 2 + 4;
    while (taken.some(isTaken)) y += height;
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
function centersOf(
  coordinates: Float32Array,
  labels: Int32Array,
  clusters: number,
): ([number, number] | null)[] {
  const sums = Array.from({ length: clusters }, () => ({ x: 0, y: 0, count: 0 }));
  labels.forEach((label, row) => {
    const sum = sums[label];
    if (!sum || 2 * row + 1 >= coordinates.length) return;
    sum.x += coordinates[2 * row] as number;
    sum.y += coordinates[2 * row + 1] as number;
    sum.count++;
  });
  return sums.map(({ x, y, count }) => (count > 0 ? [x / count, y / count] : null));
}
