import { type ColumnMeaning, type FoundMeaning, isPersonal } from "@/lib/schema/meaning";
import type { ColumnKind, ColumnOverride, RawColumn } from "@/lib/schema/table";
import type { DistinctTexts } from "../cells/distinct-texts";
import { inferMeaning } from "../meaning/infer-meaning";
import { namedMeanings, namesDate } from "../meaning/name-meanings";
import { codedKind, type InferredKind, inferKind } from "./infer-kind";
import { nameWords } from "./name-words";
import { usualPivot } from "./parse-date";
import { readDates } from "./read-dates";
import { type DecimalHabit, readNumbers } from "./read-numbers";
import { readPlain } from "./read-plain";

/** What a column holds and stands for, with what its distinct texts were read as. */
export interface ReadColumn extends InferredKind {
  readonly meaning?: FoundMeaning;
}

/** Nobody alive was born before this year of the twentieth century, or so few that a file says it in full. */
const birthPivot = 30;
/** Digits that are no quantity. */
const codes: ReadonlySet<ColumnMeaning> = new Set([
  "phone",
  "postcode",
  "national-id",
  "bank-account",
  "card-number",
]);

/** Reads a column as a person decided or, where they did not, as its texts and its name suggest. */
export function readColumn(
  raw: RawColumn,
  distinct: DistinctTexts,
  habit: DecimalHabit,
  override: ColumnOverride | undefined,
): ReadColumn {
  const words = nameWords(raw.header);
  const pivot = namedMeanings(words).includes("birth-date") ? birthPivot : usualPivot;
  const dateOptions = { order: override?.dateOrder, pivot };
  const read = (kind: ColumnKind): InferredKind => {
    if (kind === "number") {
      const numbers = readNumbers(distinct, habit, override?.decimal);
      return numbers ? { kind, numbers } : { kind };
    }
    if (kind !== "date") return { kind };
    const calendar = readDates(distinct, dateOptions);
    const isWhole = calendar && calendar.readable * 2 > distinct.filled;
    const dates = isWhole ? calendar : readDates(distinct, { ...dateOptions, numbers: "all" });
    return dates ? { kind, dates } : { kind };
  };
  if (override?.kind) {
    const fixed = read(override.kind);
    return { ...fixed, ...meaningOf(words, distinct, fixed, override) };
  }
  const plain =
    override || !distinct.plain ? undefined : readPlain(distinct.plain, words, habit, pivot);
  if (plain) return plain;
  const guessed = inferKind(distinct, habit, namesDate(words) ?? "compact", {
    ...dateOptions,
    decimal: override?.decimal,
  });
  const found = meaningOf(words, distinct, guessed, override);
  const isCode = guessed.kind === "number" && found.meaning && codes.has(found.meaning.meaning);
  return isCode ? { kind: codedKind(distinct), ...found } : { ...guessed, ...found };
}

function meaningOf(
  words: readonly string[],
  distinct: DistinctTexts,
  { kind, numbers, dates }: InferredKind,
  override: ColumnOverride | undefined,
): { readonly meaning?: FoundMeaning } {
  const chosen = override?.meaning;
  if (chosen === "none") return {};
  if (chosen) return { meaning: { meaning: chosen, share: 1, from: "person" } };
  const values = (numbers ?? dates)?.values;
  const units = numbers?.writing.units;
  const evidence = { words, kind, distinct, ...(values && { values }), ...(units && { units }) };
  const meaning = inferMeaning(evidence);
  return meaning ? { meaning } : {};
}

/** Whether a column is left out of clustering for what it tells of single people. */
export function isKeptOut(meaning: FoundMeaning | undefined): boolean {
  return isPersonal(meaning?.meaning) || meaning?.meaning === "url";
}
