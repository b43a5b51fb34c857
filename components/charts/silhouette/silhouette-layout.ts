import { type Bin, binBars, type SilhouetteBlock } from "./silhouette-bars";

const gap = 8;

export interface PlottedSegment {
  /** Decides the color. */
  readonly identity: number;
  readonly name: string;
  readonly block: SilhouetteBlock;
}

/** Where the bars of a segment stand. */
export interface PlacedSegment extends PlottedSegment {
  readonly top: number;
  readonly tall: number;
  readonly bins: readonly Bin[];
}

/** Segments from the top, each as tall as it has bars, `height` together. O(rows). */
export function layoutSilhouettes(
  segments: readonly PlottedSegment[],
  silhouettes: Float32Array,
  height: number,
): readonly PlacedSegment[] {
  const bars = segments.reduce((sum, { block }) => sum + block.rows.length, 0);
  const room = Math.max(0, height - gap * segments.length);
  let top = gap / 2;
  return segments.map((segment) => {
    const { block } = segment;
    const tall = bars === 0 ? 0 : (room * block.rows.length) / bars;
    const bins = binBars(block, silhouettes, Math.max(1, Math.round(tall)));
    const placed = { ...segment, top, tall, bins };
    top += tall + gap;
    return placed;
  });
}

/** A bar: a place among those of a segment, longest first. */
export interface BarPlace {
  readonly segment: number;
  readonly at: number;
}

/** The bar at a height of the picture; null between segments. */
export function barAt(placed: readonly PlacedSegment[], y: number): BarPlace | null {
  const segment = placed.findIndex(({ top, tall }) => y >= top && y < top + tall);
  const found = placed[segment];
  if (!found) return null;
  const { length } = found.block.rows;
  const at = Math.min(length - 1, Math.floor(((y - found.top) / found.tall) * length));
  return { segment, at };
}

/** The bar that is `steps` bins further down, or up; it stays at the ends. */
export function barBeside(
  placed: readonly PlacedSegment[],
  { segment, at }: BarPlace,
  steps: number,
): BarPlace {
  const firsts = placed.flatMap(({ bins }, i) =>
    bins.map(({ from }) => ({ segment: i, at: from })),
  );
  const here = firsts.findLastIndex(
    (one) => one.segment < segment || (one.segment === segment && one.at <= at),
  );
  return firsts[Math.max(0, Math.min(firsts.length - 1, here + steps))] ?? { segment, at };
}
