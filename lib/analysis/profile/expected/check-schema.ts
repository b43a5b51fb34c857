import type { ExpectedSchema } from "@/lib/schema/expected-schema";
import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import type { ColumnKind } from "@/lib/schema/table";
import { remedies } from "../findings/remedies";
import { expectedWords as words } from "./words";

type Expected = ExpectedSchema["columns"][number];

/**
 * What is missing, new or of another type than in the file the schema was saved from, the gravest first.
 * A column without any value fits every type; categories and text differ only by how many there are; a
 * column of 0 and 1 fits both numbers and yes or no.
 */
export function checkSchema(schema: ExpectedSchema, columns: readonly ColumnProfile[]): Finding[] {
  const found = new Map(columns.map((column) => [column.name, column]));
  const expected = new Set(schema.columns.map(({ name }) => name));
  const missing = schema.columns.flatMap(({ name }): Finding[] => {
    if (found.has(name)) return [];
    const sentence = words.missing(name, schema.fileName);
    return [{ kind: "schema-missing", severity: "problem", column: name, sentence }];
  });
  const changed = schema.columns.flatMap((column) => {
    const now = found.get(column.name);
    return now ? changes(column, now) : [];
  });
  const added = columns.flatMap(({ name, role }): Finding[] => {
    if (expected.has(name)) return [];
    const sentence = words.added(name, schema.fileName);
    const remedy = role === "feature" ? { remedies: [remedies.leaveOut(name)] } : {};
    return [{ kind: "schema-new", severity: "info", column: name, sentence, ...remedy }];
  });
  return [...missing, ...changed, ...added];
}

function changes(expected: Expected, now: ColumnProfile): Finding[] {
  const { name } = now;
  if (now.missing === now.rows) return [];
  if (!fits(expected.kind, now)) {
    return [
      {
        kind: "schema-type",
        severity: "warning",
        column: name,
        sentence: words.otherType(name, expected.kind, now.kind),
        remedies: [remedies.asExpected(expected, words.asBefore(expected.kind))],
      },
    ];
  }
  const meaning = now.meaning?.meaning;
  const { meaning: wanted } = expected;
  if (wanted === undefined || wanted === "none" || wanted === meaning) return [];
  return [
    {
      kind: "schema-type",
      severity: "info",
      column: name,
      sentence: words.otherMeaning(name, wanted, meaning),
      remedies: [remedies.asExpected({ name, meaning: wanted }, words.sameMeaning)],
    },
  ];
}

function fits(expected: ColumnKind, { kind, range }: ColumnProfile): boolean {
  if (expected === kind) return true;
  const isCoded = (one: ColumnKind) => one === "category" || one === "text";
  if (isCoded(expected) && isCoded(kind)) return true;
  if (expected === "number" && kind === "boolean") return true;
  return expected === "boolean" && kind === "number" && range !== undefined
    ? [range.min, range.max].every((value) => value === 0 || value === 1)
    : false;
}
