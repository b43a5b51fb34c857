import { onOneLine } from "./on-one-line";

/** What to call a column in a sentence, and the unit its name gives in brackets. */
export interface ColumnLabel {
  readonly text: string;
  readonly unit: string;
}

/**
 * Labels by column name: "Annual Income (k$)" is "Annual Income" in "k$". A range in brackets, as
 * in "Score (1-100)", is no unit, and "months_active" is "months active". Names that would become
 * equal stay as they are.
 */
export function columnLabels(names: readonly string[]): ReadonlyMap<string, ColumnLabel> {
  const split = names.map(splitUnit);
  const times = new Map<string, number>();
  for (const { text } of split) times.set(text, (times.get(text) ?? 0) + 1);
  return new Map(
    names.map((name, i) => {
      const label = split[i]!;
      return [name, times.get(label.text) === 1 ? label : { text: onOneLine(name), unit: "" }];
    }),
  );
}

function splitUnit(name: string): ColumnLabel {
  const { text, unit } = withoutUnit(name);
  const words = text.replace(/(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/gu, " ");
  return { text: words, unit };
}

function withoutUnit(name: string): ColumnLabel {
  const found = /^(.*\S)\s*(?:\(([^()]*)\)|\[([^[\]]*)\])$/su.exec(onOneLine(name));
  if (!found) return { text: onOneLine(name), unit: "" };
  const unit = (found[2] ?? found[3] ?? "").trim();
  return { text: found[1]!, unit: /\d|[:;,]/u.test(unit) || unit.length > 12 ? "" : unit };
}
