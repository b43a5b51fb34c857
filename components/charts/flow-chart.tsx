"use client";

import { path as createPath } from "d3";
import { useMemo } from "react";
import { type FlowBand, type FlowInput, type FlowNode, layoutFlow } from "./flow-layout";
import { segmentColor } from "./segment-look";
import { useElementSize } from "./use-element-size";

const gap = 8;
const bar = 10;
const edge = 20;

/** Segments as bars, a column for each number of them, and between the columns bands as thick as customers go from one to another. */
export function FlowChart({
  description,
  input,
  identityOf,
  nameOf,
  chosen,
  picked,
  onPick,
}: {
  readonly description: string;
  readonly input: FlowInput;
  /** Of a cluster of a column; null for customers in none. */
  readonly identityOf: (column: number, cluster: number) => number | null;
  readonly nameOf: (column: number, cluster: number) => string;
  /** Its names are written. */
  readonly chosen: number;
  readonly picked: number | null;
  readonly onPick: (column: number, cluster: number) => void;
}) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const { nodes, bands } = useMemo(() => layoutFlow(input, height - 2, gap), [input, height]);
  const step = (width - 2 * edge - bar) / Math.max(1, input.sizes.length - 1);
  const x = (column: number) => edge + column * step;
  const colorOf = ({ column, cluster }: FlowNode) => {
    const identity = identityOf(column, cluster);
    return identity === null ? "var(--unselected)" : segmentColor(identity);
  };
  const isOn = ({ column, cluster }: FlowNode) =>
    picked === null || identityOf(column, cluster) === picked;
  return (
    <div ref={ref} className="relative min-h-40 flex-1 overflow-hidden">
      {width > 0 && height > 0 ? (
        <svg width={width} height={height} className="absolute inset-0">
          <title>{description}</title>
          <rect
            x={x(chosen) - 5}
            width={bar + 10}
            height={height}
            rx={4}
            className="fill-accent-soft"
          />
          {bands.map((band) => (
            <path
              key={`${band.from.column} ${band.from.cluster} ${band.to.cluster}`}
              d={bandPath(band, x(band.from.column) + bar, x(band.to.column))}
              fill={isOn(band.from) || isOn(band.to) ? colorOf(band.to) : "var(--unselected)"}
              opacity={isOn(band.from) || isOn(band.to) ? 0.35 : 0.2}
            />
          ))}
          {nodes.map((node) => (
            <rect
              key={`${node.column} ${node.cluster}`}
              x={x(node.column)}
              y={node.top + 1}
              width={bar}
              height={Math.max(1, node.height)}
              rx={2}
              fill={isOn(node) ? colorOf(node) : "var(--unselected)"}
              className="cursor-pointer"
              onPointerUp={() => onPick(node.column, node.cluster)}
            >
              <title>{nameOf(node.column, node.cluster)}</title>
            </rect>
          ))}
          {nodes
            .filter(({ column, height: tall }) => column === chosen && tall >= 12)
            .map((node) => (
              <ChosenName
                key={node.cluster}
                name={nameOf(node.column, node.cluster)}
                x={x(chosen)}
                y={node.top + node.height / 2 + 5}
                isLeft={x(chosen) > width / 2}
              />
            ))}
        </svg>
      ) : null}
    </div>
  );
}

function ChosenName({
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

function bandPath({ leaves, arrives, thickness }: FlowBand, from: number, to: number): string {
  const middle = (from + to) / 2;
  const path = createPath();
  path.moveTo(from, leaves + 1);
  path.bezierCurveTo(middle, leaves + 1, middle, arrives + 1, to, arrives + 1);
  path.lineTo(to, arrives + thickness + 1);
  path.bezierCurveTo(
    middle,
    arrives + thickness + 1,
    middle,
    leaves + thickness + 1,
    from,
    leaves + thickness + 1,
  );
  path.closePath();
  return path.toString();
}
