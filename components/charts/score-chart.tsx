"use client";

import { line } from "d3";
import { type PointerEvent, useMemo } from "react";
import { type ScorePoint, scoreScales } from "./score-scales";
import { useElementSize } from "./use-element-size";

const none: readonly ScorePoint[] = [];

/**
 * One score over the number of segments, with the number in use marked, and the one that is pointed at on any of these
 * charts. Decorative for assistive technology: the same figures stand in the table beside it.
 */
export function ScoreChart({
  points,
  selectedK,
  hoveredK,
  chance = none,
  onHover,
  onPick,
}: {
  readonly points: readonly ScorePoint[];
  readonly selectedK: number;
  /** null: none is pointed at. */
  readonly hoveredK: number | null;
  /** The same score on structureless data, drawn as a dotted line. */
  readonly chance?: readonly ScorePoint[];
  readonly onHover: (k: number | null) => void;
  readonly onPick: (k: number) => void;
}) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const scales = useMemo(
    () => scoreScales(points, chance, width, height),
    [points, chance, width, height],
  );
  const kAt = (event: PointerEvent) =>
    scales.nearestK(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <div
      ref={ref}
      className="h-10 w-full cursor-pointer"
      onPointerMove={(event) => onHover(kAt(event) ?? null)}
      onPointerLeave={() => onHover(null)}
      onPointerUp={(event) => {
        const k = kAt(event);
        if (k !== undefined) onPick(k);
      }}
    >
      {width > 0 ? (
        <svg aria-hidden width={width} height={height} className="block">
          <Mark k={hoveredK} x={scales.x} height={height} className="stroke-line-strong" />
          <Mark k={selectedK} x={scales.x} height={height} className="stroke-accent/50" />
          <Curve points={chance} scales={scales} className="stroke-line-strong" dashes="1 3" />
          <Curve points={points} scales={scales} className="stroke-muted" />
          <Points points={points} scales={scales} selectedK={selectedK} />
        </svg>
      ) : null}
    </div>
  );
}

type Scales = ReturnType<typeof scoreScales>;

function Mark({
  k,
  x,
  height,
  className,
}: {
  readonly k: number | null;
  readonly x: Scales["x"];
  readonly height: number;
  readonly className: string;
}) {
  if (k === null) return null;
  return <line x1={x(k)} x2={x(k)} y1={0} y2={height} className={className} />;
}

function Curve({
  points,
  scales: { x, y },
  className,
  dashes,
}: {
  readonly points: readonly ScorePoint[];
  readonly scales: Scales;
  readonly className: string;
  readonly dashes?: string;
}) {
  const path = line<ScorePoint>(
    ({ k }) => x(k),
    ({ value }) => y(value),
  ).defined(({ value }) => Number.isFinite(value));
  const d = path(points);
  if (d === null) return null;
  return (
    <path
      d={d}
      fill="none"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeDasharray={dashes}
      className={className}
    />
  );
}

function Points({
  points,
  scales: { x, y },
  selectedK,
}: {
  readonly points: readonly ScorePoint[];
  readonly scales: Scales;
  readonly selectedK: number;
}) {
  return points
    .filter(({ value }) => Number.isFinite(value))
    .map(({ k, value, error = 0 }) => (
      <g key={k}>
        {error > 0 ? (
          <line
            x1={x(k)}
            x2={x(k)}
            y1={y(value - error)}
            y2={y(value + error)}
            className="stroke-line-strong"
          />
        ) : null}
        <circle
          cx={x(k)}
          cy={y(value)}
          r={k === selectedK ? 4.5 : 2}
          className={k === selectedK ? "fill-accent" : "fill-muted"}
        />
      </g>
    ));
}
