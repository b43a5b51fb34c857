import { Check } from "lucide-react";
import { classNames } from "@/components/ui/class-names";

/** Columns that a step can be applied to, each switched on or off. */
export function ColumnChips({
  label,
  empty,
  columns,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly empty: string;
  readonly columns: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (columns: string[]) => void;
}) {
  if (columns.length === 0) return <p className="text-faint text-xs">{empty}</p>;
  return (
    <fieldset className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
      <legend className="sr-only">{label}</legend>
      {columns.map((name) => {
        const isOn = chosen.includes(name);
        return (
          <button
            key={name}
            type="button"
            aria-pressed={isOn}
            onClick={() =>
              onChoose(isOn ? chosen.filter((other) => other !== name) : [...chosen, name])
            }
            className={classNames(
              "inline-flex h-6 max-w-56 items-center gap-1 rounded-full border border-line px-2.5 text-xs hover:bg-sunken",
              isOn && "border-accent bg-accent-soft",
            )}
          >
            {isOn ? (
              <Check className="size-3 shrink-0 text-accent" strokeWidth={3} aria-hidden />
            ) : null}
            <bdi className="truncate">{name}</bdi>
          </button>
        );
      })}
    </fieldset>
  );
}
