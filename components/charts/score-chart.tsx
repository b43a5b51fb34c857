"use client";

import { line } from "d3";
import { type KeyboardEvent, type PointerEvent, useMemo } from "react";
import { type ScorePoint, scoreScales } from "./score-scales";
import { useElementSize } from "./use-element-size";

const none: readonly ScorePoint[] = [];

/**
 * One score over the number of segments, with the number in use marked, and the one that is pointed at on any of these
 * charts. The arrows go over the numbers of segments, and up and down to the other charts; Enter picks.
 */
export function ScoreChart({
  points,
  selectedK,
  hoveredK,
  chance = none,
  label,
  textOf,
  isReached,
  onHover,
  onPick,
  onLeave,
}: {
  readonly label: string;
  /** What is known at a number of segments, in words. */
  readonly textOf: (k: number) => string;
  /** Tab leads here; to the other charts only arrows do. */
  readonly isReached: boolean;
  /** To the chart above (−1) or below. */
  readonly onLeave: (step: -1 | 1) => void;
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
  const told = hoveredK ?? selectedK;
  const press = (event: KeyboardEvent) => {
    const at = points.findIndex(({ k }) => k === told);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined) onHover(points[at + step]?.k ?? told);
    else if (event.key === "ArrowUp") onLeave(-1);
    else if (event.key === "ArrowDown") onLeave(1);
    else if (event.key === "Enter" || event.key === " ") onPick(told);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      role="slider"
      tabIndex={isReached ? 0 : -1}
      aria-label={label}
      aria-valuemin={points[0]?.k ?? told}
      aria-valuemax={points.at(-1)?.k ?? told}
      aria-valuenow={told}
      aria-valuetext={textOf(told)}
      data-score
      onKeyDown={press}
      onBlur={() => onHover(null)}
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
