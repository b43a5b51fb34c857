import type { Column } from "@/lib/schema/table";
import { onOneLine } from "./on-one-line";
import { plainName, splitName } from "./plain-name";
import { type Sense, senseOf } from "./sense";

/** What to call a column in a sentence, the unit its name gives in brackets, and what it means. */
export interface ColumnLabel {
  readonly text: string;
  readonly unit: string;
  readonly sense: Sense;
}

/**
 * Labels by column name: "Annual Income (k$)" is "annual income" in "k$". A range in brackets, as
 * in "Score (1-100)", is no unit. Names that would become equal stay as they are.
 */
export function columnLabels(columns: readonly Column[]): ReadonlyMap<string, ColumnLabel> {
  const labels = columns.map(labelOf);
  const times = new Map<string, number>();
  for (const { text } of labels) times.set(text, (times.get(text) ?? 0) + 1);
  return new Map(
    columns.map(({ name }, i) => {
      const label = labels[i]!;
      const isOnly = times.get(label.text) === 1;
      return [name, isOnly ? label : { ...label, text: onOneLine(name), unit: "" }];
    }),
  );
}

function labelOf(column: Column): ColumnLabel {
  const { text, unit } = withoutUnit(onOneLine(column.name));
  return { text: plainName(text), unit, sense: senseOf(column, splitName(text), unit) };
}

function withoutUnit(name: string): { text: string; unit: string } {
  const found = /^(.*\S)\s*(?:\(([^()]*)\)|\[([^[\]]*)\])$/su.exec(name);
  if (!found) return { text: name, unit: "" };
  const unit = (found[2] ?? found[3] ?? "").trim();
  return { text: found[1]!, unit: /\d|[:;,]/u.test(unit) || unit.length > 12 ? "" : unit };
}
