"use client";

import { zoom as createZoom, type D3ZoomEvent, select, type ZoomBehavior, zoomIdentity } from "d3";
import { Maximize, Minus, Plus } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { RowSet } from "@/lib/schema/row-set";
import { useElementSize } from "../use-element-size";
import type { MapScene } from "./draw-map";
import { type MapArrow, MapArrows } from "./map-arrows";
import { type BrushJoin, useBrush } from "./map-brush";
import { MapCross } from "./map-cross";
import { MapHover } from "./map-hover";
import { MapLine } from "./map-line";
import type { MapTool } from "./map-tools";
import { fitView, toMap, type Zoom } from "./map-view";
import { mapWords as words } from "./map-words";
import { createPointGrid, nearestPoint, type PointGrid } from "./point-grid";
import { type Place, rowsInPolygon } from "./rows-in-polygon";
import { useMapDrawing } from "./use-map-drawing";

const margin = 28;
const hoverReach = 12;

/**
 * Customers as points, colored by segment. The wheel zooms; dragging moves, or selects by lasso or box; a click picks the
 * segment of the nearest point. The profile table and the list of segments say the same without seeing.
 */
export function ScatterMap({
  description,
  tool,
  arrows,
  hoveredRow,
  card,
  onHover,
  onPick,
  onSelect,
  ...scene
}: MapScene & {
  readonly description: string;
  readonly tool: MapTool;
  readonly arrows: readonly MapArrow[];
  readonly hoveredRow: number;
  /** What stands beside the hovered point. */
  readonly card: ReactNode;
  readonly onHover: (row: number) => void;
  readonly onPick: (row: number) => void;
  readonly onSelect: (rows: RowSet, join: BrushJoin) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const { zoom, zoomBy, fit } = useZoom(canvas, tool === "move");
  const { coordinates } = scene;
  const view = useMemo(
    () => fitView(coordinates, width, height, margin),
    [coordinates, width, height],
  );
  const gridOf = useMemo(() => whenFirstAsked(coordinates), [coordinates]);
  useMapDrawing(canvas, scene, view, zoom, { width, height });

  const drawn = (corners: readonly Place[], join: BrushJoin) => {
    const onMap = corners.map(([x, y]) => toMap(view, zoom, x, y));
    onSelect(rowsInPolygon(coordinates, onMap), join);
  };
  const brush = useBrush(tool, drawn);
  const rowAt = (event: { clientX: number; clientY: number; currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = toMap(view, zoom, event.clientX - box.left, event.clientY - box.top);
    return nearestPoint(gridOf(), x, y, hoverReach / (view.scale * zoom.k));
  };
  const hasDrawn = useRef(false);
  const x = coordinates[2 * hoveredRow];
  const y = coordinates[2 * hoveredRow + 1];

  return (
    <div ref={ref} className="relative min-h-72 flex-1 overflow-hidden">
      <canvas
        ref={canvas}
        role="img"
        aria-label={description}
        style={{ width, height }}
        className="absolute inset-0 cursor-crosshair touch-none"
        onPointerDown={(event) => {
          hasDrawn.current = false;
          brush.start(event);
        }}
        onPointerMove={(event) => {
          if (brush.move(event)) onHover(-1);
          else onHover(event.buttons === 0 ? rowAt(event) : -1);
        }}
        onPointerUp={(event) => {
          hasDrawn.current = brush.end(event);
        }}
        onPointerCancel={brush.cancel}
        onPointerLeave={() => onHover(-1)}
        onClick={(event) => {
          if (!hasDrawn.current) onPick(rowAt(event));
        }}
      />
      {arrows.length > 0 ? (
        <MapArrows arrows={arrows} view={view} zoom={zoom} width={width} height={height} />
      ) : null}
      {brush.line ? <MapLine line={brush.line} /> : null}
      {tool === "move" ? null : <MapCross width={width} height={height} onDraw={drawn} />}
      {hoveredRow < 0 || x === undefined || y === undefined ? null : (
        <MapHover place={[x, y]} view={view} zoom={zoom} width={width} height={height}>
          {card}
        </MapHover>
      )}
      <div className="absolute right-2 bottom-2 flex rounded-md border border-line bg-panel">
        <IconButton label={words.zoomOut} onClick={() => zoomBy(1 / 1.5)}>
          <Minus className="size-4" aria-hidden />
        </IconButton>
        <IconButton label={words.fit} onClick={fit}>
          <Maximize className="size-4" aria-hidden />
        </IconButton>
        <IconButton label={words.zoomIn} onClick={() => zoomBy(1.5)}>
          <Plus className="size-4" aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}

/** A map that is still moving is not pointed at often enough to sort its points each time. */
function whenFirstAsked(coordinates: Float32Array): () => PointGrid {
  let grid: PointGrid | null = null;
  return () => {
    grid ??= createPointGrid(coordinates);
    return grid;
  };
}

function useZoom(canvas: { readonly current: HTMLCanvasElement | null }, isMoving: boolean) {
  const behavior = useRef<ZoomBehavior<HTMLCanvasElement, unknown> | null>(null);
  const [zoom, setZoom] = useState<Zoom>(zoomIdentity);

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
  }, [canvas]);

  useEffect(() => {
    behavior.current?.filter(
      (event: MouseEvent) =>
        event.type === "wheel" || (isMoving && !event.ctrlKey && event.button === 0),
    );
  }, [isMoving]);

  const zoomBy = useCallback(
    (factor: number) => {
      if (canvas.current) behavior.current?.scaleBy(select(canvas.current), factor);
    },
    [canvas],
  );
  const fit = useCallback(() => {
    if (canvas.current) behavior.current?.transform(select(canvas.current), zoomIdentity);
  }, [canvas]);
  return { zoom, zoomBy, fit };
}
