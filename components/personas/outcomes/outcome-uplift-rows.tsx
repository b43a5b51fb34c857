import { IntervalLine, lineScale } from "@/components/charts/interval-line";
import { SegmentMark } from "@/components/ui/segment-mark";
import type { Segmentation } from "@/lib/schema/segment";
import type { SegmentUplift, Uplift, UpliftRow } from "@/lib/schema/uplift";
import { outcomeWords as words } from "./outcome-words";

interface Line {
  /** Its number; null: everyone. */
  readonly segment: number | null;
  readonly name: string;
  readonly uplift: Uplift;
  readonly versus: string;
}

/** Everyone's uplift and that of each segment, each on a line with no change and everyone marked. */
export function OutcomeUpliftRows({
  row: { kind, everyone, cells },
  segmentation,
  names,
  picked,
}: {
  readonly row: UpliftRow;
  readonly segmentation: Segmentation;
  readonly names: ReadonlyMap<number, string>;
  readonly picked: number;
}) {
  const told = segmentation.segments.flatMap(({ segment }, cluster) => {
    const cell: SegmentUplift | undefined = cells[cluster];
    return cell ? [{ segment, cell }] : [];
  });
  const lines: Line[] = [
    { segment: null, name: words.everyone, uplift: everyone, versus: "" },
    ...told
      .sort((a, b) => a.segment - b.segment)
      .map(({ segment, cell }) => ({
        segment,
        name: names.get(segment) ?? "",
        uplift: cell,
        versus: words.versus(cell),
      })),
  ];
  const enough = lines.filter(({ uplift }) => !uplift.isTooFew);
  const scale = lineScale([
    0,
    ...(enough.length > 0 ? enough : lines).flatMap(({ uplift: { difference } }) => [
      difference.low,
      difference.value,
      difference.high,
    ]),
  ]);
  const marks = [
    { at: 0, isDashed: false },
    { at: everyone.difference.value, isDashed: true },
  ];
  return (
    <ul className="flex flex-col px-4 pb-2">
      {lines.map(({ segment, name, uplift, versus }) => (
        <li
          key={segment}
          className="grid grid-cols-[minmax(0,11rem)_minmax(6rem,1fr)_minmax(0,22rem)] items-center gap-3 py-1"
        >
          <span className="flex min-w-0 items-center gap-2">
            {segment === null ? null : <SegmentMark segment={segment} />}
            <bdi className={segment === picked ? "truncate font-semibold" : "truncate"}>{name}</bdi>
          </span>
          <IntervalLine
            estimate={uplift.difference}
            segment={segment}
            scale={scale}
            marks={marks}
          />
          <span className={uplift.isTooFew ? "text-faint" : undefined}>
            {words.change(kind, uplift.difference)}
            <span className="block text-muted text-xs">
              {words.sides(kind, uplift)} · {words.sure(uplift)}
              {versus === "" ? "" : `, ${versus}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
