import type { BranchLook } from "./dendrogram";
import { type Branch, branchesOf, type DendrogramLayout } from "./dendrogram-layout";

type Scale = (value: number) => number;

const bar = 4;
/** Leaves nearer than this have their figures turned. */
const tight = 26;

/** Under each drawn leaf its customers, and a bar of how many of them have their color. */
export function LeafLabels({
  layout,
  x,
  y,
  lookOf,
  label,
  width,
}: {
  readonly layout: DendrogramLayout;
  readonly x: Scale;
  readonly y: Scale;
  readonly lookOf: (branch: Branch) => BranchLook;
  readonly label: (rows: number) => string;
  readonly width: number;
}) {
  const room = width / layout.shown;
  const wide = Math.min(18, Math.max(3, room - 3));
  return branchesOf(layout.root)
    .filter(({ isLeaf }) => isLeaf)
    .map((leaf) => {
      const { color, on, rows } = lookOf(leaf);
      const left = x(leaf.x) - wide / 2;
      const top = y(leaf.height) + 4;
      return (
        <g key={leaf.id} aria-hidden className="pointer-events-none">
          <rect x={left} y={top} width={wide} height={bar} fill="var(--line)" />
          <rect x={left} y={top} width={wide * on} height={bar} fill={color} />
          <text
            transform={`translate(${x(leaf.x)},${top + bar + 4})rotate(${room < tight ? 90 : 0})`}
            textAnchor={room < tight ? "start" : "middle"}
            dominantBaseline={room < tight ? "central" : "hanging"}
            className="fill-faint text-[10px]"
          >
            {label(rows)}
          </text>
        </g>
      );
    });
}
