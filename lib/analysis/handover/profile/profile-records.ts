import type { ProfileRow, Segmentation } from "@/lib/schema/segment";
import type { Cell } from "../write/file-writer";

/**
 * The profile table, header first, strongest differences first: feature, category, what the figures are
 * (mean, share in [0, 1] or date), everyone's, and per segment its own and its index (100 = average).
 * Figures are not rounded; "" where there is none. `names` are by identity.
 */
export function profileRecords(
  segmentation: Segmentation,
  names: ReadonlyMap<number, string>,
): Cell[][] {
  const head = ["feature", "category", "measure", "everyone"];
  for (const { segment } of segmentation.segments) {
    const title = untaken(names.get(segment) || `Segment ${segment + 1}`, head);
    head.push(title, untaken(`${title} (index)`, head));
  }
  const records = segmentation.profile.map((row) => [
    ...[row.column, row.category ?? "", row.kind, figure(row, row.everyone.value)],
    ...row.cells.flatMap(({ value, index }) => [figure(row, value), plain(index)]),
  ]);
  return [head, ...records];
}

/** People may call two segments the same, or as one of our columns. */
function untaken(title: string, taken: readonly string[]): string {
  let free = title;
  for (let number = 2; taken.includes(free); number++) free = `${title} (${number})`;
  return free;
}

function figure({ kind }: ProfileRow, value: number): Cell {
  if (kind !== "date" || Number.isNaN(value)) return plain(value);
  return new Date(value).toISOString();
}

function plain(value: number): Cell {
  return Number.isFinite(value) ? value : "";
}
