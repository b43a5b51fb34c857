import { ArrowDown, ArrowDownWideNarrow } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { formatShare } from "@/components/ui/formats";
import { SegmentMark } from "@/components/ui/segment-mark";
import type { ProfileSort } from "./profile-view";
import type { TableColumn } from "./row-cells";
import { profileTableWords as words } from "./words";

export interface HeadingColumn extends TableColumn {
  readonly name: string;
  readonly share: number;
}

/** What the columns are, each with a way to sort by it. */
export function ProfileTableHead({
  columns,
  highlighted,
  sort,
  selectionShare,
  onSort,
  onPick,
}: {
  readonly columns: readonly HeadingColumn[];
  readonly highlighted: number | null;
  readonly sort: ProfileSort;
  /** null: nothing is selected. */
  readonly selectionShare: number | null;
  readonly onSort: (sort: ProfileSort) => void;
  readonly onPick?: ((segment: number) => void) | undefined;
}) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th
          scope="col"
          aria-sort={sort.by === "name" ? "ascending" : undefined}
          className="sticky top-0 left-0 z-20 border-line border-b bg-panel py-1.5 pr-3 pl-4 text-left align-bottom font-semibold"
        >
          <span className="flex items-end gap-1">
            {words.feature}
            <SortButton
              label={words.sortByName}
              isOn={sort.by === "name"}
              onClick={() => onSort(sort.by === "name" ? { by: "strength" } : { by: "name" })}
            />
          </span>
        </th>
        <th
          scope="col"
          className="sticky top-0 z-10 border-line border-b bg-panel px-2.5 py-1.5 text-right align-bottom font-semibold"
        >
          {words.everyone}
        </th>
        {columns.map(({ segment, name, share }) => {
          const isSorted = sort.by === "segment" && sort.segment === segment;
          return (
            <th
              key={segment}
              scope="col"
              data-segment={segment}
              aria-sort={isSorted ? "descending" : undefined}
              className={classNames(
                "group/head sticky top-0 z-10 border-line border-b bg-panel px-1 py-1 text-right align-bottom font-semibold",
                segment === highlighted && "bg-sunken",
              )}
            >
              <ColumnHeading
                segment={segment}
                name={name}
                share={share}
                isPicked={segment === highlighted}
                onPick={onPick}
              />
              <SortButton
                label={words.sortBySegment(name)}
                isOn={isSorted}
                isQuiet
                onClick={() => onSort(isSorted ? { by: "strength" } : { by: "segment", segment })}
              />
            </th>
          );
        })}
        {selectionShare === null ? null : (
          <th
            scope="col"
            className="sticky top-0 right-0 z-20 border-line border-b border-l border-l-line-strong border-dashed bg-panel px-2.5 py-1.5 text-right align-bottom font-semibold"
          >
            {words.selection}
            <span className="block font-normal text-muted text-xs">
              {formatShare(selectionShare)}
            </span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function SortButton({
  label,
  isOn,
  isQuiet = false,
  onClick,
}: {
  readonly label: string;
  readonly isOn: boolean;
  /** Seen only when its column is pointed at, it has the focus or it is on. */
  readonly isQuiet?: boolean;
  readonly onClick: () => void;
}) {
  const Icon = isOn ? ArrowDown : ArrowDownWideNarrow;
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={isOn}
      onClick={onClick}
      className={classNames(
        "inline-flex size-6 shrink-0 items-center justify-center rounded-md hover:bg-sunken hover:text-ink",
        isOn ? "text-accent" : "text-faint",
        isQuiet && "absolute bottom-1 left-1",
        isQuiet && !isOn && "opacity-0 focus-visible:opacity-100 group-hover/head:opacity-100",
      )}
    >
      <Icon aria-hidden className="size-3.5" />
    </button>
  );
}

function ColumnHeading({
  segment,
  name,
  share,
  isPicked,
  onPick,
}: {
  readonly segment: number;
  readonly name: string;
  readonly share: number;
  readonly isPicked: boolean;
  readonly onPick: ((segment: number) => void) | undefined;
}) {
  const content = (
    <>
      <span className="inline-flex max-w-full items-baseline gap-1.5">
        <SegmentMark segment={segment} size={11} />
        <bdi className="line-clamp-3 text-left text-xs [overflow-wrap:anywhere]">{name}</bdi>
      </span>
      <span className="font-normal text-muted text-xs">{formatShare(share)}</span>
    </>
  );
  const look = "inline-flex min-w-0 flex-col items-end rounded-md px-1.5 py-0.5";
  if (!onPick) return <span className={look}>{content}</span>;
  return (
    <button
      type="button"
      title={name}
      aria-pressed={isPicked}
      onClick={() => onPick(segment)}
      className={classNames(look, "hover:bg-sunken")}
    >
      {content}
    </button>
  );
}
