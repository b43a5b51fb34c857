"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { formatCount, formatShare } from "@/components/ui/formats";
import { SegmentMark } from "@/components/ui/segment-mark";
import type { ProfileCell, Segmentation } from "@/lib/schema/segment";
import { type ProfileUnit, valueText } from "./profile-cell-text";
import { ProfileCells, RowHeading, SelectionCell } from "./profile-table-row";
import { profileTableWords as words } from "./profile-table-words";

/** More rows than this are shown on demand; the strongest differences come first anyway. */
const pageRows = 100;
/** Segments explain less than 1 % of the spread of a feature below this (Cohen's "small"). */
const differentFrom = 0.1;

/** A column for the customers that are selected now. */
export interface SelectionColumn {
  readonly share: number;
  /** By `profileKey`; null while it is computed. */
  readonly cells: ReadonlyMap<string, ProfileCell> | null;
}

/** What tells one line of the table from another. */
export function profileKey(column: string, category: string | undefined): string {
  return JSON.stringify([column, category]);
}

/**
 * Features × segments, strongest differences first, each cell tinted by how far the segment is from
 * everyone. Scrolls inside the height it is given.
 */
export function ProfileTable({
  segmentation,
  names,
  unit,
  isOnlyDifferent = false,
  highlighted = null,
  selection = null,
  onPick,
  className,
}: {
  readonly segmentation: Segmentation;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  readonly unit: ProfileUnit;
  readonly isOnlyDifferent?: boolean;
  readonly highlighted?: number | null;
  readonly selection?: SelectionColumn | null;
  readonly onPick?: (segment: number) => void;
  readonly className?: string;
}) {
  const [limit, setLimit] = useState(pageRows);
  const columns = segmentation.segments
    .map((segment, cluster) => ({ ...segment, cluster }))
    .sort((a, b) => a.segment - b.segment);
  const rows = segmentation.profile.filter(
    (row) => !isOnlyDifferent || row.strength >= differentFrom,
  );
  const shown = rows.slice(0, limit);

  if (rows.length === 0) return <p className="px-4 pb-4 text-muted">{words.none}</p>;
  return (
    <section
      aria-label={words.regionLabel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={classNames("relative overflow-auto", className)}
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{words.caption(formatCount(columns.length))}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 border-line border-b bg-panel py-1.5 pr-3 pl-4 text-left align-bottom font-semibold"
            >
              {words.feature}
            </th>
            <th
              scope="col"
              className="sticky top-0 z-10 border-line border-b bg-panel px-2.5 py-1.5 text-right align-bottom font-semibold"
            >
              {words.everyone}
            </th>
            {columns.map(({ segment, share }) => (
              <th
                key={segment}
                scope="col"
                data-segment={segment}
                className={classNames(
                  "sticky top-0 z-10 min-w-28 border-line border-b bg-panel px-1 py-1 text-right align-bottom font-semibold",
                  segment === highlighted && "bg-sunken",
                )}
              >
                <ColumnHeading
                  segment={segment}
                  name={names.get(segment) ?? ""}
                  share={share}
                  isPicked={segment === highlighted}
                  onPick={onPick}
                />
              </th>
            ))}
            {selection ? (
              <th
                scope="col"
                className="sticky top-0 z-10 min-w-24 border-line border-b border-l border-l-line-strong border-dashed bg-panel px-2.5 py-1.5 text-right align-bottom font-semibold"
              >
                {words.selection}
                <span className="block font-normal text-muted text-xs">
                  {formatShare(selection.share)}
                </span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr
              key={profileKey(row.column, row.category)}
              data-profile={profileKey(row.column, row.category)}
              className="group"
            >
              <RowHeading row={row} />
              <td className="whitespace-nowrap border-line border-b px-2.5 py-1 text-right text-muted group-hover:bg-sunken">
                {valueText(row, row.everyone)}
              </td>
              <ProfileCells
                row={row}
                columns={columns}
                unit={unit}
                highlighted={highlighted}
                {...(onPick ? { onPick } : {})}
              />
              {selection ? (
                <SelectionCell
                  row={row}
                  cell={selection.cells?.get(profileKey(row.column, row.category))}
                  unit={unit}
                />
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <button
          type="button"
          onClick={() => setLimit(limit + pageRows)}
          className="sticky left-0 px-4 py-2 text-accent hover:underline"
        >
          {words.more(formatCount(shown.length), formatCount(rows.length))}
        </button>
      ) : null}
    </section>
  );
}

function ColumnHeading({
  segment,
  name,
  share,
  isPicked,
  onPick,
}: {
  readonly segment: number;
  readonly name: string;
  readonly share: number;
  readonly isPicked: boolean;
  readonly onPick: ((segment: number) => void) | undefined;
}) {
  const content = (
    <>
      <span className="inline-flex max-w-40 items-baseline gap-1.5">
        <SegmentMark segment={segment} size={11} />
        <bdi className="line-clamp-3 text-left [overflow-wrap:anywhere]">{name}</bdi>
      </span>
      <span className="font-normal text-muted text-xs">{formatShare(share)}</span>
    </>
  );
  const look = "inline-flex min-w-20 max-w-full flex-col items-end rounded-md px-2 py-0.5";
  if (!onPick) return <span className={look}>{content}</span>;
  return (
    <button
      type="button"
      title={name}
      aria-pressed={isPicked}
      onClick={() => onPick(segment)}
      className={classNames(look, "hover:bg-sunken")}
    >
      {content}
    </button>
  );
}
