import type { FoundMeaning } from "@/lib/schema/meaning";
import type { ColumnKind, ColumnRole, RawColumn } from "@/lib/schema/table";
import { type DistinctTexts, eachText } from "../cells/distinct-texts";
import { isEmail, isPhone } from "../meaning/value-looks";
import { hasLeadingZero, isLargeInteger } from "./infer-kind";
import {
  isArmName,
  namesAddress,
  namesIdentifier,
  namesOutcome,
  namesPerson,
  namesTreatment,
  nameWords,
} from "./name-words";
import { isKeptOut } from "./read-column";

/** Rows from which on unique values mean something. */
const enoughRows = 20;
const outcomeTexts = 10;
const mostArms = 10;

/**
 * What a column is for, judged by its name, its values and whether it is the `first` of the table.
 * Dates, free text and what tells of single people are carried along but not clustered on.
 */
export function inferRole(
  raw: RawColumn,
  kind: ColumnKind,
  distinct: DistinctTexts,
  first: boolean,
  meaning?: FoundMeaning,
): ColumnRole {
  const words = nameWords(raw.header);
  if (isRunningIndex(raw.header, words, distinct)) return "ignored";
  if (kind === "date") return "ignored";
  if (kind !== "boolean" && isIdentifier(words, kind, distinct, first && !meaning))
    return "identifier";
  if (kind === "text" || isKeptOut(meaning)) return "ignored";
  if (isTreatment(words, distinct)) return "ignored";
  if (namesOutcome(words) && distinct.distinct <= outcomeTexts) return "outcome";
  return "feature";
}

/** Who was treated in an experiment is nothing that customers are alike in; whether it is that, a person is asked. */
function isTreatment(words: readonly string[], { texts, missing, distinct }: DistinctTexts) {
  const named = namesTreatment(words);
  if (!named || distinct > mostArms) return false;
  return named === true || texts.some((text, i) => missing[i] === 0 && isArmName(text));
}

const indexNames: ReadonlySet<string> = new Set([
  "",
  "index",
  "level 0",
  "unnamed 0",
  "row",
  "row no",
  "row nr",
  "row num",
  "row number",
  "rownum",
  "rownumber",
  "line",
  "line no",
  "line number",
  "record no",
  "record number",
  "seq",
  "sequence",
  "sequence number",
]);

/** A column without a name, or with one that pandas, R, databases and people give to such, that counts the rows. */
function isRunningIndex(
  header: string,
  words: readonly string[],
  distinct: DistinctTexts,
): boolean {
  const name = words.join(" ");
  if (!indexNames.has(name) && header !== "X") return false;
  const { texts, filled } = distinct;
  if (texts.length !== filled || texts.length < 2) return false;
  const start = Number(texts[0]);
  return Number.isSafeInteger(start) && texts.every((text, i) => text === String(start + i));
}

function isIdentifier(
  words: readonly string[],
  kind: ColumnKind,
  distinct: DistinctTexts,
  first: boolean,
): boolean {
  if (distinct.filled === 0) return false;
  if (namesIdentifier(words)) return kind !== "number" || areIntegers(distinct);
  if (kind !== "number" && (most(distinct, isEmail) || most(distinct, isLargeInteger))) return true;
  if (namesAddress(words) && (kind === "text" || most(distinct, isPhone))) return true;
  const isUnique = () => distinct.distinct === distinct.filled && distinct.filled >= 2;
  if (namesPerson(words) && words.length === 1 && isUnique()) return true;
  if (
    kind !== "number" &&
    distinct.distinct * 2 > distinct.filled &&
    distinct.filled >= enoughRows
  ) {
    if (most(distinct, isUuid)) return true;
  }
  if (!first || distinct.filled < enoughRows || !isUnique()) return false;
  return kind === "number" ? lookLikeNumbering(distinct) : most(distinct, isCode);
}

/** Integers that go up row by row, or that all have the same five or more digits. */
function lookLikeNumbering(distinct: DistinctTexts): boolean {
  if (!areIntegers(distinct)) return false;
  const filled = distinct.texts.filter((_, i) => distinct.missing[i] === 0);
  const rises = filled.every((text, i) => i === 0 || Number(text) > Number(filled[i - 1]));
  return rises || filled.every((text) => text.length >= 5 && text.length === filled[0]!.length);
}

function areIntegers(distinct: DistinctTexts): boolean {
  if (distinct.plain?.kind === "number") return distinct.plain.areIntegers;
  const { texts, missing } = distinct;
  return texts.every((text, i) => missing[i] === 1 || /^[+-]?\d+(?:\.0*)?$/.test(text));
}

function most(distinctTexts: DistinctTexts, test: (text: string) => boolean): boolean {
  const { missing, distinct } = distinctTexts;
  let count = 0;
  let others = 0;
  let i = 0;
  for (const text of eachText(distinctTexts)) {
    if (missing[i++] === 1) continue;
    if (test(text)) count++;
    else if (++others > distinct * 0.06) return false;
  }
  return count > 0 && count >= distinct * 0.95;
}

function isUuid(text: string): boolean {
  return /^\{?[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}\}?$/i.test(text);
}

function isCode(text: string): boolean {
  return hasLeadingZero(text) || /^(?=.*\d)[A-Za-z\d]+(?:[-_#][A-Za-z\d]+)*$/.test(text);
}
