import type { ReactNode } from "react";
import { type MapView, toCanvas, type Zoom } from "./map-view";

/** A ring around the hovered point and what is known of it; over the map, which need not be drawn again. */
export function MapHover({
  place,
  view,
  zoom,
  width,
  height,
  isSpoken,
  children,
}: {
  readonly place: readonly [number, number];
  readonly view: MapView;
  readonly zoom: Zoom;
  readonly width: number;
  readonly height: number;
  /** Whether it was come to by keys: then it is read out. */
  readonly isSpoken: boolean;
  readonly children: ReactNode;
}) {
  const [left, top] = toCanvas(view, zoom, place[0], place[1]);
  return (
    <>
      <span
        aria-hidden
        className="-translate-x-1/2 -translate-y-1/2 pointer-events-none absolute size-4 rounded-full border-[1.5px] border-ink"
        style={{ left, top }}
      />
      <div
        {...(isSpoken ? { role: "status" } : {})}
        data-map-card
        className="pointer-events-none absolute z-10 w-60 rounded-lg border border-line bg-panel p-3 shadow-lg empty:hidden"
        style={{
          left: left + 256 > width ? Math.max(4, left - 252) : left + 12,
          ...(top > height / 2 ? { bottom: height - top + 12 } : { top: top + 12 }),
        }}
      >
        {children}
      </div>
    </>
  );
}
