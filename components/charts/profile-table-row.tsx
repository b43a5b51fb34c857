import { classNames } from "@/components/ui/class-names";
import type { ProfileCell, ProfileRow } from "@/lib/schema/segment";
import { effectText, indexText, type ProfileUnit, valueText } from "./profile-cell-text";
import { profileTableWords as words } from "./profile-table-words";

/** Standard deviations from everyone at which the tint is full. */
const fullTintAt = 1.5;
const fullTintPercent = 34;

/** A feature's cells, one per segment in the order of `columns`. */
export function ProfileCells({
  row,
  columns,
  unit,
  highlighted,
  onPick,
}: {
  readonly row: ProfileRow;
  readonly columns: readonly { readonly segment: number; readonly cluster: number }[];
  readonly unit: ProfileUnit;
  readonly highlighted: number | null;
  readonly onPick?: (segment: number) => void;
}) {
  return columns.map(({ segment, cluster }) => {
    const cell = row.cells[cluster];
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the button in the column's heading does the same
      <td
        key={segment}
        data-segment={segment}
        title={cell ? detail(row, cell) : undefined}
        onClick={onPick ? () => onPick(segment) : undefined}
        style={{ backgroundColor: cell ? tint(cell) : undefined }}
        className={classNames(
          "whitespace-nowrap border-line border-b px-2.5 py-1 text-right",
          onPick && "cursor-pointer",
          segment === highlighted && "border-x border-x-line-strong font-semibold",
        )}
      >
        {cell ? (unit === "units" ? valueText(row, cell) : indexText(row, cell)) : null}
      </td>
    );
  });
}

export function SelectionCell({
  row,
  cell,
  unit,
}: {
  readonly row: ProfileRow;
  readonly cell: ProfileCell | undefined;
  readonly unit: ProfileUnit;
}) {
  return (
    <td
      title={cell ? detail(row, cell) : undefined}
      style={{ backgroundColor: cell ? tint(cell) : undefined }}
      className="whitespace-nowrap border-line border-b border-l border-l-line-strong border-dashed px-2.5 py-1 text-right"
    >
      {cell ? (unit === "units" ? valueText(row, cell) : indexText(row, cell)) : "…"}
    </td>
  );
}

export function RowHeading({ row }: { readonly row: ProfileRow }) {
  return (
    <th
      scope="row"
      className="sticky left-0 z-10 max-w-60 truncate border-line border-b bg-panel py-1 pr-3 pl-4 text-left font-normal group-hover:bg-sunken"
      title={row.category === undefined ? row.column : `${row.column}: ${row.category}`}
    >
      <bdi>{row.column}</bdi>
      {row.category === undefined ? null : (
        <>
          {": "}
          <bdi className="font-medium">{row.category === "true" ? words.yes : row.category}</bdi>
        </>
      )}
      {row.clustered ? null : (
        <span className="ml-2 text-faint text-xs" title={words.notClusteredDetail}>
          {words.notClustered}
        </span>
      )}
    </th>
  );
}

function tint({ effect }: ProfileCell): string | undefined {
  if (!Number.isFinite(effect) || effect === 0) return undefined;
  const strength = Math.min(1, Math.abs(effect) / fullTintAt) * fullTintPercent;
  const color = effect > 0 ? "var(--above)" : "var(--below)";
  return `color-mix(in oklab, ${color} ${strength.toFixed(1)}%, transparent)`;
}

function detail(row: ProfileRow, cell: ProfileCell): string {
  return words.detail(
    indexText(row, cell),
    valueText(row, cell),
    valueText(row, row.everyone),
    effectText(cell),
  );
}
