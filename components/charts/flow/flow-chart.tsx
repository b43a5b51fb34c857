"use client";

import { path as createPath, pointer } from "d3";
import { type ReactNode, useMemo, useState } from "react";
import { ChartTip } from "../chart-tip";
import { segmentColor } from "../segment-look";
import { useElementSize } from "../use-element-size";
import { type FlowBand, type FlowInput, type FlowNode, layoutFlow } from "./flow-layout";
import { bar, FlowNodes, type Keys } from "./flow-nodes";

const gap = 8;
const edge = 20;

/** A bar, or a band between two of them. */
export type FlowPlace =
  | { readonly kind: "node"; readonly node: FlowNode }
  | { readonly kind: "band"; readonly band: FlowBand };

/**
 * Segments as bars, a column for each partition, and between the columns bands as thick as customers go from one to another. Of each, the
 * part whose customers have their color is drawn in it.
 */
export function FlowChart({
  description,
  input,
  identityOf,
  nameOf,
  labelOf,
  named,
  litOf,
  tipOf,
  onPoint,
  onPick,
}: {
  readonly description: string;
  readonly input: FlowInput;
  /** Of a cluster of a column; null for customers in none. */
  readonly identityOf: (column: number, cluster: number) => number | null;
  readonly nameOf: (column: number, cluster: number) => string;
  /** Of a bar, for who cannot see it. */
  readonly labelOf: (node: FlowNode) => string;
  /** Columns whose names are written. */
  readonly named: readonly number[];
  /** Share of its customers that have their color, in [0, 1]. */
  readonly litOf: (place: FlowPlace) => number;
  readonly tipOf: (place: FlowPlace) => ReactNode;
  readonly onPoint: (place: FlowPlace | null) => void;
  readonly onPick: (place: FlowPlace, keys: Keys) => void;
}) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const [tip, setTip] = useState<{ place: FlowPlace; x: number; y: number } | null>(null);
  const { nodes, bands } = useMemo(() => layoutFlow(input, height - 2, gap), [input, height]);
  const step = (width - 2 * edge - bar) / Math.max(1, input.sizes.length - 1);
  const x = (column: number) => edge + column * step;
  const colorOf = ({ column, cluster }: FlowNode) => {
    const identity = identityOf(column, cluster);
    return identity === null ? "var(--unselected)" : segmentColor(identity);
  };
  const point = (place: FlowPlace | null, at = { x: 0, y: 0 }) => {
    setTip(place && { place, ...at });
    onPoint(place);
  };
  return (
    <div ref={ref} data-points className="relative min-h-40 flex-1 overflow-hidden">
      {width > 0 && height > 0 ? (
        <svg width={width} height={height} className="absolute inset-0">
          <title>{description}</title>
          {input.sizes.length > 2
            ? named.map((column) => (
                <rect
                  key={column}
                  x={x(column) - 5}
                  width={bar + 10}
                  height={height}
                  rx={4}
                  className="fill-accent-soft"
                />
              ))
            : null}
          {bands.map((band) => {
            const lit = litOf({ kind: "band", band });
            const [from, to] = [x(band.from.column) + bar, x(band.to.column)];
            return (
              <g
                key={`${band.from.column} ${band.from.cluster} ${band.to.cluster}`}
                data-band
                className="group cursor-pointer"
                onPointerMove={(event) => {
                  const [left, top] = pointer(event, event.currentTarget.ownerSVGElement);
                  point({ kind: "band", band }, { x: left, y: top });
                }}
                onPointerLeave={() => point(null)}
                onPointerUp={(event) => onPick({ kind: "band", band }, event)}
              >
                <path
                  d={bandPath(band, 1, from, to)}
                  fill="var(--unselected)"
                  className="opacity-20 group-hover:opacity-40"
                />
                <path
                  d={bandPath(band, lit, from, to)}
                  fill={colorOf(band.to)}
                  className="opacity-40 group-hover:opacity-70"
                />
              </g>
            );
          })}
          <FlowNodes
            nodes={nodes}
            x={x}
            colorOf={colorOf}
            labelOf={labelOf}
            litOf={(node) => litOf({ kind: "node", node })}
            onPoint={(node) =>
              point(
                node && { kind: "node", node },
                node ? middleOf(node, x(node.column)) : undefined,
              )
            }
            onPick={(node, keys) => onPick({ kind: "node", node }, keys)}
          />
          {nodes
            .filter(({ column, height: tall }) => named.includes(column) && tall >= 12)
            .map((node) => (
              <WrittenName
                key={`${node.column} ${node.cluster}`}
                name={nameOf(node.column, node.cluster)}
                x={x(node.column)}
                y={node.top + node.height / 2 + 5}
                isLeft={x(node.column) > width / 2}
              />
            ))}
        </svg>
      ) : null}
      {tip ? (
        <ChartTip at={tip} width={width} height={height}>
          {tipOf(tip.place)}
        </ChartTip>
      ) : null}
    </div>
  );
}

function middleOf({ top, height }: FlowNode, left: number) {
  return { x: left + bar / 2, y: top + height / 2 };
}

function WrittenName({
  name,
  x,
  y,
  isLeft,
}: {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly isLeft: boolean;
}) {
  const letters = [...name];
  return (
    <text
      x={isLeft ? x - 8 : x + bar + 8}
      y={y}
      textAnchor={isLeft ? "end" : "start"}
      className="pointer-events-none fill-ink stroke-[4] stroke-panel font-semibold text-xs [paint-order:stroke]"
    >
      {letters.length <= 32 ? name : `${letters.slice(0, 31).join("")}…`}
    </text>
  );
}

/** The upper `share` of a band. */
function bandPath(
  { leaves, arrives, thickness }: FlowBand,
  share: number,
  from: number,
  to: number,
): string {
  const middle = (from + to) / 2;
  const thick = share * thickness;
  const path = createPath();
  path.moveTo(from, leaves + 1);
  path.bezierCurveTo(middle, leaves + 1, middle, arrives + 1, to, arrives + 1);
  path.lineTo(to, arrives + thick + 1);
  path.bezierCurveTo(
    middle,
    arrives + thick + 1,
    middle,
    leaves + thick + 1,
    from,
    leaves + thick + 1,
  );
  path.closePath();
  return path.toString();
}
