import { formatCount } from "@/components/ui/formats";
import { SegmentMark } from "@/components/ui/segment-mark";
import type { ProfileDetailCell, Spread } from "@/lib/schema/description";
import type { ProfileRow } from "@/lib/schema/segment";
import { CategoryBars } from "./category-bars";
import { effectSentence, fewestValues, rowName, valueText } from "./cell-text";
import type { ProfileLine } from "./profile-view";
import { SpreadChart } from "./spread-chart";
import { profileTableWords as words } from "./words";

/** As in the analysis: what is less likely by chance alone is no chance. */
const chanceBelow = 0.05;

/** A cell in full: how the segment's values are spread against everyone's, its figures, and how sure they are. */
export function CellCard({
  line: { row, detail },
  siblings,
  cluster,
  segment,
  name,
}: {
  readonly line: ProfileLine;
  /** The rows of the same column. */
  readonly siblings: readonly ProfileRow[];
  readonly cluster: number;
  readonly segment: number;
  readonly name: string;
}) {
  const cell = row.cells[cluster];
  if (!cell) return null;
  const more = detail?.cells[cluster];
  const { spread } = detail ?? {};
  const inset = spread && detail ? insetOf(spread, detail.cells.length) : 0;
  return (
    <>
      <p className="mb-2 flex items-baseline gap-1.5">
        <SegmentMark segment={segment} size={10} />
        <bdi className="min-w-0 truncate font-semibold">{name}</bdi>
        <bdi className="ml-auto min-w-0 truncate text-muted">{rowName(row)}</bdi>
      </p>
      {row.kind === "share" ? (
        <CategoryBars rows={siblings} cluster={cluster} segment={segment} />
      ) : spread && detail ? (
        <>
          <SpreadChart
            spread={spread}
            clusters={detail.cells.length}
            cluster={cluster}
            segment={segment}
          />
          <p className="mt-0.5 flex justify-between text-faint">
            <span>{valueText(row, { value: spread.low + inset })}</span>
            <span>{valueText(row, { value: spread.high - inset })}</span>
          </p>
        </>
      ) : null}
      <dl className="mt-2 grid grid-cols-[auto_1fr_auto] gap-x-3 gap-y-0.5">
        <dt className="text-muted">{row.kind === "share" ? words.shareIs : words.meanIs}</dt>
        <dd className="text-right font-semibold">{valueText(row, cell)}</dd>
        <dd className="text-muted">{words.against(valueText(row, row.everyone))}</dd>
        {more && detail && row.kind !== "share" ? (
          <>
            <dt className="text-muted">{words.medianIs}</dt>
            <dd className="text-right">{valueText(row, { value: more.median })}</dd>
            <dd className="text-muted">
              {words.against(valueText(row, { value: detail.median }))}
            </dd>
          </>
        ) : null}
      </dl>
      {Number.isFinite(cell.index) ? (
        <p className="mt-1 text-muted">{words.index100(formatCount(cell.index))}</p>
      ) : null}
      {more ? (
        <p className="mt-1">
          {more.count < fewestValues ? (
            <span className="text-warn">{words.tooFew(more.count)}</span>
          ) : (
            <>
              <span className="text-muted">{effectSentence(row, more.effect)}</span>
              <span className="block">{judgment(more)}</span>
            </>
          )}
        </p>
      ) : (
        <p className="mt-1 text-faint">{words.counting}</p>
      )}
    </>
  );
}

/** Bars of whole numbers reach half a number beyond them. */
function insetOf({ low, high, counts }: Spread, clusters: number): number {
  return high - low === counts.length / (clusters + 1) ? 0.5 : 0;
}

function judgment({ isClear, p }: ProfileDetailCell): string {
  if (isClear) return words.clear;
  return p < chanceBelow ? words.small : words.chance;
}
