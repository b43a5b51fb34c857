import { dotLook } from "./dot-look";
import { dotMasks, maskArea } from "./dot-masks";
import { countsOf, layGray } from "./lay-gray";
import { type MapFrame, type MapPainter, mostOnPixel, placementOf } from "./map-painter";
import { addDots, layDown, type Raster } from "./raster-dots";

/** Of a frame of the screen; what takes longer goes on in the next turn of the page. */
const sliceMs = 8;
/** More dots than this are drawn with one pixel for each of the page. */
const finelyUpTo = 300_000;

/**
 * Draws in this thread, in slices that leave it free in between. Until a picture is done, the earlier one is moved and
 * scaled to where it belongs.
 */
export function createCanvasPainter(canvas: HTMLCanvasElement): MapPainter | null {
  const context = canvas.getContext("2d");
  if (!context) return null;
  let steps: Generator<void, void, void> | null = null;
  let painting: MapFrame | null = null;
  let wanted: MapFrame | null = null;
  let shown: MapFrame | null = null;
  let raster: Raster = { width: 0, height: 0, sums: new Float32Array(0) };
  /** How many dots are on each pixel, and what that depends on. */
  let everyone: { readonly about: readonly unknown[]; readonly counts: Float32Array } = {
    about: [],
    counts: new Float32Array(0),
  };
  const turns = new MessageChannel();
  turns.port1.onmessage = () => work();

  function* paint(frame: MapFrame): Generator<void, void, void> {
    const { coordinates, dots, inks, zoom } = frame;
    const rows = coordinates.length >> 1;
    const ratio = rows > finelyUpTo ? 1 : frame.ratio;
    const width = Math.max(1, Math.round(frame.width * ratio));
    const height = Math.max(1, Math.round(frame.height * ratio));
    if (raster.width !== width || raster.height !== height) {
      raster = { width, height, sums: new Float32Array(4 * width * height) };
    }
    const look = dotLook(rows, zoom.k);
    const masks = dotMasks(look.radius * ratio, look.hasShapes);
    const place = placementOf(frame, ratio);
    const most = mostOnPixel(frame.crowding, place.scale, maskArea(masks), rows);
    const squares = inks.map((ink) => ink * ink);
    const picture = new ImageData(width, height);
    const drawn = { coordinates, colors: dots.colors, shapes: dots.shapes };
    const cover = { alone: look.alone, most };
    if (dots.hasGray) {
      const { left, top, scale } = place;
      const shapes = look.hasShapes ? dots.shapes : null;
      const about = [coordinates, shapes, width, height, left, top, scale, ratio, zoom.k];
      if (about.some((one, i) => one !== everyone.about[i])) {
        raster.sums.fill(0);
        yield* addDots(raster, drawn, "all", masks, squares, place);
        everyone = { about, counts: countsOf(raster) };
      }
    }
    raster.sums.fill(0);
    yield* addDots(raster, drawn, "colored", masks, squares, place);
    if (dots.hasGray) {
      const gray = [inks[0], inks[1], inks[2]] as [number, number, number];
      yield* layGray(raster, everyone.counts, picture.data, gray, cover);
    }
    yield* layDown(raster, picture.data, cover);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context?.putImageData(picture, 0, 0);
    shown = frame;
  }

  function work(): void {
    const end = performance.now() + sliceMs;
    do {
      if (!steps) {
        if (!wanted) return;
        painting = wanted;
        wanted = null;
        steps = paint(painting);
      }
      if (steps.next().done) {
        steps = null;
        place(wanted ?? painting);
      }
    } while (performance.now() < end);
    turns.port2.postMessage(null);
  }

  /** Puts the earlier picture where it would be by now. */
  function place(frame: MapFrame | null): void {
    if (!frame || !shown) return;
    const factor = frame.zoom.k / shown.zoom.k;
    const [x, y] = [frame.zoom.x - shown.zoom.x * factor, frame.zoom.y - shown.zoom.y * factor];
    canvas.style.transform =
      factor === 1 && x === 0 && y === 0 ? "" : `matrix(${factor},0,0,${factor},${x},${y})`;
  }

  return {
    draw(frame) {
      wanted = frame;
      const isOnlyMoved =
        painting?.coordinates === frame.coordinates &&
        painting.dots === frame.dots &&
        painting.inks === frame.inks &&
        painting.view === frame.view;
      if (steps && !isOnlyMoved) steps = null;
      if (!steps) work();
      if (wanted ?? steps) place(frame);
    },
    close() {
      steps = null;
      wanted = null;
      turns.port1.close();
    },
  };
}
