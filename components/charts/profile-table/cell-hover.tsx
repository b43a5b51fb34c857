"use client";

import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

const cardWidth = 288;
const gap = 8;

export interface CellPlace {
  /** Among the lines that are shown. */
  readonly line: number;
  readonly cluster: number;
}

/**
 * Shows a card beside the cell that is pointed at, or that the arrow keys lead to while the table has the focus. Keeps to itself which
 * cell that is, so that the table is not drawn again for it.
 */
export function CellHover({
  scroller,
  lines,
  clusters,
  reveal,
  children,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
  /** How many there are. */
  readonly lines: number;
  /** In the order of the columns. */
  readonly clusters: readonly number[];
  /** Brings a line into sight. */
  readonly reveal: (line: number) => void;
  readonly children: (place: CellPlace) => ReactNode;
}) {
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [box, setBox] = useState<DOMRect | null>(null);
  /** Only what keys lead to is told to screen readers. */
  const [isByKeys, setByKeys] = useState(false);
  /** What keys scroll under a pointer that rests is not pointed at. */
  const isResting = useRef(false);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const show = (next: CellPlace | null) => {
      setPlace((known) =>
        known?.line === next?.line && known?.cluster === next?.cluster ? known : next,
      );
    };
    const point = ({ target }: PointerEvent) => {
      if (isResting.current) return;
      const cell = target instanceof Element ? target.closest("[data-cell]") : null;
      setByKeys(false);
      show(placeOf(cell));
      setBox(cell?.getBoundingClientRect() ?? null);
    };
    const move = (event: PointerEvent) => {
      if (!isResting.current) return;
      isResting.current = false;
      point(event);
    };
    const leave = () => show(null);
    const press = (event: KeyboardEvent) => {
      if (event.target !== element) return;
      const step = steps[event.key];
      if (event.key === "Escape") show(null);
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      isResting.current = true;
      setByKeys(true);
      setPlace((known) => moved(known, step, lines, clusters));
    };
    element.addEventListener("pointerover", point);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("keydown", press);
    element.addEventListener("blur", leave);
    return () => {
      element.removeEventListener("pointerover", point);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("keydown", press);
      element.removeEventListener("blur", leave);
    };
  }, [scroller, lines, clusters]);

  useEffect(() => {
    const element = scroller.current;
    if (!place || !element) return;
    const find = () => element.querySelector(`[data-cell="${place.line} ${place.cluster}"]`);
    if (!find()?.matches(":hover")) reveal(place.line);
    const frame = requestAnimationFrame(() => {
      const cell = find();
      if (!cell) return;
      if (!cell.matches(":hover")) cell.scrollIntoView({ block: "nearest", inline: "nearest" });
      setBox(cell.getBoundingClientRect());
    });
    const hide = () => setPlace(null);
    window.addEventListener("resize", hide);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("resize", hide);
    };
  }, [place, scroller, reveal]);

  return (
    <>
      {place && box
        ? createPortal(
            <div
              style={besides(box)}
              className="pointer-events-none fixed z-40 rounded-lg border border-line bg-panel p-3 text-xs shadow-lg"
            >
              {children(place)}
            </div>,
            document.body,
          )
        : null}
      <output className="sr-only">{place && isByKeys ? children(place) : null}</output>
    </>
  );
}

const steps: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function placeOf(cell: Element | null): CellPlace | null {
  const [line, cluster] = (cell?.getAttribute("data-cell") ?? "").split(" ").map(Number);
  return cell && line !== undefined && cluster !== undefined ? { line, cluster } : null;
}

function moved(
  place: CellPlace | null,
  [down, across]: readonly [number, number],
  lines: number,
  clusters: readonly number[],
): CellPlace | null {
  const [first] = clusters;
  if (first === undefined || lines === 0) return null;
  if (!place) return { line: 0, cluster: first };
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  const at = within(clusters.indexOf(place.cluster) + across, clusters.length);
  return { line: within(place.line + down, lines), cluster: clusters[at] ?? first };
}

/** Under the cell, or over it where there is no room. */
function besides(box: DOMRect) {
  const left = Math.max(
    gap,
    Math.min(window.innerWidth - cardWidth - gap, box.left + box.width / 2 - cardWidth / 2),
  );
  const isLow = box.bottom > window.innerHeight * 0.55;
  return {
    left,
    width: cardWidth,
    ...(isLow ? { bottom: window.innerHeight - box.top + gap } : { top: box.bottom + gap }),
  };
}
