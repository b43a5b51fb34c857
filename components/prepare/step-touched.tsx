import type { StepEffect } from "@/lib/schema/recipe";
import { prepareWords as words } from "./words";

/** How much of the table a step touched, in a quiet line. */
export function StepTouched({
  effect,
  rows,
}: {
  readonly effect: StepEffect;
  readonly rows: number;
}) {
  const { rowsChanged, rowsSetAside, changed, added, removed } = effect;
  const parts = [
    rowsChanged === 0 && rowsSetAside === 0 ? words.nothingTouched : null,
    rowsChanged > 0 ? words.touched(rowsChanged, rows) : null,
    rowsSetAside > 0 ? words.rowsSetAside(rowsSetAside) : null,
    changed.length > 0 ? words.columnsChanged(changed.length) : null,
    added.length > 0 ? words.columnsAdded(added.length) : null,
    removed.length > 0 ? words.columnsRemoved(removed.length) : null,
  ];
  return (
    <p className="mt-1 text-faint text-xs">{parts.filter((part) => part !== null).join(" · ")}</p>
  );
}
