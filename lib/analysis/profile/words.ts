import type { ColumnMeaning, FoundMeaning } from "@/lib/schema/meaning";
import type {
  Association,
  EventColumns,
  FindingKind,
  PurchaseColumns,
  UnitMixture,
} from "@/lib/schema/profile";
import type { DateForm, DateOrder, DateWriting, NumberWriting } from "@/lib/schema/table";
import type { Follower } from "./findings/proxies";

/** The sentences of profiling, for people who are not statisticians. */
const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
/** Four digits stay together, for they may be a year. */
const short = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6, useGrouping: "min2" });

const count = (n: number, one: string, many: string) =>
  `${whole.format(n)} ${n === 1 ? one : many}`;
const rows = (n: number) => count(n, "row", "rows");
const cells = (n: number) => count(n, "cell", "cells");
const percent = (share: number) => `${whole.format(share * 100)}%`;
const rough = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
const coefficient = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const monthDay = new Intl.DateTimeFormat("en-US", {
  month: "long",
  day: "numeric",
  timeZone: "UTC",
});

const orderWords: Readonly<Record<DateOrder, string>> = {
  "day-first": "have the day first",
  "month-first": "have the month first",
  "year-first": "have the year first",
};
const formWords: Readonly<Record<DateForm, string>> = {
  iso: "2013-02-11",
  "year-first": "2013/02/11",
  numeric: "11/02/2013",
  "named-month": "11 Feb 2013",
  month: "months alone",
  week: "weeks",
  compact: "20130211",
  "excel-serial": "days as Excel counts them",
  "unix-seconds": "seconds since 1970",
  "unix-milliseconds": "milliseconds since 1970",
  "unix-microseconds": "microseconds since 1970",
};
export const meaningWords: Readonly<Record<ColumnMeaning, string>> = {
  email: "e-mail addresses",
  phone: "phone numbers",
  "person-name": "names of people",
  address: "postal addresses",
  "birth-date": "dates of birth",
  "birth-year": "years of birth",
  age: "age",
  sex: "sex or gender",
  ethnicity: "ethnicity",
  nationality: "nationality",
  religion: "religion",
  orientation: "sexual orientation",
  health: "health",
  "national-id": "numbers that the state gives people",
  "bank-account": "bank accounts",
  "card-number": "card numbers",
  "ip-address": "IP addresses",
  url: "web addresses",
  postcode: "postcodes, which may stand for origin or income",
  city: "cities",
  country: "countries",
  latitude: "latitudes",
  longitude: "longitudes",
  currency: "amounts of money",
  percent: "percentages",
};

function measured(measure: Association["measure"], value: number): string {
  const name = {
    correlation: "correlation",
    cramer: "Cramér's V",
    ratio: "correlation ratio",
  }[measure];
  return `${name} ${coefficient.format(value)}`;
}

/** What many columns have in common, after "12 columns". */
const inManyColumns: Partial<Record<FindingKind, string>> = {
  outliers: "have single values far from the rest",
  skewed: "have a long tail, a few values much larger than most, which a log scale evens out",
  constant: "have the same value in every row, so they cannot tell customers apart",
  "all-missing": "are empty in every row",
  "many-missing": "are empty in many rows",
  "near-unique": "differ in nearly every row, so they say nothing about groups",
  "leading-zeros": "are kept as text because of zeros at the beginning, as codes have them",
  "large-integers": "are kept as text because their numbers are too long to compute with",
  "unreadable-cells": "have cells that could not be read and count as missing",
  "ambiguous-numbers":
    "have numbers whose sign may stand before decimals or between thousands; say which is right",
  "ambiguous-dates": "have dates that can be read day first or month first; say which is right",
  redundant: "say nearly the same as others before them",
  personal: "hold personal data: masked on screen, and not used for clustering",
  "short-years": "have years of two digits",
  "giant-outlier": "have one value that outweighs all others",
};

export function manyColumns(kind: FindingKind, names: readonly string[]): string | undefined {
  const what = inManyColumns[kind];
  return what && `${count(names.length, "column", "columns")} ${what}: ${listed(names)}.`;
}

export const words = {
  duplicateRows: (n: number) =>
    `${rows(n)} ${n === 1 ? "repeats" : "repeat"} an earlier row in every cell.`,
  duplicateIdentifiers: (column: string, n: number) =>
    `"${column}" should tell customers apart, but ${rows(n)} ${n === 1 ? "uses" : "use"} a value that an earlier row has.`,
  repeatedIdentifier: (column: string, distinct: number, n: number) =>
    `"${column}" repeats: ${count(distinct, "value", "different values")} in ${rows(n)}.`,
  constant: (column: string, value: string) =>
    `"${column}" has the same value in every row, ${value}, so it cannot tell customers apart.`,
  allMissing: (column: string) => `"${column}" is empty in every row.`,
  manyMissing: (column: string, n: number, share: number) =>
    `"${column}" is empty in ${rows(n)} (${percent(share)}); what is filled in for them would be a guess.`,
  nearUnique: (column: string, distinct: number, n: number) =>
    `"${column}" has ${count(distinct, "value", "different values")} in ${rows(n)}: nearly each row has its own, so it is carried along but says nothing about groups.`,
  rowNumbers: (column: string, first: number) =>
    `"${column}" only numbers the rows, from ${short.format(first)} on; it is not used.`,
  skewed: (column: string, median: number, max: number) =>
    `"${column}" has a long tail: half of the values are at most ${short.format(median)}, the largest is ${short.format(max)}. A log scale evens it out.`,
  skewedLow: (column: string, median: number, min: number) =>
    `"${column}" has a long tail of small values: half are at least ${short.format(median)}, the smallest is ${short.format(min)}.`,
  outliers: (column: string, n: number, farthest: number) =>
    `"${column}" has ${count(n, "value", "values")} far from the rest, such as ${short.format(farthest)}.`,
  leadingZeros: (column: string, n: number) =>
    `"${column}" is kept as text because ${cells(n)} ${n === 1 ? "begins" : "begin"} with a zero, as codes do.`,
  largeIntegers: (column: string, n: number) =>
    `"${column}" is kept as text because ${cells(n)} ${n === 1 ? "holds a number" : "hold numbers"} with more digits than can be computed with exactly.`,
  unreadable: (column: string, n: number, kind: string) =>
    `${cells(n)} of "${column}" could not be read as ${kind} and ${n === 1 ? "counts" : "count"} as missing.`,
  renamed: (n: number, names: readonly string[]) =>
    `${count(n, "column was", "columns were")} renamed because the name was empty or taken: ${listed(names)}.`,
  setAside: (n: number) =>
    `${count(n, "row was", "rows were")} set aside because ${n === 1 ? "it has" : "they have"} more cells than there are columns.`,
  below: (n: number, line: number) =>
    `${count(n, "line is", "lines are")} set aside as ${n === 1 ? "a note, total or blank row" : "notes, totals or blank rows"} below the table (first on line ${whole.format(line)}).`,
  repeatedHeader: (n: number, line: number) =>
    `The column names come again ${n === 1 ? "once" : `${whole.format(n)} times`} between the rows and are set aside there (first on line ${whole.format(line)}).`,
  otherTable: (n: number, line: number) =>
    `The file holds more than one table. The largest is read; ${rows(n)} of ${n === 1 ? "another is" : "others are"} set aside (first on line ${whole.format(line)}).`,
  realigned: (n: number, line: number) =>
    `${rows(n)} ${n === 1 ? "was" : "were"} put right where a separator was missing, too many or another one (first on line ${whole.format(line)}).`,
  padded: (n: number, line: number) =>
    `${rows(n)} ${n === 1 ? "has" : "have"} fewer cells than there are columns; the missing ones are taken as empty (first on line ${whole.format(line)}).`,
  unclosedQuote: (lines: readonly number[]) =>
    `${count(lines.length, "quote sign was", "quote signs were")} never closed and ${lines.length === 1 ? "is" : "are"} read as plain text, on line ${listed(lines.map((line) => whole.format(line)))}.`,
  badCharacter: (n: number, line: number) =>
    `${rows(n)} ${n === 1 ? "holds" : "hold"} characters that could not be read and show as \uFFFD (first on line ${whole.format(line)}). The file may be in another encoding.`,
  spellings: (column: string, n: number, example: readonly string[]) =>
    `In "${column}", ${count(n, "category is", "categories are")} spelled in more than one way, such as ${listed(example)}; they are read as one.`,
  lookAlikes: (column: string, n: number, example: readonly string[]) =>
    `In "${column}", ${count(n, "category looks", "categories look")} alike and ${n === 1 ? "is" : "are"} not the same, such as ${listed(example)}: invisible signs or letters of another script tell them apart.`,
  ambiguousDates: (column: string, example: string) =>
    `Dates in "${column}" such as ${example} can be read day first or month first, and no date decides which. They are read day first until you say which is right.`,
  ambiguousNumbers: (column: string, example: string, read: string) =>
    `Numbers in "${column}" such as ${example} can have thousands or decimals behind the sign, and nothing in the file decides which. They are read as ${read} until you say which is right.`,
  means: (example: string, value: string) => `${example} is ${value}`,
  dateMeans: (example: string, order: "day-first" | "month-first") => {
    const [first, second] = example.split(/[-/.]/).map(Number) as [number, number];
    const [day, month] = order === "day-first" ? [first, second] : [second, first];
    return `${example} is ${monthDay.format(Date.UTC(2024, month - 1, day))}`;
  },
  contraryDates: (column: string, n: number, order: DateOrder) =>
    `Dates in "${column}" are written in two orders: most ${orderWords[order]}, but ${count(n, "cell", "cells")} can only be read the other way round and ${n === 1 ? "counts" : "count"} as missing. Others may be turned round without anyone seeing it.`,
  mixedDates: (column: string, forms: DateWriting["forms"]) =>
    `Dates in "${column}" are written in several ways: ${listed(forms.map(({ form, rows: n }) => `${formWords[form]} in ${rows(n)}`))}. All are read.`,
  shortYears: (column: string, n: number, pivot: number) =>
    `${count(n, "date has a year", "dates have years")} of two digits in "${column}": ${pivot} to 99 are read as ${1900 + pivot} to 1999, 00 to ${String(pivot - 1).padStart(2, "0")} as 2000 to ${1999 + pivot}.`,
  mixedUnits: (column: string, units: NumberWriting["units"]) =>
    `"${column}" mixes units: ${listed(units.map(({ unit, rows: n }) => `${unit} in ${rows(n)}`))}. The numbers are read as they stand and cannot be compared.`,
  someUnits: (column: string, unit: string, marked: number, filled: number) =>
    `${rows(marked)} of ${whole.format(filled)} in "${column}" carry ${unit}, the others nothing; all are taken to be the same unit.`,
  unitMixture: (column: string, { factor, small, large, smallMedian, largeMedian }: UnitMixture) =>
    `"${column}" seems to hold two units ${whole.format(factor)} times apart, such as euros and cents: ${rows(small)} around ${rough.format(smallMedian)} and ${rows(large)} around ${rough.format(largeMedian)}, spread alike.`,
  infinite: (column: string, n: number) =>
    `${cells(n)} of "${column}" ${n === 1 ? "holds" : "hold"} infinity or a number too large to compute with, and ${n === 1 ? "counts" : "count"} as missing.`,
  giant: (column: string, farthest: number, median: number, share: number) =>
    `One value of "${column}", ${short.format(farthest)}, outweighs all others (median ${short.format(median)}): it makes ${percent(share)} of the squared distances. Check it, or pull it in so that it does not decide alone.`,
  oneRow: "There is one row. Segments need at least two customers that differ.",
  redundant: (
    left: string,
    right: string,
    measure: Association["measure"],
    value: number,
    rank: number | undefined,
  ) =>
    `"${right}" says nearly the same as "${left}" (${measured(measure, value)}${rank === undefined ? "" : `, by rank ${coefficient.format(rank)}`}), so it would count twice.`,
  personal: (column: string, { meaning, share, from }: FoundMeaning, isUsed: boolean) =>
    `"${column}" ${from === "person" ? "holds" : "looks like"} ${meaningWords[meaning]}${from === "person" ? "" : ` (${percent(share)} of the cells${from === "name" ? ", and its name" : ""})`}: masked on screen, and ${isUsed ? "used for clustering because you said so" : "not used for clustering"}.`,
  sensitive: (
    column: string,
    meaning: ColumnMeaning,
    {
      isUsed,
      isOffered,
      followers,
    }: {
      readonly isUsed: boolean;
      readonly isOffered: boolean;
      readonly followers: readonly Follower[];
    },
  ) => {
    const use = isUsed
      ? "It may be used, and segments then differ by it."
      : isOffered
        ? "The suggested recipe leaves it out; you can add it there."
        : "It is not used.";
    const proxies =
      followers.length === 0
        ? ""
        : ` Even without it, segments may follow it, for ${along(followers)}.`;
    return `"${column}" tells ${meaningWords[meaning]}, a trait by which people are easily wronged. ${use}${proxies}`;
  },
  bias: (
    column: string,
    meaning: ColumnMeaning,
    isUsed: boolean,
    followers: readonly Follower[],
  ) => {
    const told = meaningWords[meaning];
    const trait = column.toLowerCase() === told ? `"${column}"` : `"${column}" (${told})`;
    const proxies = followers.length === 0 ? "" : along(followers);
    if (isUsed)
      return `${trait} is used, so segments differ by it${proxies === "" ? "" : `; ${proxies}`}.`;
    return `${trait} is left out, but segments may follow it: ${proxies}.`;
  },
  treatment: (column: string, values: readonly string[]) =>
    `Does "${column}" say who was in a test and who in its control group (${listed(values)})? Then outcomes show what that changed in each segment. It takes no part in finding segments.`,
  events: ({ event, user, time }: EventColumns, users: number, n: number) =>
    `These rows look like events: ${count(users, "user", "users")} ("${user}") in ${rows(n)}, each saying what was done ("${event}") and when ("${time}"). They can be summed up to one row per user.`,
  purchases: ({ identifier, date, amount }: PurchaseColumns, distinct: number, n: number) =>
    `These rows look like purchases: ${count(distinct, "customer", "customers")} ("${identifier}") in ${rows(n)}, each with a date ("${date}")${amount === undefined ? "" : ` and an amount ("${amount}")`}. They can be summed up to one row per customer.`,
};

function along(followers: readonly Follower[]): string {
  const named = followers.map(
    ({ feature, measure, value }) => `"${feature}" (${measured(measure, value)})`,
  );
  return `${listed(named)} ${followers.length === 1 ? "goes" : "go"} along with it`;
}

function listed(items: readonly string[]): string {
  const shown = items.slice(0, 5).join(", ");
  return items.length > 5 ? `${shown} and ${whole.format(items.length - 5)} more` : shown;
}
