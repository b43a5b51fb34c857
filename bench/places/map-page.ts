import createScatterplot from "regl-scatterplot";
import { crowding } from "@/components/charts/map/crowding";
import { extentOf, fitView } from "@/components/charts/map/map-view";
import { createCanvasPainter } from "@/components/charts/map/painting/canvas-painter";
import { dotsOf } from "@/components/charts/map/painting/dots";
import type { MapFrame } from "@/components/charts/map/painting/map-painter";
import { createWebglPainter } from "@/components/charts/map/painting/webgl-painter";
import { mapPoints } from "../map-points";

export const mapDrawers = ["ours, in the thread", "ours, by WebGL", "regl-scatterplot"] as const;
export type MapDrawer = (typeof mapDrawers)[number];

export interface MapDrawn {
  /** From the points to the first picture. */
  readonly firstMs: number;
  /** Each from a move to its picture. */
  readonly moves: readonly number[];
  /** The most that the page's thread was taken at a time. */
  readonly longestTaskMs: number;
}

export interface MapWindow {
  drawMap(drawer: MapDrawer, rows: number): Promise<MapDrawn>;
}

const [width, height] = [800, 500];
const groups = 6;
const palette = ["#3b6fd4", "#c97b16", "#2a9270", "#c9485b", "#9a4fb0", "#1f8fb0"];
/** Shifts of the map, in pixels. */
const shifts = Array.from({ length: 12 }, (_, i) => [6 * (i + 1), 4 * (i + 1)] as const);

(window as unknown as MapWindow).drawMap = async (drawer, rows) => {
  const points = mapPoints(rows, groups);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  document.body.replaceChildren(canvas);
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  const draw =
    drawer === "regl-scatterplot" ? withRegl(canvas, points) : withOurs(drawer, canvas, points);
  const timed = async (shift: readonly [number, number]) => {
    const start = performance.now();
    await draw(shift);
    return performance.now() - start;
  };
  const firstMs = await timed([0, 0]);
  const moves: number[] = [];
  for (const shift of shifts) moves.push(await timed(shift));
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return { firstMs, moves, longestTaskMs: longest };
};

type Draw = (shift: readonly [number, number]) => Promise<void>;
type Points = ReturnType<typeof mapPoints>;

/** From what the page has of a map to its picture: bytes per row, extent, crowding and all. */
function withOurs(
  drawer: MapDrawer,
  canvas: HTMLCanvasElement,
  { coordinates, labels }: Points,
): Draw {
  const isCanvas = drawer === "ours, in the thread";
  const painter = isCanvas ? createCanvasPainter(canvas) : createWebglPainter(canvas);
  if (!painter) throw new Error("This browser cannot draw so.");
  const pictured = isCanvas ? whenPut(canvas) : async () => finish(canvas);
  let made: Omit<MapFrame, "zoom"> | null = null;
  const identities = Array.from({ length: groups }, (_, i) => i);
  return async ([x, y]) => {
    if (!made) {
      const extent = extentOf(coordinates);
      const scene = { labels, identities, picked: null, selected: null, paint: null };
      made = {
        coordinates,
        dots: dotsOf(labels.length, scene),
        inks: Float32Array.from(["#c9cacd", ...palette].flatMap(rgb)),
        crowding: crowding(coordinates, extent),
        view: fitView(extent, width, height, 28),
        width,
        height,
        ratio: 1,
      };
    }
    painter.draw({ ...made, zoom: { k: 1, x, y } });
    await pictured();
  };
}

function withRegl(canvas: HTMLCanvasElement, { coordinates, labels }: Points): Draw {
  const plot = createScatterplot({
    canvas,
    width,
    height,
    pointSize: 2,
    opacityBy: "density" as never,
    colorBy: "category",
    pointColor: palette,
    performanceMode: true,
  });
  const x = Float32Array.from(labels, (_, row) => coordinates[2 * row]! / 8);
  const y = Float32Array.from(labels, (_, row) => coordinates[2 * row + 1]! / 8);
  const home = Float32Array.from(plot.get("cameraView") as ArrayLike<number>);
  let isDrawn = false;
  return async ([right, down]) => {
    if (isDrawn) {
      const view = home.slice();
      view[12] = (2 * right) / width;
      view[13] = (-2 * down) / height;
      const pictured = new Promise<void>((resolve) => {
        const token = plot.subscribe("draw", () => {
          plot.unsubscribe(token);
          resolve();
        });
      });
      plot.view(view as unknown as number[]);
      await pictured;
    } else {
      isDrawn = true;
      await plot.draw({ x, y, valueA: [...labels] }, { spatialIndex: undefined as never });
    }
    finish(canvas);
  };
}

/** Waits for the graphics card, or for what stands in for it. */
function finish(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext("webgl2");
  if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  else canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
}

function whenPut(canvas: HTMLCanvasElement): () => Promise<void> {
  const context = canvas.getContext("2d")!;
  const put = context.putImageData.bind(context);
  let [pictures, seen] = [0, 0];
  let tell = () => {};
  context.putImageData = ((picture: ImageData, x: number, y: number) => {
    put(picture, x, y);
    pictures++;
    tell();
  }) as typeof context.putImageData;
  return () =>
    new Promise((resolve) => {
      tell = () => {
        if (pictures === seen) return;
        seen = pictures;
        resolve();
      };
      tell();
    });
}

function rgb(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
}
