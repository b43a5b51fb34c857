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
  const titles = uniqueTitles(
    segmentation.segments.map(({ segment }) => names.get(segment) || `Segment ${segment + 1}`),
  );
  const head = ["feature", "category", "measure", "everyone"];
  for (const title of titles) head.push(title, `${title} (index)`);
  let csv = csvStart(mode) + csvRecord(head, mode);
  for (const row of segmentation.profile) {
    const record = [row.column, row.category ?? "", row.kind, figure(row, row.everyone.value)];
    for (const { value, index } of row.cells) record.push(figure(row, value), plain(index));
    csv += csvRecord(record, mode);
  }
  return csv;
}

/** People may call two segments the same. */
function uniqueTitles(titles: readonly string[]): string[] {
  return titles.map((title, i) => {
    const before = titles.slice(0, i).filter((other) => other === title).length;
    return before === 0 ? title : `${title} (${before + 1})`;
  });
}

function figure({ kind }: ProfileRow, value: number): string {
  if (kind !== "date" || Number.isNaN(value)) return plain(value);
  return new Date(value).toISOString();
}

function plain(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}
