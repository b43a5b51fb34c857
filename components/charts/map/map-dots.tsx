"use client";

import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useThemeVersion } from "../use-theme-version";
import { createCanvasPainter } from "./painting/canvas-painter";
import { choosePainter, type PainterKind } from "./painting/choose-painter";
import { inksOf } from "./painting/inks";
import type { MapFrame, MapPainter } from "./painting/map-painter";
import { createWebglPainter } from "./painting/webgl-painter";
import { usePixelRatio } from "./use-pixel-ratio";

let usual: PainterKind | null = null;

/** The dots of a map. What a lost graphics card leaves is drawn by this thread. */
export function MapDots(frame: Omit<MapFrame, "inks" | "ratio">) {
  const [kind, setKind] = useState<PainterKind>(() => {
    usual ??= choosePainter();
    return usual;
  });
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<MapPainter | null>(null);
  const inks = useInks(frame.dots.palette);
  const ratio = usePixelRatio();

  useLayoutEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const made = kind === "webgl" ? createWebglPainter(target) : createCanvasPainter(target);
    painter.current = made;
    if (!made && kind === "webgl") setKind("canvas");
    const onLost = () => setKind("canvas");
    target.addEventListener("webglcontextlost", onLost);
    return () => {
      target.removeEventListener("webglcontextlost", onLost);
      painter.current = null;
      made?.close();
    };
  }, [kind]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another painter has to draw everything anew
  useLayoutEffect(() => {
    if (frame.width > 0 && frame.height > 0) painter.current?.draw({ ...frame, inks, ratio });
  }, [
    frame.coordinates,
    frame.dots,
    frame.crowding,
    frame.view,
    frame.zoom,
    frame.width,
    frame.height,
    inks,
    ratio,
    kind,
  ]);

  return (
    <canvas
      key={kind}
      ref={canvas}
      data-painter={kind}
      className="pointer-events-none absolute inset-0 origin-top-left"
      style={{ width: frame.width, height: frame.height }}
    />
  );
}

/** What the colors of a palette are in the theme that is on. */
function useInks(palette: readonly string[]): Float32Array {
  const theme = useThemeVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: theme decides the colors that are read here
  return useMemo(() => inksOf(palette), [palette.join(), theme]);
}
