"use client";

import { type KeyboardEvent, useState } from "react";
import { type BrushJoin, boxOf, joinOf } from "./map-brush";
import { MapLine } from "./map-line";
import { mapWords as words } from "./map-words";
import type { Place } from "./rows-in-polygon";

const step = 12;
const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** Selects a box by keys alone: a cross that arrows move, and Enter for each of two corners. */
export function MapCross({
  width,
  height,
  onDraw,
}: {
  readonly width: number;
  readonly height: number;
  readonly onDraw: (corners: readonly Place[], join: BrushJoin) => void;
}) {
  const [moved, setMoved] = useState<Place>([0, 0]);
  const [corner, setCorner] = useState<Place | null>(null);
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const place: Place = [within(width / 2 + moved[0], width), within(height / 2 + moved[1], height)];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by) setMoved([place[0] + by[0] - width / 2, place[1] + by[1] - height / 2]);
    else if (event.key === "Escape" && corner) setCorner(null);
    else if (event.key === "Enter" || event.key === " ") {
      if (corner) onDraw(boxOf([corner, place]), joinOf(event));
      setCorner(corner ? null : place);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {corner ? <MapLine line={boxOf([corner, place])} /> : null}
      <button
        type="button"
        aria-label={words.keys}
        onKeyDown={onKeyDown}
        onBlur={() => setCorner(null)}
        className="-translate-x-1/2 -translate-y-1/2 pointer-events-none absolute size-6 rounded-full opacity-0 focus:opacity-100"
        style={{ left: place[0], top: place[1] }}
      >
        <svg aria-hidden viewBox="-12 -12 24 24" className="size-6">
          <path d="M-8,0H8M0,-8V8" className="stroke-2 stroke-ink" />
        </svg>
      </button>
    </>
  );
}
