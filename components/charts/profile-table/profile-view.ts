import type { ProfileDetail } from "@/lib/schema/description";
import type { ProfileRow, Segmentation } from "@/lib/schema/segment";
import { type ProfileUnit, rowName } from "./cell-text";

export type ProfileSort =
  | { readonly by: "strength" }
  | { readonly by: "name" }
  /** The segment's number. */
  | { readonly by: "segment"; readonly segment: number };

/** How a person looks at the table. */
export interface ProfileView {
  readonly unit: ProfileUnit;
  readonly isOnlyDifferent: boolean;
  /** Also outcomes and other columns that took no part in finding the segments. */
  readonly hasUnclustered: boolean;
  readonly sort: ProfileSort;
}

export const initialProfileView: ProfileView = {
  unit: "index",
  isOnlyDifferent: false,
  hasUnclustered: true,
  sort: { by: "strength" },
};

/** A line of the profile and, once it is known, more about it. */
export interface ProfileLine {
  readonly row: ProfileRow;
  readonly detail: ProfileDetail | undefined;
}

/** Segments explain less than 1 % of the spread of a feature below this (Cohen's "small"). */
const differentFrom = 0.1;
const byName = new Intl.Collator("en", { numeric: true });

/**
 * The lines of the profile that are to be shown, in their order. Only different ones: where a segment clearly differs after
 * correction, or, before that is known, where segments explain some of the spread. By a segment: the surest differences of it first.
 * `details` are of the same profile, in its order. O(lines log lines).
 */
export function shownLines(
  { profile, segments }: Pick<Segmentation, "profile" | "segments">,
  details: readonly ProfileDetail[] | undefined,
  view: Omit<ProfileView, "unit">,
): ProfileLine[] {
  const lines = profile
    .map((row, at): ProfileLine => ({ row, detail: details?.[at] }))
    .filter(({ row }) => view.hasUnclustered || row.clustered)
    .filter((line) => !view.isOnlyDifferent || isDifferent(line));
  const { sort } = view;
  if (sort.by === "name") {
    return lines.sort((a, b) => byName.compare(rowName(a.row), rowName(b.row)));
  }
  const cluster =
    sort.by === "segment" ? segments.findIndex(({ segment }) => segment === sort.segment) : -1;
  if (cluster < 0) return lines;
  return lines.sort(
    (a, b) =>
      sureness(b, cluster) - sureness(a, cluster) || distance(b, cluster) - distance(a, cluster),
  );
}

function isDifferent({ row, detail }: ProfileLine): boolean {
  return detail ? detail.cells.some(({ isClear }) => isClear) : row.strength >= differentFrom;
}

/** The end of the interval that is nearest to no difference; 0 where it may be none. */
function sureness({ detail }: ProfileLine, cluster: number): number {
  const cell = detail?.cells[cluster];
  return cell ? Math.max(0, cell.effect.low, -cell.effect.high) || 0 : 0;
}

function distance({ row }: ProfileLine, cluster: number): number {
  return Math.abs(row.cells[cluster]?.effect ?? 0) || 0;
}
