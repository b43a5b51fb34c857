"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useCallback, useMemo, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { formatCount } from "@/components/ui/formats";
import type { ProfileDetail } from "@/lib/schema/description";
import type { ProfileCell, Segmentation } from "@/lib/schema/segment";
import { CellCard } from "./cell-card";
import { CellHover, type CellPlace } from "./cell-hover";
import { type HeadingColumn, ProfileTableHead } from "./headings";
import { type ProfileSort, type ProfileView, shownLines } from "./profile-view";
import { ProfileTableRow } from "./row-cells";
import { profileTableWords as words } from "./words";

const rowHeight = 29;
const headHeight = 84;
const featureWidth = 216;
const everyoneWidth = 112;
const segmentWidth = 116;

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
 * Features × segments. Scrolls inside the height it is given; rows out of sight do not exist. Cells that clearly differ are tinted by how
 * far the segment is from everyone; more about a cell stands in a card beside it.
 */
export function ProfileTable({
  segmentation,
  details,
  names,
  view,
  highlighted = null,
  selection = null,
  onSort,
  onPick,
  className,
}: {
  readonly segmentation: Segmentation;
  /** The lines of the same profile in more depth, in its order; undefined until they are known. */
  readonly details: readonly ProfileDetail[] | undefined;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  readonly view: ProfileView;
  readonly highlighted?: number | null;
  readonly selection?: SelectionColumn | null;
  readonly onSort: (sort: ProfileSort) => void;
  readonly onPick?: (segment: number) => void;
  readonly className?: string;
}) {
  const scroller = useRef<HTMLElement>(null);
  const columns = useMemo(
    () =>
      segmentation.segments
        .map(({ segment, share }, cluster): HeadingColumn => {
          return { segment, share, cluster, name: names.get(segment) ?? "" };
        })
        .sort((a, b) => a.segment - b.segment),
    [segmentation, names],
  );
  const { isOnlyDifferent, hasUnclustered, sort } = view;
  const lines = useMemo(
    () => shownLines(segmentation, details, { isOnlyDifferent, hasUnclustered, sort }),
    [segmentation, details, isOnlyDifferent, hasUnclustered, sort],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: headHeight,
    overscan: 8,
  });
  const clusters = useMemo(() => columns.map(({ cluster }) => cluster), [columns]);
  const reveal = useCallback((line: number) => virtual.scrollToIndex(line), [virtual]);

  if (lines.length === 0) {
    const hasAny = segmentation.profile.length > 0 && !isOnlyDifferent;
    return <p className="px-4 pb-4 text-muted">{hasAny ? words.noneShown : words.none}</p>;
  }
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const width =
    featureWidth + everyoneWidth + segmentWidth * (columns.length + (selection ? 1 : 0));
  const pickAt = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest("td[data-segment]") : null;
    if (cell) onPick?.(Number(cell.getAttribute("data-segment")));
  };
  const card = ({ line: at, cluster }: CellPlace) => {
    const line = lines[at];
    const column = columns.find((one) => one.cluster === cluster);
    if (!line || !column) return null;
    const siblings = segmentation.profile.filter(({ column }) => column === line.row.column);
    return <CellCard line={line} siblings={siblings} {...column} />;
  };
  return (
    <section
      ref={scroller}
      aria-label={words.regionLabel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={classNames("relative overflow-auto", className)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button in the column's heading does the same */}
      <table
        aria-rowcount={lines.length + 1}
        onClick={onPick ? pickAt : undefined}
        style={{ minWidth: width }}
        className="w-full table-fixed border-separate border-spacing-0 text-sm"
      >
        <caption className="sr-only">{words.caption(formatCount(columns.length))}</caption>
        <colgroup>
          <col style={{ width: featureWidth }} />
          <col style={{ width: everyoneWidth }} />
        </colgroup>
        <ProfileTableHead
          columns={columns}
          highlighted={highlighted}
          sort={sort}
          selectionShare={selection?.share ?? null}
          onSort={onSort}
          onPick={onPick}
        />
        <tbody className={onPick && "[&_td[data-segment]]:cursor-pointer"}>
          {above > 0 ? <Spacer height={above} /> : null}
          {shown.map(({ index }) => {
            const line = lines[index];
            if (!line) return null;
            const key = profileKey(line.row.column, line.row.category);
            return (
              <tr
                key={key}
                data-profile={key}
                aria-rowindex={index + 2}
                style={{ height: rowHeight }}
                className="group"
              >
                <ProfileTableRow
                  line={line}
                  at={index}
                  columns={columns}
                  unit={view.unit}
                  highlighted={highlighted}
                  selection={selection ? (selection.cells?.get(key) ?? null) : undefined}
                />
              </tr>
            );
          })}
          {below > 0 ? <Spacer height={below} /> : null}
        </tbody>
      </table>
      <CellHover scroller={scroller} lines={lines.length} clusters={clusters} reveal={reveal}>
        {card}
      </CellHover>
    </section>
  );
}

/** Stands for the rows out of sight. */
function Spacer({ height }: { readonly height: number }) {
  return <tr aria-hidden style={{ height }} />;
}
