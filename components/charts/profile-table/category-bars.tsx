import { segmentColor } from "@/components/charts/segment-look";
import { formatAnswer } from "@/components/ui/column-format";
import { formatShare } from "@/components/ui/formats";
import type { ProfileRow } from "@/lib/schema/segment";

const mostShown = 6;

/** The shares of the categories of a column in a segment, with a line for everyone. */
export function CategoryBars({
  rows,
  cluster,
  segment,
}: {
  /** Those of one column. */
  readonly rows: readonly ProfileRow[];
  readonly cluster: number;
  readonly segment: number;
}) {
  return (
    <ul className="flex flex-col gap-1">
      {rows.slice(0, mostShown).map(({ category = "", cells, everyone }) => {
        const share = cells[cluster]?.value ?? Number.NaN;
        return (
          <li key={category} className="grid grid-cols-[5.5rem_1fr_2.5rem] items-center gap-2">
            <bdi className="truncate">{formatAnswer(category)}</bdi>
            <span className="relative h-2.5 rounded-sm bg-sunken">
              <span
                className="absolute inset-y-0 left-0 rounded-sm"
                style={{ width: `${100 * (share || 0)}%`, background: segmentColor(segment) }}
              />
              <span
                className="absolute -inset-y-0.5 w-0.5 bg-ink"
                style={{ left: `${100 * everyone.value}%` }}
              />
            </span>
            <span className="text-right tabular-nums">{formatShare(share)}</span>
          </li>
        );
      })}
    </ul>
  );
}
