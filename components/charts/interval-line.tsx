import { segmentColor, segmentShapePath } from "@/components/charts/segment-look";
import type { Estimate } from "@/lib/schema/description";

/** Where values stand along a line, in percent of its width, a little inside its ends. */
export interface LineScale {
  readonly least: number;
  readonly most: number;
}

/** From all figures that are to be seen; unbounded and unknown ones are passed over. */
export function lineScale(values: readonly number[]): LineScale {
  const known = values.filter(Number.isFinite);
  return known.length === 0
    ? { least: 0, most: 1 }
    : { least: Math.min(...known), most: Math.max(...known) };
}

function placeOn({ least, most }: LineScale, value: number): string {
  const inside = Math.min(most, Math.max(least, value));
  return `${(4 + (92 * (inside - least)) / (most - least || 1)).toFixed(2)}%`;
}

/** A figure and its interval on a line, beside marks that all lines share. What it says must stand beside it as text. */
export function IntervalLine({
  estimate: { value, low, high },
  segment,
  scale,
  marks,
}: {
  readonly estimate: Estimate;
  /** Its number; null: everyone. */
  readonly segment: number | null;
  readonly scale: LineScale;
  readonly marks: readonly { readonly at: number; readonly isDashed: boolean }[];
}) {
  const color = segment === null ? "var(--muted)" : segmentColor(segment);
  return (
    <svg aria-hidden className="h-5 w-full overflow-visible">
      {marks
        .filter(({ at }) => Number.isFinite(at))
        .map(({ at, isDashed }) => (
          <line
            key={`${at} ${isDashed}`}
            x1={placeOn(scale, at)}
            x2={placeOn(scale, at)}
            y1="-4"
            y2="24"
            stroke="var(--line-strong)"
            strokeDasharray={isDashed ? "2 3" : undefined}
          />
        ))}
      {Number.isFinite(value) ? (
        <>
          <line
            x1={placeOn(scale, low)}
            x2={placeOn(scale, high)}
            y1="10"
            y2="10"
            stroke={color}
            strokeWidth="2.5"
          />
          <svg aria-hidden x={placeOn(scale, value)} y="10" overflow="visible">
            {segment === null ? (
              <circle r="4.5" fill={color} />
            ) : (
              <path d={segmentShapePath(segment, 5)} fill={color} />
            )}
          </svg>
        </>
      ) : null}
    </svg>
  );
}
