import type { FoundMeaning } from "@/lib/schema/meaning";
import type { Steps } from "@/lib/schema/progress";
import type {
  CodedColumn,
  Column,
  ColumnOverride,
  ColumnReading,
  ColumnRole,
  RawColumn,
  RawTable,
  Table,
} from "@/lib/schema/table";
import { type DistinctTexts, distinctTexts } from "../cells/distinct-texts";
import { rowCount } from "../cells/packed-texts";
import { isPlainToken } from "../cells/plain-cells";
import { inferRole } from "./infer-role";
import { lookAlikeKey } from "./look-alike-key";
import { missingTest } from "./missing-tokens";
import { booleanCode } from "./read-booleans";
import { type ReadColumn, readColumn } from "./read-column";
import { spellingKey } from "./spelling-key";
import type { ValueReading } from "./value-reading";

interface Base {
  readonly name: string;
  readonly role: ColumnRole;
  readonly raw: RawColumn;
  readonly meaning?: FoundMeaning;
}

/** Confidence in the file's decimal sign from which on it decides what a column leaves open. */
const sureOfDecimal = 0.9;

/**
 * Types the columns of a table by what their distinct cells look like. Overrides win, by column name;
 * cells that do not fit an overridden kind are missing and counted as unreadable, and overrides of
 * columns that are not there are ignored. Takes O(cells + distinct cells) time.
 */
export function typeTable(raw: RawTable, overrides: readonly ColumnOverride[]): Table {
  const steps = typeColumns(raw, overrides);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, column by column; `done` and `total` are columns. */
export function* typeColumns(
  raw: RawTable,
  overrides: readonly ColumnOverride[],
): Steps<Table, never> {
  const byName = new Map(overrides.map((override) => [override.name, override]));
  const isMissing = missingTest(raw.reading.missing);
  const { decimal, confidence } = raw.reading;
  const habit = { sign: decimal, isSure: (confidence?.decimal ?? 1) >= sureOfDecimal };
  const mayBePlain = !raw.reading.missing.some(isPlainToken);
  let first = true;
  const columns: Column[] = [];
  for (const rawColumn of raw.columns) {
    yield { stage: "types", done: columns.length, total: raw.columns.length };
    const override = byName.get(rawColumn.name);
    const distinct = distinctTexts(rawColumn, isMissing, mayBePlain);
    const read = readColumn(rawColumn, distinct, habit, override);
    const { kind, meaning } = read;
    const inferred = inferRole(rawColumn, kind, distinct, first, meaning);
    first &&= inferred === "ignored";
    const role = override?.role ?? inferred;
    const base = { name: rawColumn.name, role, raw: rawColumn, ...(meaning && { meaning }) };
    const column = typedColumn(base, read, distinct, override?.mergeLookAlikes === true);
    const chosen = choicesOf(override);
    columns.push(chosen ? { ...column, reading: { ...column.reading!, chosen } } : column);
  }
  return { rows: raw.rows, columns };
}

function choicesOf(override: ColumnOverride | undefined): ColumnReading["chosen"] {
  if (!override) return undefined;
  const { name: _, kind: __, role: ___, meaning: ____, ...chosen } = override;
  return Object.keys(chosen).length > 0 ? chosen : undefined;
}

function typedColumn(
  base: Base,
  { kind, numbers, dates }: ReadColumn,
  distinct: DistinctTexts,
  areLookAlikesOne: boolean,
): Column {
  const share = (unreadable: number) =>
    distinct.filled === 0 ? 1 : 1 - unreadable / distinct.filled;
  switch (kind) {
    case "number": {
      const read = spread(base.raw, distinct, numbers);
      const writing = numbers ? { numbers: numbers.writing } : {};
      return { ...base, kind, ...read, reading: { share: share(read.unreadable), ...writing } };
    }
    case "date": {
      const read = spread(base.raw, distinct, dates);
      const writing = dates ? { dates: dates.writing } : {};
      const reading = { share: share(read.unreadable), ...writing };
      return { ...base, kind, hasTime: dates?.hasTime ?? false, ...read, reading };
    }
    case "boolean": {
      const read = booleans(base.raw, distinct);
      const reading = { share: share(read.unreadable) };
      return { ...base, kind, values: ["false", "true"], ...read, reading };
    }
    default: {
      const key = kind === "text" ? undefined : areLookAlikesOne ? lookAlikeKey : spellingKey;
      if (!key && distinct.pieces)
        return bareTexts({ ...base, kind, unreadable: 0, reading: { share: 1 } }, distinct);
      const read = categories(base.raw, distinct, key);
      return { ...base, kind, unreadable: 0, ...read, reading: { share: 1 } };
    }
  }
}

/** What was read of the distinct texts, laid out over the rows. */
function spread(raw: RawColumn, distinct: DistinctTexts, reading: ValueReading | undefined) {
  if (!reading)
    return {
      values: new Float64Array(rowCount(raw)).fill(Number.NaN),
      unreadable: distinct.filled,
    };
  const unreadable = distinct.filled - reading.readable;
  if (reading.rows) return { values: reading.rows, unreadable };
  const { codes } = raw;
  const values = new Float64Array(codes.length);
  for (let row = 0; row < values.length; row++) values[row] = reading.values[codes[row]!]!;
  return { values, unreadable };
}

function booleans(raw: RawColumn, { texts, counts, missing }: DistinctTexts) {
  const codeOf = Int32Array.from(texts, (text, i) => (missing[i] === 1 ? -1 : booleanCode(text)));
  let unreadable = 0;
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 0 && codeOf[i] === -1) unreadable += counts[i]!;
  }
  return { codes: recoded(raw.codes, codeOf), unreadable };
}

function recoded(codes: Uint32Array, codeOf: Int32Array): Int32Array {
  const made = new Int32Array(codes.length);
  for (let row = 0; row < made.length; row++) made[row] = codeOf[codes[row]!]!;
  return made;
}

/**
 * Distinct trimmed texts, in order of first appearance. As categories, spellings that differ only in
 * capitals or spaces are one, by the name that most rows give it.
 */
function categories(
  raw: RawColumn,
  { texts, counts, missing }: DistinctTexts,
  keyOf: ((text: string) => string) | undefined,
) {
  if (!keyOf && texts === raw.values) return distinctAsTheyStand(raw, texts, missing);
  const known = new Map<string, number>();
  const values: string[] = [];
  const most: number[] = [];
  const codeOf = new Int32Array(texts.length).fill(-1);
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 1) continue;
    const text = texts[i]!;
    const key = keyOf ? keyOf(text) : text;
    const code = known.get(key) ?? values.length;
    known.set(key, code);
    codeOf[i] = code;
    if (counts[i]! > (most[code] ?? 0)) {
      values[code] = text;
      most[code] = counts[i]!;
    }
  }
  return { codes: recoded(raw.codes, codeOf), values };
}

/** Texts that nothing has to be done to; strings are made of them when somebody asks for those. */
function bareTexts(
  column: Omit<CodedColumn, "codes" | "values"> & Pick<Base, "raw">,
  { missing }: DistinctTexts,
): CodedColumn {
  const { raw } = column;
  const { codes, isWhole } = codesWithout(raw, missing);
  let values: readonly string[] | undefined;
  return {
    ...column,
    codes,
    get values() {
      values ??= isWhole ? raw.values : raw.values.filter((_, i) => missing[i] === 0);
      return values;
    },
  };
}

function distinctAsTheyStand(raw: RawColumn, texts: readonly string[], missing: Uint8Array) {
  const { codes, isWhole } = codesWithout(raw, missing);
  return { codes, values: isWhole ? texts : texts.filter((_, i) => missing[i] === 0) };
}

/** Codes as if the missing texts were not there, and whether none is. */
function codesWithout(raw: RawColumn, missing: Uint8Array) {
  if (!missing.includes(1)) return { codes: new Int32Array(raw.codes), isWhole: true };
  let next = 0;
  const codeOf = Int32Array.from(missing, (isMissing) => (isMissing === 1 ? -1 : next++));
  return { codes: recoded(raw.codes, codeOf), isWhole: false };
}
