"use client";

import { type PointerEvent, useRef, useState } from "react";
import type { MapTool } from "./map-tools";
import type { Place } from "./rows-in-polygon";

/** How what is drawn joins what is selected. */
export type BrushJoin = "replace" | "add" | "subtract" | "within";

export interface Brush {
  /** The line as it is drawn now, in pixels of the canvas; null while nothing is drawn. */
  readonly line: readonly Place[] | null;
  start(event: PointerEvent<HTMLElement>): void;
  move(event: PointerEvent<HTMLElement>): boolean;
  /** Whether something was drawn. */
  end(event: PointerEvent<HTMLElement>): boolean;
  cancel(): void;
}

/** A hand that trembles by less than this is a click. */
const leastReach = 5;

/** Draws a lasso or a box with the pointer; `onDraw` gets its corners when it is let go. */
export function useBrush(
  tool: MapTool,
  onDraw: (corners: readonly Place[], join: BrushJoin) => void,
): Brush {
  const [line, setLine] = useState<readonly Place[] | null>(null);
  const drawn = useRef<Place[]>([]);
  const show = (places: readonly Place[]) => setLine(tool === "box" ? boxOf(places) : [...places]);
  const forget = () => {
    drawn.current = [];
    setLine(null);
  };
  return {
    line,
    start(event) {
      if (tool === "move" || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drawn.current = [placeOf(event)];
    },
    move(event) {
      if (drawn.current.length === 0) return false;
      drawn.current.push(placeOf(event));
      if (reachOf(drawn.current) >= leastReach) show(drawn.current);
      return true;
    },
    end(event) {
      const places = drawn.current;
      forget();
      if (reachOf(places) < leastReach) return false;
      onDraw(tool === "box" ? boxOf(places) : places, joinOf(event));
      return true;
    },
    cancel: forget,
  };
}

export function joinOf(event: { readonly shiftKey: boolean; readonly altKey: boolean }): BrushJoin {
  if (event.shiftKey && event.altKey) return "within";
  if (event.shiftKey) return "add";
  return event.altKey ? "subtract" : "replace";
}

/** The box between the first and the last place. */
export function boxOf(places: readonly Place[]): readonly Place[] {
  const [left, top] = places[0] ?? [0, 0];
  const [right, bottom] = places.at(-1) ?? [0, 0];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function placeOf(event: PointerEvent<HTMLElement>): Place {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function reachOf(places: readonly Place[]): number {
  const [x, y] = places[0] ?? [0, 0];
  return places.reduce((most, [px, py]) => Math.max(most, Math.hypot(px - x, py - y)), 0);
}
