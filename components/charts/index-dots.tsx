import type { ProfileRow } from "@/lib/schema/segment";
import { indexPosition, indexTicks } from "./index-scale";
import { indexText, rowName, valueText } from "./profile-table/cell-text";
import { segmentColor, segmentShapePath } from "./segment-look";

/** Tracks keep this much room at both ends, so that a mark and its figure stay inside. */
const margin = 8;
const at = (position: number) => `${margin + position * (100 - 2 * margin)}%`;

/**
 * One segment against everyone: per feature its mark on a scale of ratios, where everyone is 100 and
 * half lies as far to the left as double to the right. What has no index is written instead.
 */
export function IndexDots({
  rows,
  cluster,
  segment,
  compare,
  everyone,
}: {
  readonly rows: readonly ProfileRow[];
  /** Whose cells of each row. */
  readonly cluster: number;
  /** Whose mark and color. */
  readonly segment: number;
  /** A mark in words: "2,310 against 1,179". */
  readonly compare: (own: string, everyone: string) => string;
  /** What the line at 100 is called. */
  readonly everyone: string;
}) {
  const indices = rows.map((row) => row.cells[cluster]?.index ?? Number.NaN);
  const ticks = indexTicks(indices);
  return (
    <div>
      <ul>
        {rows.map((row, i) => {
          const cell = row.cells[cluster] ?? row.everyone;
          const position = indexPosition(indices[i] ?? Number.NaN, ticks);
          const words = compare(valueText(row, cell), valueText(row, row.everyone));
          return (
            <li
              key={rowName(row)}
              title={words}
              className="grid h-8 grid-cols-[minmax(0,10rem)_minmax(0,1fr)] items-center gap-3"
            >
              <bdi className="truncate pt-1.5">{rowName(row)}</bdi>
              {position === null ? (
                <span className="truncate pt-1.5 text-right text-muted text-xs">{words}</span>
              ) : (
                <>
                  <svg aria-hidden className="h-8 w-full overflow-visible">
                    <line x1="0" x2="100%" y1="21" y2="21" stroke="var(--line)" strokeWidth="2" />
                    <line
                      x1={at(0.5)}
                      x2={at(0.5)}
                      y1="0"
                      y2="32"
                      stroke="var(--line-strong)"
                      strokeDasharray="2 3"
                    />
                    <line
                      x1={at(0.5)}
                      x2={at(position)}
                      y1="21"
                      y2="21"
                      stroke={segmentColor(segment)}
                      strokeWidth="2"
                    />
                    <text
                      x={at(position)}
                      y="11"
                      textAnchor="middle"
                      fill="var(--muted)"
                      stroke="var(--panel)"
                      strokeWidth="4"
                      paintOrder="stroke"
                      fontSize="11"
                    >
                      {indexText(row, cell)}
                    </text>
                    <svg aria-hidden x={at(position)} y="21" overflow="visible">
                      <path d={segmentShapePath(segment, 5)} fill={segmentColor(segment)} />
                    </svg>
                  </svg>
                  <span className="sr-only">
                    {indexText(row, cell)}. {words}
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <div className="grid grid-cols-[minmax(0,10rem)_minmax(0,1fr)] gap-3" aria-hidden>
        <svg aria-hidden className="col-start-2 h-6 w-full overflow-visible">
          {ticks.map((tick) => (
            <text
              key={tick}
              x={at(indexPosition(tick, ticks) ?? 0.5)}
              y="15"
              textAnchor="middle"
              fill="var(--faint)"
              fontSize="11"
            >
              {tick === 100 ? everyone : tick}
            </text>
          ))}
        </svg>
      </div>
    </div>
  );
}
