import { booleanCode, booleanWords } from "@/lib/analysis/ingest/types/read-booleans";
import type { ColumnKind } from "@/lib/schema/table";
import { apply, element, fieldRef, xmlText } from "./xml";

export interface YesAndNo {
  /** DerivedField elements. */
  readonly fields: readonly string[];
  /** By column of yes and no, the field that is "true", "false" or missing. */
  readonly names: ReadonlyMap<string, string>;
  /** Names that are in use: of columns and of fields. */
  readonly taken: ReadonlySet<string>;
}

/** Columns of yes and no as they are written in files and databases, `1` and `0`, `ja` and `nein`, …, as the texts "true" and "false". */
export function yesAndNo(
  columns: readonly { readonly name: string; readonly kind: ColumnKind }[],
): YesAndNo {
  const taken = new Set(columns.map(({ name }) => name));
  const fields: string[] = [];
  const names = new Map<string, string>();
  const add = (wanted: string, expression: string) => {
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
    taken.add(name);
    const derived = { name, optype: "categorical", dataType: "string" };
    fields.push(element("DerivedField", derived, expression));
    return name;
  };
  for (const { name, kind } of columns) {
    if (kind !== "boolean") continue;
    const lowercase = add(`small letters: ${name}`, apply("lowercase", fieldRef(name)));
    names.set(name, add(`yes or no: ${name}`, mapped(lowercase)));
  }
  return { fields, names, taken };
}

function mapped(field: string): string {
  const rows = booleanWords.map((word) =>
    element(
      "row",
      {},
      element("from", {}, xmlText(word)),
      element("to", {}, booleanCode(word) === 1 ? "true" : "false"),
    ),
  );
  return element(
    "MapValues",
    { outputColumn: "to", dataType: "string" },
    element("FieldColumnPair", { field, column: "from" }),
    element("InlineTable", {}, ...rows),
  );
}
