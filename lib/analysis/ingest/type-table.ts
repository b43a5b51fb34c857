import type {
  Column,
  ColumnKind,
  ColumnOverride,
  ColumnRole,
  RawColumn,
  RawTable,
  Table,
} from "@/lib/schema/table";
import { type DistinctTexts, distinctTexts } from "./distinct-texts";
import { inferKind } from "./infer-kind";
import { inferRole } from "./infer-role";
import { missingTest } from "./missing-tokens";
import { booleanCode } from "./read-booleans";
import { readDates, readNumbers, type ValueReading } from "./read-values";
import { spellingKey } from "./spelling-key";

interface Base {
  readonly name: string;
  readonly role: ColumnRole;
  readonly raw: RawColumn;
}

/**
 * Types the columns of a table by what their distinct cells look like. Overrides win, by column name;
 * cells that do not fit an overridden kind are missing and counted as unreadable, and overrides of
 * columns that are not there are ignored. Takes O(cells + distinct cells) time.
 */
export function typeTable(raw: RawTable, overrides: readonly ColumnOverride[]): Table {
  const byName = new Map(overrides.map((override) => [override.name, override]));
  const isMissing = missingTest(raw.reading.missing);
  let first = true;
  const columns = raw.columns.map((rawColumn) => {
    const override = byName.get(rawColumn.name);
    const distinct = distinctTexts(rawColumn, isMissing);
    const kind = override?.kind ?? inferKind(distinct, raw.reading.decimal);
    const inferred = inferRole(rawColumn, kind, distinct, first);
    first &&= inferred === "ignored";
    const base = { name: rawColumn.name, role: override?.role ?? inferred, raw: rawColumn };
    return typedColumn(base, kind, distinct, raw.reading.decimal);
  });
  return { rows: raw.rows, columns };
}

function typedColumn(
  base: Base,
  kind: ColumnKind,
  distinct: DistinctTexts,
  decimal: RawTable["reading"]["decimal"],
): Column {
  switch (kind) {
    case "number":
      return { ...base, kind, ...spread(base.raw, distinct, readNumbers(distinct, decimal)) };
    case "date": {
      const dates = readDates(distinct, true);
      return {
        ...base,
        kind,
        hasTime: dates?.hasTime ?? false,
        ...spread(base.raw, distinct, dates),
      };
    }
    case "boolean":
      return { ...base, kind, values: ["false", "true"], ...booleans(base.raw, distinct) };
    default:
      return {
        ...base,
        kind,
        unreadable: 0,
        ...categories(base.raw, distinct, kind === "category"),
      };
  }
}

/** What was read of the distinct texts, laid out over the rows. */
function spread(raw: RawColumn, distinct: DistinctTexts, reading: ValueReading | undefined) {
  const values = new Float64Array(raw.codes.length).fill(Number.NaN);
  if (!reading) return { values, unreadable: distinct.filled };
  for (let row = 0; row < values.length; row++) values[row] = reading.values[raw.codes[row]!]!;
  return { values, unreadable: distinct.filled - reading.readable };
}

function booleans(raw: RawColumn, { texts, counts, missing }: DistinctTexts) {
  const codeOf = Int32Array.from(texts, (text, i) => (missing[i] === 1 ? -1 : booleanCode(text)));
  let unreadable = 0;
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 0 && codeOf[i] === -1) unreadable += counts[i]!;
  }
  return { codes: Int32Array.from(raw.codes, (code) => codeOf[code]!), unreadable };
}

/**
 * Distinct trimmed texts, in order of first appearance. As categories, spellings that differ only in
 * capitals or spaces are one, by the name that most rows give it.
 */
function categories(
  raw: RawColumn,
  { texts, counts, missing }: DistinctTexts,
  areSpellingsOne: boolean,
) {
  const known = new Map<string, number>();
  const values: string[] = [];
  const most: number[] = [];
  const codeOf = new Int32Array(texts.length).fill(-1);
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 1) continue;
    const text = texts[i]!;
    const key = areSpellingsOne ? spellingKey(text) : text;
    const code = known.get(key) ?? values.length;
    known.set(key, code);
    codeOf[i] = code;
    if (counts[i]! > (most[code] ?? 0)) {
      values[code] = text;
      most[code] = counts[i]!;
    }
  }
  return { codes: Int32Array.from(raw.codes, (code) => codeOf[code]!), values };
}
