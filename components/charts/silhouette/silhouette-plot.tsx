"use client";

import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { hasRow } from "@/lib/analysis/select/row-set";
import type { RowSet } from "@/lib/schema/row-set";
import { ChartTip } from "../chart-tip";
import { segmentColor } from "../segment-look";
import { useElementSize } from "../use-element-size";
import type { Bin } from "./silhouette-bars";
import {
  type BarPlace,
  barAt,
  barBeside,
  layoutSilhouettes,
  type PlacedSegment,
  type PlottedSegment,
} from "./silhouette-layout";

const edge = 12;
const axis = 22;
const ticks = [-0.5, 0, 0.25, 0.5, 0.75, 1];
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 20,
  PageUp: -20,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A bar for each customer by segment, longest first; many customers share one. Those below 0 can be picked. */
export function SilhouettePlot({
  description,
  label,
  segments,
  silhouettes,
  mean,
  meanText,
  on,
  textOf,
  tipOf,
  onPoint,
  onPick,
  onPickNegative,
}: {
  readonly description: string;
  /** Of what the arrow keys go over. */
  readonly label: string;
  readonly segments: readonly PlottedSegment[];
  readonly silhouettes: Float32Array;
  readonly mean: number;
  readonly meanText: string;
  /** Rows that have their color, the others are gray; null: all. */
  readonly on: RowSet | null;
  readonly textOf: (segment: PlottedSegment, at: number) => string;
  readonly tipOf: (row: number, segment: PlottedSegment) => ReactNode;
  readonly onPoint: (row: number | null) => void;
  readonly onPick: (identity: number) => void;
  readonly onPickNegative: (identity: number) => void;
}) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const [place, setPlace] = useState<BarPlace | null>(null);
  const [isShown, setIsShown] = useState(false);
  const placed = useMemo(
    () => layoutSilhouettes(segments, silhouettes, height - axis),
    [segments, silhouettes, height],
  );
  const least = segments.reduce((most, { block }) => {
    const last = block.rows[block.rows.length - 1];
    return last === undefined ? most : Math.min(most, silhouettes[last] as number);
  }, 0);
  const from = Math.min(-0.05, least);
  const x = (value: number) => edge + ((value - from) / (1 - from)) * (width - 2 * edge);
  const here = place && placed[place.segment];
  const row = place ? here?.block.rows[place.at] : undefined;
  const total = segments.reduce((sum, { block }) => sum + block.rows.length, 0);

  const go = (next: BarPlace | null) => {
    const isHere = next?.segment === place?.segment && next?.at === place?.at;
    if (isHere && isShown) return;
    setIsShown(next !== null);
    if (next) setPlace(next);
    onPoint(next ? (placed[next.segment]?.block.rows[next.at] ?? null) : null);
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined) go(place ? barBeside(placed, place, step) : { segment: 0, at: 0 });
    else if ((event.key === "Enter" || event.key === " ") && place && here) {
      pick(here, place);
    } else return;
    event.preventDefault();
  };
  const pick = ({ identity, block }: PlacedSegment, { at }: BarPlace) => {
    if (at >= block.rows.length - block.negative) onPickNegative(identity);
    else onPick(identity);
  };

  return (
    <div ref={ref} data-points className="relative min-h-40 flex-1 overflow-hidden">
      {width > 0 && total > 0 ? (
        <div
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-orientation="vertical"
          aria-valuemin={1}
          aria-valuemax={total}
          aria-valuenow={place ? numberOf(placed, place) : 1}
          aria-valuetext={here && place ? textOf(here, place.at) : description}
          className="absolute inset-0 cursor-pointer"
          onKeyDown={press}
          onBlur={() => go(null)}
          onPointerMove={(event) =>
            go(barAt(placed, event.clientY - event.currentTarget.getBoundingClientRect().top))
          }
          onPointerLeave={() => go(null)}
          onClick={() => {
            if (isShown && here && place) pick(here, place);
          }}
        >
          <svg aria-hidden width={width} height={height}>
            {placed.map((segment) => (
              <Bars key={segment.identity} segment={segment} x={x} on={on} />
            ))}
            <line
              x1={x(mean)}
              x2={x(mean)}
              y1={0}
              y2={height - axis}
              className="stroke-ink"
              strokeDasharray="4 4"
            />
            <line x1={x(0)} x2={x(0)} y1={0} y2={height - axis} className="stroke-line-strong" />
            {placed.map((segment) => (
              <Name key={segment.identity} segment={segment} x={width - edge} />
            ))}
            {isShown && place && here && row !== undefined ? (
              <line
                x1={x(0)}
                x2={x(silhouettes[row] as number)}
                y1={heightOf(here, place.at)}
                y2={heightOf(here, place.at)}
                className="stroke-2 stroke-ink"
              />
            ) : null}
            {ticks
              .filter((tick) => tick >= from && Math.abs(x(tick) - x(mean)) > 48)
              .map((tick) => (
                <text
                  key={tick}
                  x={x(tick)}
                  y={height - 6}
                  textAnchor="middle"
                  className="fill-faint text-xs"
                >
                  {tick}
                </text>
              ))}
            <text x={x(mean)} y={height - 6} textAnchor="middle" className="fill-ink text-xs">
              {meanText}
            </text>
          </svg>
        </div>
      ) : null}
      {isShown && place && here && row !== undefined ? (
        <ChartTip
          at={{ x: x(silhouettes[row] as number), y: heightOf(here, place.at) }}
          width={width}
          height={height}
        >
          {tipOf(row, here)}
        </ChartTip>
      ) : null}
    </div>
  );
}

function Bars({
  segment: { identity, block, bins, top, tall },
  x,
  on,
}: {
  readonly segment: PlacedSegment;
  readonly x: (value: number) => number;
  readonly on: RowSet | null;
}) {
  const perRow = tall / Math.max(1, block.rows.length);
  const isOn = ({ from, to }: Bin) =>
    on === null || block.rows.subarray(from, to).some((row) => hasRow(on, row));
  return (
    <>
      <path d={barsPath(bins, x, top, perRow)} className="fill-[var(--unselected)]" />
      <path d={barsPath(bins.filter(isOn), x, top, perRow)} fill={segmentColor(identity)} />
    </>
  );
}

function Name({
  segment: { name, top, tall },
  x,
}: {
  readonly segment: PlacedSegment;
  readonly x: number;
}) {
  if (tall < 12) return null;
  const letters = [...name];
  return (
    <text
      x={x}
      y={top + tall / 2 + 4}
      textAnchor="end"
      className="pointer-events-none fill-ink stroke-[4] stroke-panel font-semibold text-xs [paint-order:stroke]"
    >
      {letters.length <= 32 ? name : `${letters.slice(0, 31).join("")}…`}
    </text>
  );
}

function heightOf({ top, tall, block }: PlacedSegment, at: number): number {
  return top + ((at + 0.5) * tall) / Math.max(1, block.rows.length);
}

/** Which of all bars, from 1. */
function numberOf(placed: readonly PlacedSegment[], { segment, at }: BarPlace): number {
  return placed.slice(0, segment).reduce((sum, { block }) => sum + block.rows.length, at + 1);
}

function barsPath(
  bins: readonly Bin[],
  x: (value: number) => number,
  top: number,
  perRow: number,
): string {
  const zero = x(0).toFixed(1);
  return bins
    .map(({ value, from, to }) => {
      const start = (top + from * perRow).toFixed(2);
      return `M${zero},${start}H${x(value).toFixed(1)}V${(top + to * perRow).toFixed(2)}H${zero}Z`;
    })
    .join("");
}
