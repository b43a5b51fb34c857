import type { Steps } from "@/lib/schema/progress";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { ColumnSpread, Spread, StepPicture } from "@/lib/schema/step-picture";
import type { Table } from "@/lib/schema/table";
import { frameFor } from "./fitted-columns";
import { type Frame, type FrameColumn, isNumeric } from "./frame";
import { applyStep, isFrameStep } from "./run-step";

const bins = 24;
const mostPictures = 40;
const mostColumns = 12;
const mostValues = 8;

/**
 * What a step changed, column by column, from the very rows: the steps before it are replayed on the table that segments are
 * about. Columns that share their sources are shown together, new ones beside what they were made of. Empty for the step that makes customers, and for one that
 * is switched off or changed nothing. Takes as long as applying the recipe up to there.
 */
export function* stepPictures(
  { steps, columns }: FittedRecipe,
  table: Table,
  stepId: string,
): Steps<StepPicture[], never> {
  let frame = frameFor(table, columns);
  for (const { step, fitted } of steps) {
    if (!fitted || !isFrameStep(step)) continue;
    const after = yield* applyStep(frame, step, fitted);
    if (step.id === stepId) return picturesOf(frame, after);
    frame = after;
  }
  return [];
}

function picturesOf(before: Frame, after: Frame): StepPicture[] {
  const [earlier, later] = [byName(before), byName(after)];
  const isChanged = ({ name, ...column }: FrameColumn) => {
    const [old, now] = [earlier.get(name), later.get(name)];
    if (!old || !now) return true;
    if (before.rows !== after.rows) return column.takesPart;
    return cellsOf(old) !== cellsOf(now);
  };
  const groups = new Map<string, { before: FrameColumn[]; after: FrameColumn[] }>();
  const groupOf = ({ sources }: FrameColumn) => {
    const key = sources.join(", ");
    const group = groups.get(key) ?? { before: [], after: [] };
    groups.set(key, group);
    return group;
  };
  for (const column of before.columns) if (isChanged(column)) groupOf(column).before.push(column);
  for (const column of after.columns) if (isChanged(column)) groupOf(column).after.push(column);
  for (const group of groups.values()) {
    if (group.before.length > 0) continue;
    const sources = new Set(group.after.flatMap((column) => column.sources));
    for (const source of sources) {
      const column = earlier.get(source);
      if (column) group.before.push(column);
    }
  }
  return [...groups].slice(0, mostPictures).map(([title, group]) => ({
    title,
    before: group.before.slice(0, mostColumns).map(spreadOf),
    after: group.after.slice(0, mostColumns).map(spreadOf),
  }));
}

function byName({ columns }: Frame): Map<string, FrameColumn> {
  return new Map(columns.map((column) => [column.name, column]));
}

function cellsOf(column: FrameColumn): object {
  return isNumeric(column) ? column.values : column.codes;
}

function spreadOf(column: FrameColumn): ColumnSpread {
  const { name, kind } = column;
  const spread = isNumeric(column)
    ? spreadOfNumbers(column.values)
    : spreadOfCodes(column.codes, column.values);
  const isIndicator = isNumeric(column) && column.category !== undefined;
  return { name, isDate: kind === "date", isIndicator, spread };
}

/** Takes O(values) time; min and max are NaN where all are missing. */
export function spreadOfNumbers(values: ArrayLike<number>): Extract<Spread, { kind: "numbers" }> {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let missing = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) missing++;
    else {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  const counts = new Array<number>(bins).fill(0);
  if (missing === values.length) {
    return { kind: "numbers", min: Number.NaN, max: Number.NaN, counts, missing };
  }
  const width = (max - min) / bins || 1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const bin = Math.min(bins - 1, Math.floor((value - min) / width));
    counts[bin] = counts[bin]! + 1;
  }
  return { kind: "numbers", min, max, counts, missing };
}

function spreadOfCodes(codes: Int32Array, values: readonly string[]): Spread {
  const counts = new Uint32Array(values.length);
  let missing = 0;
  for (const code of codes) {
    if (code < 0) missing++;
    else counts[code]!++;
  }
  const found = values
    .map((value, code) => ({ value, count: counts[code]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const shown = found.slice(0, mostValues);
  return { kind: "categories", values: shown, others: found.length - shown.length, missing };
}
