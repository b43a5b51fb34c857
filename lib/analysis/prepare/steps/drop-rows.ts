import { formatCount, formatNumber } from "../format-value";
import { type Frame, type FrameColumn, isNumeric, keepRows, pickColumns } from "../frame";
import type { StepModule } from "../step-module";

/** Sets aside rows that miss more than the share `most` of the columns. Learns only which columns are counted. */
export const dropRows: StepModule<"drop-rows"> = {
  fit: (frame, { columns }) => ({
    columns: pickColumns(frame, columns, ["number", "date", "category", "boolean", "text"]).map(
      ({ name }) => name,
    ),
  }),

  apply(frame, { most }, { columns }) {
    if (columns.length === 0) return frame;
    const gaps = gapsOf(frame, columns);
    const reason = `more than ${share(most)} of its values are missing`;
    return keepRows(frame, (row) => gaps[row]! <= most * columns.length, reason);
  },

  reads: (_, { columns }) => columns,
  why: () =>
    "What is known of these customers is mostly guessed, so they would blur every segment.",

  did(before, after, { most }, { columns }) {
    const removed = before.rows - after.rows;
    if (removed === 0) return [`No row misses more than ${share(most)} of its values.`];
    return [
      `Set aside ${formatCount(removed, "row")} that miss more than ${share(most)} of ${formatCount(columns.length, "column")}.`,
    ];
  },
};

function gapsOf(frame: Frame, names: readonly string[]): Uint32Array {
  const wanted = new Set(names);
  const gaps = new Uint32Array(frame.rows);
  for (const column of frame.columns) if (wanted.has(column.name)) addGaps(column, gaps);
  return gaps;
}

function addGaps(column: FrameColumn, gaps: Uint32Array): void {
  for (let row = 0; row < gaps.length; row++) {
    const isMissing = isNumeric(column)
      ? Number.isNaN(column.values[row]!)
      : column.codes[row]! < 0;
    if (isMissing) gaps[row]!++;
  }
}

function share(most: number): string {
  return `${formatNumber(100 * most)}%`;
}
