import { type MapView, toCanvas, type Zoom } from "./map-view";
import type { SegmentPlace } from "./segment-places";

/** Two places of a map with something between them. */
export interface MapBridge {
  readonly from: SegmentPlace;
  readonly to: SegmentPlace;
  readonly text: string;
}

/** Where two segments run into each other: a dashed line between them, and how much. */
export function MapBridges({
  bridges,
  view,
  zoom,
}: {
  readonly bridges: readonly MapBridge[];
  readonly view: MapView;
  readonly zoom: Zoom;
}) {
  const placed = bridges.map(({ from, to, text }) => {
    const [x1, y1] = toCanvas(view, zoom, from.x, from.y);
    const [x2, y2] = toCanvas(view, zoom, to.x, to.y);
    return { x1, y1, x2, y2, text };
  });
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden">
      <svg aria-hidden className="size-full">
        {placed.map(({ text, ...line }) => (
          <g key={`${line.x1} ${line.y1} ${line.x2} ${line.y2}`}>
            <line {...line} className="stroke-[4] stroke-panel/70" />
            <line {...line} strokeDasharray="2 4" className="stroke-[1.5] stroke-ink" />
          </g>
        ))}
      </svg>
      {placed.map(({ x1, y1, x2, y2, text }) => (
        <span
          key={`${x1} ${y1} ${x2} ${y2}`}
          className="absolute top-0 left-0 whitespace-nowrap rounded-full border border-line-strong bg-panel px-1.5 text-ink text-xs"
          style={{
            transform: `translate(-50%,-50%) translate(${(x1 + x2) / 2}px,${(y1 + y2) / 2}px)`,
          }}
        >
          {text}
        </span>
      ))}
    </div>
  );
}
