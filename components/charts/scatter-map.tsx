"use client";

import { zoom as createZoom, type D3ZoomEvent, select, type ZoomBehavior, zoomIdentity } from "d3";
import { Maximize, Minus, Plus } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { drawMap, type MapScene } from "./draw-map";
import { fitView, type MapView, nearestRow, toCanvas, type Zoom } from "./map-view";
import { resolvedColor } from "./resolved-color";
import { segmentColor } from "./segment-look";
import { useElementSize } from "./use-element-size";
import { useThemeVersion } from "./use-theme-version";

const margin = 28;
const hoverReach = 12;

/**
 * Customers as points, colored by segment. Wheel and drag zoom and move, a click picks the segment of
 * the nearest point. The profile table and the list of segments say the same without seeing.
 */
export function ScatterMap({
  description,
  words,
  card,
  onHover,
  onPick,
  ...scene
}: MapScene & {
  readonly description: string;
  readonly words: { readonly zoomIn: string; readonly zoomOut: string; readonly fit: string };
  /** What stands beside the hovered point. */
  readonly card: ReactNode;
  readonly onHover: (row: number) => void;
  readonly onPick: (row: number) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const behavior = useRef<ZoomBehavior<HTMLCanvasElement, unknown> | null>(null);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const [zoom, setZoom] = useState<Zoom>(zoomIdentity);
  const theme = useThemeVersion();
  const view = useMemo(
    () => fitView(scene.coordinates, width, height, margin),
    [scene.coordinates, width, height],
  );

  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const zooming = createZoom<HTMLCanvasElement, unknown>()
      .scaleExtent([0.5, 60])
      .on("zoom", ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => setZoom(transform));
    behavior.current = zooming;
    select(target).call(zooming).on("dblclick.zoom", null);
    return () => {
      select(target).on(".zoom", null);
    };
  }, []);

  useScene(canvas, scene, view, zoom, theme, width, height);

  const zoomBy = useCallback((factor: number) => {
    if (canvas.current) behavior.current?.scaleBy(select(canvas.current), factor);
  }, []);
  const rowAt = (event: { clientX: number; clientY: number; currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    return nearestRow(scene.coordinates, view, zoom, x, y, hoverReach);
  };

  return (
    <div ref={ref} className="relative min-h-72 flex-1 overflow-hidden">
      <canvas
        ref={canvas}
        role="img"
        aria-label={description}
        style={{ width, height }}
        className="absolute inset-0 cursor-crosshair touch-none"
        onPointerMove={(event) => onHover(event.buttons === 0 ? rowAt(event) : -1)}
        onPointerLeave={() => onHover(-1)}
        onClick={(event) => onPick(rowAt(event))}
      />
      <HoverCard scene={scene} view={view} zoom={zoom} width={width} height={height}>
        {card}
      </HoverCard>
      <div className="absolute right-2 bottom-2 flex rounded-md border border-line bg-panel">
        <IconButton label={words.zoomOut} onClick={() => zoomBy(1 / 1.5)}>
          <Minus className="size-4" aria-hidden />
        </IconButton>
        <IconButton
          label={words.fit}
          onClick={() => {
            if (canvas.current) behavior.current?.transform(select(canvas.current), zoomIdentity);
          }}
        >
          <Maximize className="size-4" aria-hidden />
        </IconButton>
        <IconButton label={words.zoomIn} onClick={() => zoomBy(1.5)}>
          <Plus className="size-4" aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}

/** Draws at most once a frame. */
function useScene(
  canvas: { readonly current: HTMLCanvasElement | null },
  scene: MapScene,
  view: MapView,
  zoom: Zoom,
  theme: number,
  width: number,
  height: number,
): void {
  const { coordinates, labels, identities, names, picked, hoveredRow } = scene;
  // biome-ignore lint/correctness/useExhaustiveDependencies: theme decides the colors that are read here
  useEffect(() => {
    const target = canvas.current;
    const context = target?.getContext("2d");
    if (!target || !context || width === 0) return;
    const frame = requestAnimationFrame(() => {
      const ratio = window.devicePixelRatio || 1;
      const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (target.width !== pixelWidth) target.width = pixelWidth;
      if (target.height !== pixelHeight) target.height = pixelHeight;
      const color = (value: string) => resolvedColor(document.body, value);
      drawMap(context, { coordinates, labels, identities, names, picked, hoveredRow }, view, zoom, {
        segment: (identity) => color(segmentColor(identity)),
        unselected: color("var(--unselected)"),
        ink: color("var(--ink)"),
        halo: color("var(--panel)"),
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [
    coordinates,
    labels,
    identities,
    names,
    picked,
    hoveredRow,
    view,
    zoom,
    theme,
    width,
    height,
  ]);
}

function HoverCard({
  scene,
  view,
  zoom,
  width,
  height,
  children,
}: {
  readonly scene: MapScene;
  readonly view: MapView;
  readonly zoom: Zoom;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}) {
  const { coordinates, hoveredRow } = scene;
  const x = coordinates[2 * hoveredRow];
  const y = coordinates[2 * hoveredRow + 1];
  if (hoveredRow < 0 || x === undefined || y === undefined || !children) return null;
  const [left, top] = toCanvas(view, zoom, x, y);
  return (
    <div
      className="pointer-events-none absolute z-10 w-60 rounded-lg border border-line bg-panel p-3 shadow-lg"
      style={{
        left: left + 256 > width ? Math.max(4, left - 252) : left + 12,
        ...(top > height / 2 ? { bottom: height - top + 12 } : { top: top + 12 }),
      }}
    >
      {children}
    </div>
  );
}
