import type { RowSet } from "@/lib/schema/row-set";
import { segmentColor, segmentLooks } from "../../segment-look";

/** Colors by something else than the segment. */
export interface Paint {
  /** Per row, which of `colors`; −1 for what has no value. */
  readonly codes: Int32Array;
  /** CSS colors, at most 254. */
  readonly colors: readonly string[];
}

/** What decides the color of each row. */
export interface ColoredRows {
  /** Cluster per row, −1 for rows in none; null while nobody knows yet. */
  readonly labels: Int32Array | null;
  /** Per cluster, its identity: decides color and shape. */
  readonly identities: readonly number[];
  /** Identity that is picked: everything else turns gray. */
  readonly picked: number | null;
  /** Rows that are selected: the others turn gray. null: no selection. */
  readonly selected: RowSet | null;
  /** null: the colors of the segments. */
  readonly paint: Paint | null;
}

/** A byte per row for each thing a painter has to know of it. */
export interface Dots {
  /** Which color of the palette; 0: gray, and below all others. */
  readonly colors: Uint8Array;
  /** Which shape, 0 … 11. */
  readonly shapes: Uint8Array;
  /** CSS colors, gray first. */
  readonly palette: readonly string[];
  /** Whether any row is gray. */
  readonly hasGray: boolean;
}

const gray = "var(--unselected)";

/** Takes O(rows) time, some milliseconds for a million of them. */
export function dotsOf(
  rows: number,
  { labels, identities, picked, selected, paint }: ColoredRows,
): Dots {
  const colors = new Uint8Array(rows);
  const shapes = new Uint8Array(rows);
  const shapeOf = Uint8Array.from(identities, (identity) => identity % segmentLooks);
  const isShown = Uint8Array.from(identities, (identity) =>
    Number(picked === null || identity === picked),
  );
  const codes = paint?.codes ?? labels;
  const words = selected?.words;
  let hasGray = false;
  for (let row = 0; row < rows; row++) {
    const label = labels === null ? -1 : (labels[row] as number);
    const code = codes === null ? -1 : (codes[row] as number);
    if (label >= 0) shapes[row] = shapeOf[label] as number;
    const isColored =
      code >= 0 &&
      (picked === null || (label >= 0 && isShown[label] === 1)) &&
      (words === undefined || (((words[row >>> 5] as number) >>> (row & 31)) & 1) === 1);
    if (isColored) colors[row] = code + 1;
    else hasGray = true;
  }
  const own = paint ? paint.colors : identities.map((identity) => segmentColor(identity));
  return { colors, shapes, palette: [gray, ...own], hasGray };
}
