import { type MapView, toCanvas, type Zoom } from "./map-view";

/** A column of the data as a direction on the map. */
export interface MapArrow {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

const longest = 0.36;
const least = 0.15;
const most = 8;
/** About as wide as a letter of the label is, in pixels. */
const letterWidth = 6.2;

/** Where each column points to, longest first, from the middle of the data; those too short to tell a direction are left out. */
export function MapArrows({
  arrows,
  view,
  zoom,
  width,
  height,
}: {
  readonly arrows: readonly MapArrow[];
  readonly view: MapView;
  readonly zoom: Zoom;
  readonly width: number;
  readonly height: number;
}) {
  const lengthOf = ({ x, y }: MapArrow) => Math.hypot(x, y);
  const sorted = [...arrows].sort((a, b) => lengthOf(b) - lengthOf(a));
  const top = sorted[0] ? lengthOf(sorted[0]) : 0;
  const shown = sorted.slice(0, most).filter((arrow) => lengthOf(arrow) > least * top);
  const scale = (longest * Math.min(width, height)) / (top || 1);
  const [fromX, fromY] = toCanvas(view, zoom, 0, 0);
  const taken: { left: number; right: number; y: number }[] = [];
  const labelled = shown.map((arrow) => {
    const letters = [...arrow.name];
    const text = letters.length <= 24 ? arrow.name : `${letters.slice(0, 23).join("")}…`;
    const [toX, toY] = [fromX + scale * arrow.x, fromY - scale * arrow.y];
    const wide = letterWidth * text.length;
    const wanted = arrow.x < 0 ? toX - 6 - wide : toX + 6;
    const left = Math.max(4, Math.min(wanted, width - wide - 4));
    let y = toY + (arrow.y > 0 ? -4 : 12);
    while (
      taken.some((one) => Math.abs(one.y - y) < 14 && one.left < left + wide && left < one.right)
    )
      y += 14;
    taken.push({ left, right: left + wide, y });
    return { ...arrow, text, toX, toY, left, labelY: y };
  });
  return (
    <svg aria-hidden className="pointer-events-none absolute inset-0 size-full">
      {labelled.map(({ name, text, toX, toY, left, labelY }) => {
        const turn = (180 / Math.PI) * Math.atan2(toY - fromY, toX - fromX);
        return (
          <g key={name}>
            <path d={`M${fromX},${fromY}L${toX},${toY}`} className="stroke-2 stroke-panel" />
            <path d={`M${fromX},${fromY}L${toX},${toY}`} className="stroke-ink" />
            <path
              d="M0,0L-8,-3.5V3.5Z"
              transform={`translate(${toX},${toY}) rotate(${turn})`}
              className="fill-ink"
            />
            <text
              x={left}
              y={labelY}
              className="fill-ink stroke-[4] stroke-panel text-xs [paint-order:stroke]"
            >
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
