import type { ExportMode } from "@/lib/schema/request";
import type { ProfileRow, Segmentation } from "@/lib/schema/segment";
import { csvRecord, csvStart } from "./csv-cell";

export interface ProfileCsvInput {
  readonly segmentation: Segmentation;
  /** By identity. */
  readonly names: ReadonlyMap<number, string>;
  readonly mode: ExportMode;
}

/**
 * The profile table as CSV, strongest differences first: feature, category, what the figures are
 * (mean, share in [0, 1] or date), everyone's, and per segment its own and its index (100 = average).
 * Figures are not rounded; empty where there is none.
 */
export function profileCsv({ segmentation, names, mode }: ProfileCsvInput): string {
  const head = ["feature", "category", "measure", "everyone"];
  for (const { segment } of segmentation.segments) {
    const title = untaken(names.get(segment) || `Segment ${segment + 1}`, head);
    head.push(title, untaken(`${title} (index)`, head));
  }
  let csv = csvStart(mode) + csvRecord(head, mode);
  for (const row of segmentation.profile) {
    const record = [row.column, row.category ?? "", row.kind, figure(row, row.everyone.value)];
    for (const { value, index } of row.cells) record.push(figure(row, value), plain(index));
    csv += csvRecord(record, mode);
  }
  return csv;
}

/** People may call two segments the same, or as one of our columns. */
function untaken(title: string, taken: readonly string[]): string {
  let free = title;
  for (let number = 2; taken.includes(free); number++) free = `${title} (${number})`;
  return free;
}

function figure({ kind }: ProfileRow, value: number): string {
  if (kind !== "date" || Number.isNaN(value)) return plain(value);
  return new Date(value).toISOString();
}

function plain(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}
