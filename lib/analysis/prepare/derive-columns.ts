import { isPersonal } from "@/lib/schema/meaning";
import type { ColumnKind } from "@/lib/schema/table";
import { type Frame, type FrameColumn, type NumericColumn, replaceColumns } from "./frame";
import { moments } from "./moments";
import { presentOf } from "./order-statistics";

/**
 * Columns to make others of: those that are named, else all, also such as take no part themselves, as dates and texts; but
 * neither personal data nor identifiers, outcomes and known labels. As far as they are of one of `kinds`.
 */
export function pickSources(
  frame: Frame,
  names: readonly string[] | null,
  kinds: readonly ColumnKind[],
): FrameColumn[] {
  const named = names && new Set(names);
  return frame.columns.filter(
    ({ name, kind, role, meaning }) =>
      kinds.includes(kind) &&
      (named
        ? named.has(name)
        : role === "feature" || (role === "ignored" && !isPersonal(meaning))),
  );
}

/** Puts what is made of a column behind it; the column itself is carried along and takes no part any more. */
export function putBehind(
  frame: Frame,
  madeOf: (column: FrameColumn) => readonly FrameColumn[],
): Frame {
  return replaceColumns(frame, (column) => {
    const made = madeOf(column);
    return made.length === 0 ? column : [{ ...column, takesPart: false }, ...made];
  });
}

/** A column of numbers made of another one, that takes part: to ask for it is to choose it. */
export function madeOf(
  { role, sources, weight }: FrameColumn,
  name: string,
  values: Float64Array,
  isScaled: boolean,
): NumericColumn {
  const base = { name, role: role === "ignored" ? ("feature" as const) : role, sources };
  return { ...base, takesPart: true, weight, kind: "number", isScaled, values };
}

/** Standard deviation by which columns that belong together are divided, so that the widest of them has 1. */
export function widest(columns: readonly Float64Array[]): number {
  const deviations = columns.map((values) => moments(presentOf(values)).deviation);
  return Math.max(0, ...deviations.filter((deviation) => deviation > 0)) || 1;
}
