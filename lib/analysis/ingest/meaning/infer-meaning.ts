import type { ColumnMeaning, FoundMeaning } from "@/lib/schema/meaning";
import type { ColumnKind } from "@/lib/schema/table";
import { type DistinctTexts, eachText } from "../cells/distinct-texts";
import { isCountry, isCountryName } from "./countries";
import { holdsGivenName } from "./given-names";
import { namedMeanings, namesOnlyPeople } from "./name-meanings";
import * as looks from "./value-looks";

/** What is known of a column when its meaning is asked for. */
export interface MeaningEvidence {
  readonly words: readonly string[];
  readonly kind: ColumnKind;
  readonly distinct: DistinctTexts;
  /** Of numbers and dates: what the distinct texts stand for. */
  readonly values?: Float64Array;
  /** Currency signs and codes, and "%", with the rows that have them. */
  readonly units?: readonly { readonly unit: string; readonly rows: number }[];
}

const judged = 2000;
const mostRows = 0.9;
const manyRows = 0.7;
/** Share of frequent given names from which on a column of capitalized words is one of people. */
const givenNames = 0.3;
const fewValues = 8;

/**
 * What the values of a column stand for: first what they can only be whatever the column is called
 * (addresses of mail, phones written out, countries), then what its name says if enough of them fit.
 * Judged by up to 2,000 distinct texts, weighted by their rows. Undefined when nothing is found.
 */
export function inferMeaning(evidence: MeaningEvidence): FoundMeaning | undefined {
  if (evidence.distinct.filled === 0) return undefined;
  return byValues(evidence) ?? byName(evidence);
}

function byValues({ kind, distinct, units = [] }: MeaningEvidence): FoundMeaning | undefined {
  const found = (meaning: ColumnMeaning, share: number): FoundMeaning => ({
    meaning,
    share,
    from: "values",
  });
  if (kind === "number") {
    const marked = units.reduce((sum, { rows }) => sum + rows, 0) / distinct.filled;
    if (marked < 0.5) return undefined;
    return found(units[0]!.unit === "%" ? "percent" : "currency", marked);
  }
  if (kind !== "category" && kind !== "text") return undefined;
  const tests: readonly (readonly [ColumnMeaning, (text: string) => boolean])[] = [
    ["email", looks.isEmail],
    ["url", looks.isUrl],
    ["ip-address", looks.isIpAddress],
    ["bank-account", looks.isIban],
    ["phone", looks.isUnmistakablyPhone],
    ["country", isCountryName],
    ["sex", looks.isUnmistakablySex],
    ["address", looks.isAddress],
  ];
  for (const [meaning, test] of tests) {
    const share = shareOf(distinct, test);
    const enough = meaning === "address" ? manyRows : mostRows;
    if (share >= enough && (meaning !== "sex" || distinct.distinct <= fewValues))
      return found(meaning, share);
  }
  const isManyWords = (text: string) => looks.isNameLike(text) && /\S[\s,]+\S/u.test(text);
  const people = shareOf(distinct, (text) => isManyWords(text) && holdsGivenName(text));
  if (people < givenNames || distinct.distinct <= fewValues) return undefined;
  const share = shareOf(distinct, looks.isNameLike);
  return share >= mostRows ? found("person-name", share) : undefined;
}

function byName(evidence: MeaningEvidence): FoundMeaning | undefined {
  for (const meaning of namedMeanings(evidence.words)) {
    const share = fits(meaning, evidence);
    if (share >= manyRows) return { meaning, share, from: "name" };
  }
  return undefined;
}

/** Share of rows whose values can be what the name says. */
function fits(meaning: ColumnMeaning, { kind, distinct, values, words }: MeaningEvidence): number {
  const isCoded = kind === "category" || kind === "text";
  const texts = (test: (text: string) => boolean) => (isCoded ? shareOf(distinct, test) : 0);
  const numbers = (from: number, to: number) =>
    kind === "number" && values ? shareWithin(distinct, values, from, to) : 0;
  switch (meaning) {
    case "email":
      return texts(looks.isEmail);
    case "url":
      return texts(looks.isUrl);
    case "ip-address":
      return texts(looks.isIpAddress);
    case "phone":
      return kind === "date" || kind === "boolean" ? 0 : shareOf(distinct, looks.isPhone);
    case "bank-account":
      return shareOf(
        distinct,
        (text) => /^[A-Z\d][A-Z\d -]{5,33}$/i.test(text) && /\d{5}/.test(text),
      );
    case "card-number":
      return shareOf(distinct, looks.isCardNumber);
    case "national-id":
      return shareOf(
        distinct,
        (text) => /^[A-Z\d][A-Z\d ./-]{4,20}$/i.test(text) && /\d{3}/.test(text),
      );
    case "birth-date":
      if (kind === "number") return 0;
      return kind === "date" ? 1 : 0;
    case "birth-year":
      return numbers(1850, 2100);
    case "age":
      return numbers(0, 125);
    case "sex":
      return distinct.distinct > fewValues ? 0 : sexShare(kind, distinct);
    case "ethnicity":
    case "nationality":
    case "religion":
    case "orientation":
    case "health":
      return kind === "category" || kind === "boolean" ? 1 : 0;
    case "postcode":
      return kind === "date" || kind === "boolean" ? 0 : shareOf(distinct, looks.isPostcode);
    case "city":
      return texts((text) => /^[\p{L}\p{M}' .()/-]{2,50}$/u.test(text));
    case "country":
      return texts(isCountry);
    case "latitude":
      return numbers(-90, 90);
    case "longitude":
      return words.includes("long")
        ? numbers(-180, 180) * Number(hasDecimals(distinct))
        : numbers(-180, 180);
    case "address":
      return (
        texts((text) => /\p{L}{2}/u.test(text) && text.length <= 160) * Number(isVaried(distinct))
      );
    case "person-name":
      return texts(looks.isNameLike) * Number(isVaried(distinct) || namesOnlyPeople(words));
    case "percent":
      return numbers(-100, 1000);
    case "currency":
      return numbers(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  }
}

function sexShare(kind: ColumnKind, distinct: DistinctTexts): number {
  if (kind === "boolean") return 1;
  return kind === "number"
    ? shareOf(distinct, (text) => /^[0-9]$/.test(text))
    : shareOf(distinct, looks.isSex);
}

function hasDecimals({ texts }: DistinctTexts): boolean {
  return texts.some((text) => /\d[.,]\d/.test(text));
}

/** Names and addresses differ from row to row; a handful of values that recur are categories. */
function isVaried({ distinct, filled }: DistinctTexts): boolean {
  return distinct > fewValues || distinct === filled;
}

/**
 * Of the rows that are filled. Texts that are frequent are counted as they are; the others stand for all that were not judged, or one
 * frequent text that is wrong would outweigh a million that differ.
 */
function shareOf(distinct: DistinctTexts, test: (text: string) => boolean): number {
  const { counts, missing, filled } = distinct;
  const frequent = filled / judged;
  const rare = { rows: 0, fit: 0 };
  const common = { rows: 0, fit: 0 };
  let seen = 0;
  let i = -1;
  for (const text of eachText(distinct)) {
    i++;
    if (missing[i] === 1) continue;
    if (seen++ >= judged) break;
    const rows = counts[i]!;
    const kind = rows > frequent ? common : rare;
    kind.rows += rows;
    if (test(text)) kind.fit += rows;
  }
  const rest = filled - common.rows;
  if (rare.rows === 0) return common.rows === 0 ? 0 : common.fit / common.rows;
  return (common.fit + (rest * rare.fit) / rare.rows) / filled;
}

function shareWithin(
  { counts, missing }: DistinctTexts,
  values: Float64Array,
  from: number,
  to: number,
): number {
  let rows = 0;
  let all = 0;
  for (let i = 0, seen = 0; i < values.length && seen < judged; i++) {
    if (missing[i] === 1) continue;
    seen++;
    all += counts[i]!;
    if (values[i]! >= from && values[i]! <= to) rows += counts[i]!;
  }
  return all === 0 ? 0 : rows / all;
}
