import { Choice } from "@/components/ui/choice";
import { ColumnChips } from "./column-chips";
import { prepareWords as words } from "./words";

/** All columns that suit, or chosen ones. */
export function ColumnsField({
  label,
  none,
  columns,
  chosen,
  isNullable,
  onChoose,
}: {
  readonly label: string;
  /** How "all" is called. */
  readonly none: string;
  readonly columns: readonly string[];
  readonly chosen: readonly string[] | null;
  readonly isNullable: boolean;
  readonly onChoose: (columns: string[] | null) => void;
}) {
  const offered = [...columns, ...(chosen ?? []).filter((name) => !columns.includes(name))];
  return (
    <div className="w-full">
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-muted text-xs">{label}</span>
        {isNullable ? (
          <Choice
            label={label}
            value={chosen ? "these" : "all"}
            options={[
              { value: "all", label: <span className="text-xs">{none}</span> },
              { value: "these", label: <span className="text-xs">{words.onlyThese}</span> },
            ]}
            onChange={(kind) => onChoose(kind === "all" ? null : [])}
          />
        ) : null}
      </div>
      {chosen ? (
        <div className="mt-1.5">
          <ColumnChips
            label={label}
            empty={words.noColumns}
            columns={offered}
            chosen={chosen}
            onChoose={onChoose}
          />
        </div>
      ) : null}
    </div>
  );
}
