import type { SegmentWarning } from "@/lib/schema/description";
import type { Steps } from "@/lib/schema/progress";
import type { Table } from "@/lib/schema/table";
import type { Grouping } from "../mean-row";
import { trustWords as words } from "./words";

const tiny = 5;
const sliver = 0.01;
const overlapping = 0.25;
const nearlyAll = 0.9;

export interface WarningInput {
  readonly size: number;
  readonly share: number;
  /** Columns behind the clusters, and those of them in which this one clearly differs. */
  readonly clusteredColumns: number;
  readonly differing: readonly string[];
  /** Columns of the rule that tells it from the others; none where no rule does. */
  readonly toldBy: readonly string[];
  /** The segment that most of its edge leans to, by its number, and how many lean there. */
  readonly lean: { readonly toward: number; readonly share: number } | null;
  /** Columns that are missing in this segment only. */
  readonly missing: readonly string[];
}

/**
 * What to be careful about in a segment: size, overlap, and whether it only mirrors one feature or what is missing. It mirrors the one column in
 * which it differs only where that column alone tells who belongs to it: a segment can differ from the others by lying between them.
 */
export function segmentWarnings(input: WarningInput): SegmentWarning[] {
  const { size, share, lean } = input;
  const warnings: SegmentWarning[] = [];
  if (size < tiny) warnings.push({ kind: "tiny", size });
  else if (share < sliver) warnings.push({ kind: "sliver", share });
  if (lean && lean.share >= overlapping) warnings.push({ kind: "overlap", ...lean });
  const [column] = input.missing;
  if (column !== undefined) {
    warnings.push({ kind: "missing", column });
  } else if (input.clusteredColumns > 1) {
    const [mirrored] = input.differing.length === 1 ? input.differing : [];
    const isTold = input.toldBy.length > 0 && input.toldBy.every((name) => name === mirrored);
    if (mirrored !== undefined && isTold) warnings.push({ kind: "mirror", column: mirrored });
  }
  return warnings;
}

/** `nameOf`: what a segment is called, by its number. */
export function warningText(warning: SegmentWarning, nameOf: (segment: number) => string): string {
  switch (warning.kind) {
    case "tiny":
      return words.tiny(warning.size);
    case "sliver":
      return words.sliver(warning.share);
    case "overlap":
      return words.overlap(warning.share, nameOf(warning.toward));
    case "mirror":
      return words.mirror(warning.column);
    case "missing":
      return words.missing(warning.column);
  }
}

/** Per cluster, the columns that are missing for at least nine in ten of its rows and at most one in ten of the others. O(rows · columns). */
export function* missingOnlyIn(table: Table, grouping: Grouping): Steps<string[][], never> {
  const { k, tableRows, labels } = grouping;
  const sizes = new Float64Array(k);
  for (const label of labels) if (label >= 0) sizes[label]!++;
  const found = Array.from({ length: k }, (): string[] => []);
  for (const [at, column] of table.columns.entries()) {
    if (column.kind === "text" || column.role === "identifier") continue;
    yield { stage: "missing", done: at, total: table.columns.length };
    const gaps = new Float64Array(k + 1);
    if ("codes" in column) {
      for (let i = 0; i < tableRows.length; i++) {
        if (column.codes[tableRows[i]!]! < 0) gaps[labels[i]! + 1]!++;
      }
    } else {
      for (let i = 0; i < tableRows.length; i++) {
        if (Number.isNaN(column.values[tableRows[i]!]!)) gaps[labels[i]! + 1]!++;
      }
    }
    const all = gaps.reduce((sum, count) => sum + count, 0);
    for (let c = 0; c < k && all > 0; c++) {
      const own = gaps[c + 1]!;
      const others = tableRows.length - sizes[c]!;
      if (own >= nearlyAll * sizes[c]! && own > 0 && all - own <= (1 - nearlyAll) * others) {
        found[c]!.push(column.name);
      }
    }
  }
  return found;
}
