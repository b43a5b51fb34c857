import { IntervalLine, lineScale } from "@/components/charts/interval-line";
import { formatShare, formatValue } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SavePicture } from "@/components/ui/picture/save-picture";
import { SegmentMark } from "@/components/ui/segment-mark";
import type { OutcomeRow } from "@/lib/schema/description";
import type { Segmentation } from "@/lib/schema/segment";
import { outcomeWords as words } from "./outcome-words";

const fewestValues = 5;

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
  const enough = cells.filter(({ count }) => count >= fewestValues);
  const ends = (enough.length > 0 ? enough : cells).flatMap(({ value }) => [
    value.value,
    value.low,
    value.high,
  ]);
  const scale = lineScale([everyone, ...ends]);
  const rows = segmentation.segments
    .flatMap(({ segment }, cluster) => {
      const cell = cells[cluster];
      return cell ? [{ segment, cell }] : [];
    })
    .sort((a, b) => a.segment - b.segment);
  return (
    <Panel className="min-w-0" aria-label={words.title(column)}>
      <PanelHeader title={words.title(column)} detail={words.term(category, kind === "share")}>
        <SavePicture title={words.title(column)} />
      </PanelHeader>
      <ul className="flex flex-col px-4 pb-3">
        {rows.map(({ segment, cell: { count, value, lift, heldOut } }) => (
          <li
            key={segment}
            className="grid grid-cols-[minmax(0,15rem)_minmax(6rem,1fr)_minmax(0,20rem)] items-center gap-3 py-1"
          >
            <span className="flex min-w-0 items-center gap-2">
              <SegmentMark segment={segment} />
              <bdi className={segment === picked ? "truncate font-semibold" : "truncate"}>
                {names.get(segment)}
              </bdi>
            </span>
            <IntervalLine
              estimate={value}
              segment={segment}
              scale={scale}
              marks={[{ at: everyone, isDashed: true }]}
            />
            <span>
              {words.value(format(value.value), format(value.low), format(value.high))}{" "}
              <span className="text-muted">{words.lift(lift)}</span>
              <span className="block text-muted text-xs">
                {count < fewestValues ? words.tooFew(count) : words.heldOutHalf[heldOut]}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
