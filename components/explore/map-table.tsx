"use client";

import { useMemo, useState } from "react";
import { extentOf } from "@/components/charts/map/map-view";
import { type SegmentExtent, segmentExtents } from "@/components/charts/map/segment-extents";
import { formatCount, formatScore } from "@/components/ui/formats";
import { SegmentMark } from "@/components/ui/segment-mark";
import { mapWords } from "./map-words";

const words = mapWords.table;

/** What a 2-D map shows, in figures; worked out when it is opened. */
export function MapTable({
  coordinates,
  labels,
  identities,
  names,
}: {
  readonly coordinates: Float32Array;
  readonly labels: Int32Array;
  readonly identities: readonly number[];
  readonly names: ReadonlyMap<number, string>;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const extents = useMemo(
    () =>
      isOpen ? segmentExtents(coordinates, labels, identities.length, extentOf(coordinates)) : [],
    [isOpen, coordinates, labels, identities],
  );
  const nameOf = (cluster: number) => names.get(identities[cluster] ?? -1) ?? "";
  return (
    <details
      className="ml-auto text-xs open:w-full"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="ml-auto w-fit cursor-pointer text-muted">{words.summary}</summary>
      {isOpen ? (
        <section
          aria-label={words.region}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="mt-1 max-h-40 overflow-auto"
        >
          <table className="w-full">
            <caption className="sr-only">{words.caption}</caption>
            <thead>
              <tr className="text-left text-muted">
                {[words.segment, words.customers, words.center, words.reach, words.nearest].map(
                  (heading, i) => (
                    <th
                      key={heading}
                      scope="col"
                      className={`py-1 pr-3 font-normal ${i > 0 && i < 4 ? "text-right" : ""}`}
                    >
                      {heading}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {extents.map((extent, cluster) =>
                extent ? (
                  <tr key={identities[cluster]} className="border-line border-t">
                    <th scope="row" className="max-w-40 py-1 pr-3 text-left font-medium">
                      <span className="flex items-center gap-2">
                        <SegmentMark segment={identities[cluster] ?? 0} size={11} />
                        <bdi className="truncate">{nameOf(cluster)}</bdi>
                      </span>
                    </th>
                    <td className="pr-3 text-right">{formatCount(extent.count)}</td>
                    <td className="pr-3 text-right">
                      {formatScore(extent.x, 1)}, {formatScore(extent.y, 1)}
                    </td>
                    <td className="pr-3 text-right">
                      {formatScore(extent.wide, 1)} × {formatScore(extent.high, 1)}
                    </td>
                    <td className="max-w-40 truncate">
                      <bdi>{nameOf(nearestTo(extents, cluster)) || words.nobody}</bdi>
                    </td>
                  </tr>
                ) : null,
              )}
            </tbody>
          </table>
        </section>
      ) : null}
    </details>
  );
}

/** The cluster whose mean is nearest on the map; −1 where there is no other. */
function nearestTo(extents: readonly (SegmentExtent | null)[], cluster: number): number {
  const own = extents[cluster];
  let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
  for (const [i, other] of extents.entries()) {
    if (!own || !other || i === cluster) continue;
    const distance = Math.hypot(other.x - own.x, other.y - own.y);
    if (distance < least) [nearest, least] = [i, distance];
  }
  return nearest;
}
