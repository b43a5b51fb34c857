"use client";

import { useEffect } from "react";
import { resolvedColor } from "../resolved-color";
import { segmentColor } from "../segment-look";
import { useThemeVersion } from "../use-theme-version";
import { drawMap, type MapScene } from "./draw-map";
import type { MapView, Zoom } from "./map-view";

/** Draws at most once a frame. */
export function useMapDrawing(
  canvas: { readonly current: HTMLCanvasElement | null },
  scene: MapScene,
  view: MapView,
  zoom: Zoom,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const theme = useThemeVersion();
  const { coordinates, labels, identities, names, picked, selected, paint } = scene;
  // biome-ignore lint/correctness/useExhaustiveDependencies: theme decides the colors that are read here
  useEffect(() => {
    const target = canvas.current;
    const context = target?.getContext("2d");
    if (!target || !context || width === 0) return;
    const frame = requestAnimationFrame(() => {
      const ratio = window.devicePixelRatio || 1;
      const pixelWidth = Math.round(width * ratio);
      const pixelHeight = Math.round(height * ratio);
      if (target.width !== pixelWidth) target.width = pixelWidth;
      if (target.height !== pixelHeight) target.height = pixelHeight;
      const resolve = (value: string) => resolvedColor(document.body, value);
      const drawn = { coordinates, labels, identities, names, picked, selected, paint };
      drawMap(context, drawn, view, zoom, {
        segment: (identity) => resolve(segmentColor(identity)),
        resolve,
        unselected: resolve("var(--unselected)"),
        ink: resolve("var(--ink)"),
        halo: resolve("var(--panel)"),
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [
    coordinates,
    labels,
    identities,
    names,
    picked,
    selected,
    paint,
    view,
    zoom,
    theme,
    width,
    height,
  ]);
}
