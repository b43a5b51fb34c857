"use client";

import { segmentColor } from "./segment-look";
import { type Bin, binBars, type SilhouetteBlock } from "./silhouette-bars";
import { useElementSize } from "./use-element-size";

const gap = 8;
const edge = 12;
const axis = 22;
const ticks = [-0.5, 0, 0.25, 0.5, 0.75, 1];

export interface PlottedSegment {
  /** Decides the color. */
  readonly identity: number;
  readonly name: string;
  readonly block: SilhouetteBlock;
}

/** A bar for each customer by segment, longest first; many customers share one. Those below 0 can be picked. */
export function SilhouettePlot({
  description,
  segments,
  silhouettes,
  mean,
  meanText,
  isOn,
  onPick,
  onPickNegative,
}: {
  readonly description: string;
  readonly segments: readonly PlottedSegment[];
  readonly silhouettes: Float32Array;
  readonly mean: number;
  readonly meanText: string;
  /** Whether a row has its color; the others are gray. */
  readonly isOn: (row: number) => boolean;
  readonly onPick: (identity: number) => void;
  readonly onPickNegative: (identity: number) => void;
}) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const bars = segments.reduce((sum, { block }) => sum + block.rows.length, 0);
  const room = Math.max(0, height - axis - gap * segments.length);
  const least = segments.reduce((most, { block }) => {
    const last = block.rows[block.rows.length - 1];
    return last === undefined ? most : Math.min(most, silhouettes[last] as number);
  }, 0);
  const from = Math.min(-0.05, least);
  const x = (value: number) => edge + ((value - from) / (1 - from)) * (width - 2 * edge);
  let top = gap / 2;
  return (
    <div ref={ref} className="relative min-h-40 flex-1 overflow-hidden">
      {width > 0 && bars > 0 ? (
        <svg width={width} height={height} className="absolute inset-0">
          <title>{description}</title>
          {segments.map(({ identity, name, block }) => {
            const tall = (room * block.rows.length) / bars;
            const y = top;
            top += tall + gap;
            const bins = binBars(block, silhouettes, Math.max(1, Math.round(tall)));
            const negative = bins.filter(({ value }) => value < 0);
            const isBinOn = (bin: Bin) => block.rows.subarray(bin.from, bin.to).some(isOn);
            const path = (shown: readonly Bin[]) =>
              barsPath(shown, x, y, tall / Math.max(1, block.rows.length));
            return (
              <g key={identity} onPointerUp={() => onPick(identity)} className="cursor-pointer">
                <path d={path(bins)} className="fill-[var(--unselected)]" />
                <path d={path(bins.filter(isBinOn))} fill={segmentColor(identity)} />
                <path
                  d={path(negative)}
                  className="cursor-pointer fill-transparent stroke-[3] stroke-transparent hover:stroke-ink"
                  onPointerUp={(event) => {
                    event.stopPropagation();
                    onPickNegative(identity);
                  }}
                />
                {tall >= 12 ? (
                  <text
                    x={width - edge}
                    y={y + tall / 2 + 4}
                    textAnchor="end"
                    className="pointer-events-none fill-ink stroke-[4] stroke-panel font-semibold text-xs [paint-order:stroke]"
                  >
                    {shortened(name)}
                  </text>
                ) : null}
              </g>
            );
          })}
          <line
            x1={x(mean)}
            x2={x(mean)}
            y1={0}
            y2={height - axis}
            className="pointer-events-none stroke-ink"
            strokeDasharray="4 4"
          />
          <line x1={x(0)} x2={x(0)} y1={0} y2={height - axis} className="stroke-line-strong" />
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
          <text
            x={x(mean)}
            y={height - 6}
            textAnchor="middle"
            className="pointer-events-none fill-ink text-xs"
          >
            {meanText}
          </text>
        </svg>
      ) : null}
    </div>
  );
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

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= 32 ? name : `${letters.slice(0, 31).join("")}…`;
}
