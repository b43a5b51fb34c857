"use client";

import { useMemo } from "react";
import { type MapView, toCanvas, type Zoom } from "./map-view";
import { placeLabels } from "./place-labels";
import type { SegmentPlace } from "./segment-places";

/** The widest label; longer names are clipped. */
const widest = 210;

export interface NamedSegment extends SegmentPlace {
  readonly identity: number;
  readonly name: string;
}

/** Names at the middle of their segments, the largest segment first where there is no room for all. */
export function MapLabels({
  segments,
  view,
  zoom,
  width,
  height,
}: {
  readonly segments: readonly NamedSegment[];
  readonly view: MapView;
  readonly zoom: Zoom;
  readonly width: number;
  readonly height: number;
}) {
  const sorted = useMemo(() => {
    const measure = measureIn(document.body);
    return [...segments]
      .sort((a, b) => b.count - a.count)
      .map((segment) => ({ ...segment, width: Math.min(widest, measure(segment.name)) + 8 }));
  }, [segments]);
  const places = placeLabels(
    sorted.map((segment) => {
      const [x, y] = toCanvas(view, zoom, segment.x, segment.y);
      return { x, y, width: segment.width };
    }),
    width,
    height,
  );
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden">
      {sorted.map(({ identity, name }, i) => {
        const place = places[i];
        return place ? (
          <span
            key={identity}
            data-map-label={identity}
            className="absolute top-0 left-0 truncate whitespace-nowrap px-1 font-semibold text-ink text-xs leading-[18px] [-webkit-text-stroke:3.5px_var(--panel)] [paint-order:stroke_fill]"
            style={{
              maxWidth: widest + 8,
              transform: `translate(-50%,-50%) translate(${place.x}px,${place.y}px)`,
            }}
          >
            <bdi>{name}</bdi>
          </span>
        ) : null;
      })}
    </div>
  );
}

/** How wide a label is, in pixels. */
function measureIn(element: Element): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (text) => 7 * text.length;
  context.font = `600 12px ${getComputedStyle(element).fontFamily}`;
  return (text) => context.measureText(text.slice(0, 200)).width;
}
