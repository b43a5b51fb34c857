// biome-ignore-all lint/a11y/useSemanticElements: rows out of sight do not exist, so table elements cannot carry it
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
// biome-ignore-all lint/a11y/useFocusableInteractive: its headers are read, not pressed
"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect } from "react";
import { useElementSize } from "@/components/charts/use-element-size";
import { formatCount } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { useMask } from "@/lib/client/personal-view";
import type { ColumnProfile } from "@/lib/schema/profile";
import { PersonalSwitch } from "./columns-panel";
import { usePages } from "./use-pages";
import { dataWords as words } from "./words";

const rowHeight = 28;
const narrowestColumn = 148;
const numberWidth = 72;

/** Every row and column of the file, as text, of which only what is in sight exists in the page. */
export function FileTable({
  rows,
  columns,
  profiles,
}: {
  readonly rows: number;
  readonly columns: readonly { readonly name: string }[];
  /** In the order of the columns. */
  readonly profiles: readonly ColumnProfile[];
}) {
  const mask = useMask();
  const { ref: scroller, width } = useElementSize<HTMLDivElement>();
  const columnWidth = Math.max(
    narrowestColumn,
    (width - numberWidth) / Math.max(1, columns.length),
  );
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    paddingStart: numberWidth,
    overscan: 3,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the width is what has to be measured again
  useEffect(() => across.measure(), [across, columnWidth]);
  const shownRows = down.getVirtualItems();
  const shownColumns = across.getVirtualItems();
  const cellsOf = usePages(shownRows[0]?.index ?? 0, shownRows.at(-1)?.index ?? 0);

  return (
    <Panel aria-label={words.tableTitle} className="min-w-0">
      <PanelHeader title={words.tableTitle} detail={words.tableDetail}>
        <PersonalSwitch profiles={profiles} />
      </PanelHeader>
      <div
        ref={scroller}
        role="table"
        tabIndex={0}
        aria-label={words.tableLabel}
        aria-rowcount={rows + 1}
        aria-colcount={columns.length + 1}
        className="relative h-96 overflow-auto border-line border-t text-xs"
      >
        <div
          role="rowgroup"
          className="sticky top-0 z-10 h-7 bg-sunken font-semibold"
          style={{ width: across.getTotalSize() }}
        >
          <div role="row" aria-rowindex={1}>
            <span
              role="columnheader"
              className="sticky left-0 z-10 inline-block bg-sunken px-3 py-1.5 text-right text-faint"
              style={{ width: numberWidth }}
            >
              {words.rowNumber}
            </span>
            {shownColumns.map(({ index, start }) => (
              <span
                key={index}
                role="columnheader"
                aria-colindex={index + 2}
                title={columns[index]?.name}
                className="absolute top-0 truncate px-3 py-1.5"
                style={{ left: start, width: columnWidth }}
              >
                <bdi>{columns[index]?.name}</bdi>
              </span>
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          className="relative"
          style={{ height: down.getTotalSize(), width: across.getTotalSize() }}
        >
          {shownRows.map((row) => {
            const cells = cellsOf(row.index);
            return (
              <div
                key={row.index}
                role="row"
                aria-rowindex={row.index + 2}
                className="absolute left-0 w-full border-line border-b"
                style={{ top: row.start, height: rowHeight }}
              >
                <span
                  role="rowheader"
                  className="sticky left-0 z-1 inline-block bg-panel px-3 py-1.5 text-right text-faint"
                  style={{ width: numberWidth, height: rowHeight - 1 }}
                >
                  {formatCount(row.index + 1)}
                </span>
                {shownColumns.map(({ index, start }) => (
                  <span
                    key={index}
                    role="cell"
                    aria-colindex={index + 2}
                    className="absolute top-0 truncate px-3 py-1.5"
                    style={{ left: start, width: columnWidth }}
                  >
                    <bdi>
                      {cells
                        ? mask(cells[index] ?? "", profiles[index]?.meaning?.meaning)
                        : words.loading}
                    </bdi>
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </Panel>
  );
}
