"use client";

import type { PlottedSegment } from "@/components/charts/silhouette/silhouette-layout";
import { Button } from "@/components/ui/button";
import { formatCount, formatScore } from "@/components/ui/formats";
import { SegmentMark } from "@/components/ui/segment-mark";
import { exploreWords as words } from "../words";

/** The plot in figures: the mean of each segment, and who is closer to which other one. */
export function SilhouetteTable({
  segments,
  runnersUp,
  nameOf,
  onSelect,
}: {
  readonly segments: readonly PlottedSegment[];
  /** Per row, the cluster it is nearest to besides its own; null while nobody knows. */
  readonly runnersUp: Int32Array | null;
  readonly nameOf: (cluster: number) => string;
  readonly onSelect: (rows: readonly number[]) => void;
}) {
  return (
    <section
      aria-label={words.silhouette.table}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="mx-4 max-h-36 shrink-0 overflow-y-auto border-line border-t"
    >
      <table className="w-full text-xs">
        <caption className="sr-only">{words.silhouette.table}</caption>
        <thead>
          <tr className="text-left text-muted">
            <th scope="col" className="py-1 font-normal">
              {words.silhouette.segment}
            </th>
            <th scope="col" className="px-2 text-right font-normal">
              {words.silhouette.meanHeading}
            </th>
            <th scope="col" className="font-normal">
              {words.silhouette.closer}
            </th>
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <tr
              key={segment.identity}
              data-segment={segment.identity}
              className="border-line border-t align-top"
            >
              <th scope="row" className="max-w-48 py-1.5 text-left font-medium">
                <span className="flex items-center gap-2">
                  <SegmentMark segment={segment.identity} size={11} />
                  <bdi className="truncate">{segment.name}</bdi>
                </span>
              </th>
              <td className="px-2 py-1.5 text-right">{formatScore(segment.block.mean)}</td>
              <td className="py-1">
                <span className="flex flex-wrap gap-1.5">
                  {strangersOf(segment, runnersUp).map(([cluster, rows]) => (
                    <Button
                      key={cluster}
                      size="small"
                      className="h-auto min-h-6 max-w-full whitespace-normal py-0.5 text-left"
                      onClick={() => onSelect(rows)}
                    >
                      {words.silhouette.strangers(
                        formatCount(rows.length),
                        cluster < 0 ? words.silhouette.another : nameOf(cluster),
                      )}
                    </Button>
                  ))}
                  {segment.block.negative === 0 ? (
                    <span className="py-0.5 text-faint">{words.silhouette.nobody}</span>
                  ) : null}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Customers of a segment below 0, by the one they are closer to; the most first. */
function strangersOf(
  { block }: PlottedSegment,
  runnersUp: Int32Array | null,
): readonly (readonly [number, readonly number[]])[] {
  const by = new Map<number, number[]>();
  for (const row of block.rows.subarray(block.rows.length - block.negative)) {
    const cluster = runnersUp?.[row] ?? -1;
    const rows = by.get(cluster);
    if (rows) rows.push(row);
    else by.set(cluster, [row]);
  }
  return [...by].sort(([, a], [, b]) => b.length - a.length);
}
