"use client";

import { Maximize, Minus, Plus } from "lucide-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { RowSet } from "@/lib/schema/row-set";
import { useElementSize } from "../use-element-size";
import { crowding } from "./crowding";
import { type MapArrow, MapArrows } from "./map-arrows";
import { MapAxes } from "./map-axes";
import { MapBridges } from "./map-bridges";
import { type BrushJoin, useBrush } from "./map-brush";
import { MapCross } from "./map-cross";
import { MapDots } from "./map-dots";
import { MapHover } from "./map-hover";
import { MapLabels } from "./map-labels";
import { MapLine } from "./map-line";
import type { MapTool } from "./map-tools";
import { extentOf, fitView, toCanvas, toMap } from "./map-view";
import { MapWalk } from "./map-walk";
import { mapWords as words } from "./map-words";
import { type ColoredRows, dotsOf } from "./painting/dots";
import { nearestToward } from "./point-grid";
import { type Place, rowsInPolygon } from "./rows-in-polygon";
import { segmentPlaces } from "./segment-places";
import { useMapZoom } from "./use-map-zoom";
import { usePointFinder } from "./use-point-finder";

const margin = 28;
const hoverReach = 12;
/** A step by keys goes at least so far, in pixels: among a million customers the next one stands on the same pixel. */
const leastStep = 6;

export interface MapScene extends ColoredRows {
  readonly coordinates: Float32Array;
  /** By identity. */
  readonly names: ReadonlyMap<number, string>;
}

/** Two segments by identity, and what is said of them together. */
export interface SegmentBridge {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Customers as points, colored by segment. The wheel zooms; dragging moves, or selects by lasso or box; a click picks the
 * segment of the nearest point. By keys one walks from point to point. The table behind the map says the same without seeing.
 */
export function ScatterMap({
  description,
  tool,
  arrows,
  axes,
  bridges,
  hoveredRow,
  card,
  onHover,
  onPick,
  onSelect,
  coordinates,
  names,
  labels,
  identities,
  picked,
  selected,
  paint,
}: MapScene & {
  readonly description: string;
  readonly tool: MapTool;
  readonly arrows: readonly MapArrow[];
  readonly axes: { readonly across: string; readonly up: string } | null;
  readonly bridges: readonly SegmentBridge[];
  readonly hoveredRow: number;
  /** What stands beside the hovered point. */
  readonly card: ReactNode;
  readonly onHover: (row: number) => void;
  readonly onPick: (row: number) => void;
  readonly onSelect: (rows: RowSet, join: BrushJoin) => void;
}) {
  const surface = useRef<HTMLDivElement>(null);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const { zoom, zoomBy, moveBy, fit } = useMapZoom(surface, tool === "move");
  const rows = coordinates.length >> 1;
  const extent = useMemo(() => extentOf(coordinates), [coordinates]);
  const crowd = useMemo(() => crowding(coordinates, extent), [coordinates, extent]);
  const view = useMemo(() => fitView(extent, width, height, margin), [extent, width, height]);
  const dots = useMemo(
    () => dotsOf(rows, { labels, identities, picked, selected, paint }),
    [rows, labels, identities, picked, selected, paint],
  );
  const places = useMemo(
    () => (labels ? segmentPlaces(coordinates, labels, identities.length, extent) : []),
    [coordinates, labels, identities, extent],
  );
  const named = useMemo(
    () =>
      places.flatMap((place, cluster) => {
        const identity = identities[cluster] ?? cluster;
        const isNamed = picked === null || picked === identity;
        return place && isNamed ? [{ ...place, identity, name: names.get(identity) ?? "" }] : [];
      }),
    [places, identities, names, picked],
  );
  const find = usePointFinder(coordinates);
  const [isWalking, setIsWalking] = useState(false);

  const drawn = (corners: readonly Place[], join: BrushJoin) => {
    const onMap = corners.map(([x, y]) => toMap(view, zoom, x, y));
    onSelect(rowsInPolygon(coordinates, onMap), join);
  };
  const brush = useBrush(tool, drawn);
  const perPixel = 1 / (view.scale * zoom.k);
  const rowAt = (event: { clientX: number; clientY: number; currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = toMap(view, zoom, event.clientX - box.left, event.clientY - box.top);
    return find(x, y, hoverReach * perPixel);
  };
  const hasDrawn = useRef(false);
  const placeOf = (row: number): Place => [
    coordinates[2 * row] as number,
    coordinates[2 * row + 1] as number,
  ];
  const walkTo = (row: number) => {
    if (row < 0) return;
    const [left, top] = toCanvas(view, zoom, ...placeOf(row));
    const into = (at: number, room: number) => Math.min(Math.max(at, margin), room - margin) - at;
    moveBy(into(left, width), into(top, height));
    onHover(row);
  };
  const startWalking = () => {
    setIsWalking(true);
    walkTo(find(...toMap(view, zoom, width / 2, height / 2), Number.POSITIVE_INFINITY));
  };
  const bridged = bridges.flatMap(({ from, to, text }) => {
    const [one, other] = [places[identities.indexOf(from)], places[identities.indexOf(to)]];
    return one && other ? [{ from: one, to: other, text }] : [];
  });
  const frame = { view, zoom, width, height };

  return (
    <div ref={ref} className="relative min-h-72 flex-1">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: MapWalk and MapCross do the same by keys */}
      <div
        ref={surface}
        role="img"
        aria-label={description}
        className="absolute inset-0 cursor-crosshair touch-none overflow-hidden"
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
        onPointerLeave={() => {
          if (!isWalking) onHover(-1);
        }}
        onClick={(event) => {
          if (!hasDrawn.current) onPick(rowAt(event));
        }}
      >
        <MapDots coordinates={coordinates} dots={dots} crowding={crowd} {...frame} />
      </div>
      {axes ? <MapAxes {...axes} /> : null}
      {arrows.length > 0 ? <MapArrows arrows={arrows} {...frame} /> : null}
      <MapBridges bridges={bridged} view={view} zoom={zoom} />
      <MapLabels segments={named} {...frame} />
      {brush.line ? <MapLine line={brush.line} /> : null}
      {tool === "move" ? (
        <MapWalk
          onStart={startWalking}
          onStep={(toward) => {
            if (hoveredRow < 0) startWalking();
            else walkTo(nearestToward(coordinates, hoveredRow, toward, leastStep * perPixel));
          }}
          onPick={() => onPick(hoveredRow)}
          onEnd={() => {
            setIsWalking(false);
            onHover(-1);
          }}
        />
      ) : (
        <MapCross width={width} height={height} onDraw={drawn} />
      )}
      {hoveredRow < 0 || hoveredRow >= rows ? null : (
        <MapHover place={placeOf(hoveredRow)} isSpoken={isWalking} {...frame}>
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
