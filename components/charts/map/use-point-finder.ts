"use client";

import { useEffect, useMemo, useRef } from "react";
import { inSlices } from "./painting/in-slices";
import { createPointGrid, nearestOfAll, nearestPoint, type PointGrid } from "./point-grid";

/** A map that has stood still for so long is sorted for the pointer. */
const stillMs = 200;
const sliceMs = 6;

/** Finds the point nearest to a place, nearer than `reach`; by looking at all of them until they are sorted. */
export function usePointFinder(coordinates: Float32Array) {
  const grid = useRef<PointGrid | null>(null);
  useEffect(() => {
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = inSlices(createPointGrid(coordinates), sliceMs, (made) => {
        grid.current = made;
      });
    }, stillMs);
    return () => {
      clearTimeout(timer);
      stop();
      grid.current = null;
    };
  }, [coordinates]);
  return useMemo(
    () => (x: number, y: number, reach: number) =>
      grid.current
        ? nearestPoint(grid.current, x, y, reach)
        : nearestOfAll(coordinates, x, y, reach),
    [coordinates],
  );
}
