import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import { formatAnswer } from "@/components/ui/column-format";
import type { ProfileCell, ProfileRow } from "@/lib/schema/segment";
import { cellText, fewestValues, type ProfileUnit, valueText } from "./cell-text";
import type { ProfileLine } from "./profile-view";
import { profileTableWords as words } from "./words";

/** Standard deviations from everyone at which the tint is full. */
const fullTintAt = 1.5;
const fullTintPercent = 34;

export interface TableColumn {
  /** Its number. */
  readonly segment: number;
  /** Its place in the rows' cells. */
  readonly cluster: number;
}

/**
 * A line of the table: the feature, everyone, a cell per segment in the order of `columns`, and one for the selection. What could be chance is
 * told without color.
 */
export const ProfileTableRow = memo(function ProfileTableRow({
  line,
  at,
  columns,
  unit,
  highlighted,
  selection,
}: {
  readonly line: ProfileLine;
  /** Among the lines that are shown. */
  readonly at: number;
  readonly columns: readonly TableColumn[];
  readonly unit: ProfileUnit;
  readonly highlighted: number | null;
  /** undefined: nothing is selected. null: it is not known yet. */
  readonly selection: ProfileCell | null | undefined;
}) {
  const { row, detail } = line;
  const everyone =
    unit === "median" && detail && row.kind !== "share"
      ? valueText(row, { value: detail.median })
      : valueText(row, row.everyone);
  return (
    <>
      <RowHeading row={row} />
      <td className="truncate border-line border-b px-2.5 py-1 text-right text-muted group-hover:bg-sunken">
        {everyone}
      </td>
      {columns.map(({ segment, cluster }) => {
        const cell = row.cells[cluster];
        const more = detail?.cells[cluster];
        const isUnsure = more !== undefined && !more.isClear;
        const isTooFew = more !== undefined && more.count < fewestValues;
        return (
          <td
            key={segment}
            data-segment={segment}
            data-cell={`${at} ${cluster}`}
            style={{ backgroundColor: cell && !isUnsure ? tint(cell) : undefined }}
            className={classNames(
              "truncate border-line border-b px-2.5 py-1 text-right",
              isUnsure && "text-muted",
              isTooFew && "text-faint italic",
              segment === highlighted && "border-x border-x-line-strong font-semibold",
            )}
          >
            {cell ? cellText(row, cell, more, unit) : null}
          </td>
        );
      })}
      {selection === undefined ? null : (
        <td
          style={{ backgroundImage: selection ? flat(tint(selection)) : undefined }}
          className="sticky right-0 truncate border-line border-b border-l border-l-line-strong border-dashed bg-panel px-2.5 py-1 text-right"
        >
          {selection ? selectionText(row, selection, unit) : "…"}
        </td>
      )}
    </>
  );
});

/** Of the selection there is neither median nor interval. */
function selectionText(row: ProfileRow, cell: ProfileCell, unit: ProfileUnit): string {
  return cellText(row, cell, undefined, unit === "index" ? "index" : "units");
}

function RowHeading({ row }: { readonly row: ProfileRow }) {
  return (
    <th
      scope="row"
      className="sticky left-0 z-10 truncate border-line border-b bg-panel py-1 pr-3 pl-4 text-left font-normal group-hover:bg-sunken"
      title={row.category === undefined ? row.column : `${row.column}: ${row.category}`}
    >
      <bdi>{row.column}</bdi>
      {row.category === undefined ? null : (
        <>
          {": "}
          <bdi className="font-medium">{formatAnswer(row.category)}</bdi>
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

/** A color over the one that is there. */
function flat(color: string | undefined): string | undefined {
  return color && `linear-gradient(${color}, ${color})`;
}

function tint({ effect }: ProfileCell): string | undefined {
  if (!Number.isFinite(effect) || effect === 0) return undefined;
  const strength = Math.min(1, Math.abs(effect) / fullTintAt) * fullTintPercent;
  const color = effect > 0 ? "var(--above)" : "var(--below)";
  return `color-mix(in oklab, ${color} ${strength.toFixed(1)}%, transparent)`;
}
