"use client";

import { zoom as createZoom, type D3ZoomEvent, select, type ZoomBehavior, zoomIdentity } from "d3";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Zoom } from "./map-view";

const furthest = [0.5, 400] as const;

/** Moving and zooming by pointer, wheel and touch, at once and without any animation. */
export function useMapZoom(element: RefObject<HTMLElement | null>, isMoving: boolean) {
  const behavior = useRef<ZoomBehavior<HTMLElement, unknown> | null>(null);
  const [zoom, setZoom] = useState<Zoom>(zoomIdentity);

  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const zooming = createZoom<HTMLElement, unknown>()
      .scaleExtent([...furthest])
      .on("zoom", ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => setZoom(transform));
    behavior.current = zooming;
    select(target).call(zooming).on("dblclick.zoom", null);
    return () => {
      select(target).on(".zoom", null);
    };
  }, [element]);

  useEffect(() => {
    behavior.current?.filter(
      (event: MouseEvent) =>
        event.type === "wheel" || (isMoving && !event.ctrlKey && event.button === 0),
    );
  }, [isMoving]);

  const zoomBy = useCallback(
    (factor: number) => {
      if (element.current) behavior.current?.scaleBy(select(element.current), factor);
    },
    [element],
  );
  /** By pixels of the page. */
  const moveBy = useCallback(
    (right: number, down: number) => {
      const { k } = zoom;
      if (element.current)
        behavior.current?.translateBy(select(element.current), right / k, down / k);
    },
    [element, zoom],
  );
  const fit = useCallback(() => {
    if (element.current) behavior.current?.transform(select(element.current), zoomIdentity);
  }, [element]);
  return { zoom, zoomBy, moveBy, fit };
}
