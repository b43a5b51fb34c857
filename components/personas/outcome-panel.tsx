import { segmentColor, segmentShapePath } from "@/components/charts/segment-look";
import { formatShare, formatValue } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SegmentMark } from "@/components/ui/segment-mark";
import type { OutcomeRow } from "@/lib/schema/description";
import type { Segmentation } from "@/lib/schema/segment";
import { personasWords as words } from "./words";

/** What became of each segment: its value with an interval, against everyone, and whether the difference holds. */
export function OutcomePanel({
  outcome: { column, category, kind, everyone, cells },
  segmentation,
  names,
  picked,
}: {
  readonly outcome: OutcomeRow;
  readonly segmentation: Segmentation;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  readonly picked: number;
}) {
  const format = kind === "share" ? formatShare : formatValue;
  const ends = cells.flatMap(({ value }) => [value.value, value.low, value.high]);
  const known = [everyone, ...ends].filter(Number.isFinite);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const at = (value: number) =>
    `${4 + (92 * (Math.min(most, Math.max(least, value)) - least)) / (most - least || 1)}%`;
  const rows = segmentation.segments
    .map(({ segment }, cluster) => ({ segment, cell: cells[cluster]! }))
    .sort((a, b) => a.segment - b.segment);
  return (
    <Panel className="min-w-0">
      <PanelHeader
        title={words.outcome(column)}
        detail={words.outcomeTerm(category, kind === "share")}
      />
      <ul className="flex flex-col px-4 pb-3">
        {rows.map(({ segment, cell: { value, lift, heldOut } }) => (
          <li
            key={segment}
            className="grid grid-cols-[minmax(0,11rem)_minmax(6rem,1fr)_minmax(0,22rem)] items-center gap-3 py-1"
          >
            <span className="flex min-w-0 items-center gap-2">
              <SegmentMark segment={segment} />
              <bdi className={segment === picked ? "truncate font-semibold" : "truncate"}>
                {names.get(segment)}
              </bdi>
            </span>
            <svg aria-hidden className="h-5 w-full overflow-visible">
              <line
                x1={at(everyone)}
                x2={at(everyone)}
                y1="-4"
                y2="24"
                stroke="var(--line-strong)"
                strokeDasharray="2 3"
              />
              {Number.isFinite(value.value) ? (
                <>
                  <line
                    x1={at(value.low)}
                    x2={at(value.high)}
                    y1="10"
                    y2="10"
                    stroke={segmentColor(segment)}
                    strokeWidth="2.5"
                  />
                  <svg aria-hidden x={at(value.value)} y="10" overflow="visible">
                    <path d={segmentShapePath(segment, 5)} fill={segmentColor(segment)} />
                  </svg>
                </>
              ) : null}
            </svg>
            <span>
              {words.outcomeValue(format(value.value), format(value.low), format(value.high))}{" "}
              <span className="text-muted">{words.outcomeLift(lift)}</span>
              <span className="block text-muted text-xs">{words.heldOutHalf[heldOut]}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
