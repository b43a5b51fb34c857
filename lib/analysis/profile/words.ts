import type { EventColumns, PurchaseColumns } from "@/lib/schema/profile";

/** The sentences of profiling, for people who are not statisticians. */
const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
/** Four digits stay together, for they may be a year. */
const short = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6, useGrouping: "min2" });

const count = (n: number, one: string, many: string) =>
  `${whole.format(n)} ${n === 1 ? one : many}`;
const rows = (n: number) => count(n, "row", "rows");
const cells = (n: number) => count(n, "cell", "cells");
const percent = (share: number) => `${whole.format(share * 100)} %`;

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
  inManyColumns: {
    outliers: (names: readonly string[]) =>
      `${count(names.length, "column has", "columns have")} single values far from the rest: ${listed(names)}.`,
    skewed: (names: readonly string[]) =>
      `${count(names.length, "column has", "columns have")} a long tail, a few values much larger than most: ${listed(names)}. A log scale evens that out.`,
  },
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
  ambiguousDates: (column: string, example: string) =>
    `Dates in "${column}" such as ${example} can be read day first or month first, and no date decides which. They are read day first; check that this is right.`,
  events: ({ event, user, time }: EventColumns, users: number, n: number) =>
    `These rows look like events: ${count(users, "user", "users")} ("${user}") in ${rows(n)}, each saying what was done ("${event}") and when ("${time}"). They can be summed up to one row per user.`,
  purchases: ({ identifier, date, amount }: PurchaseColumns, distinct: number, n: number) =>
    `These rows look like purchases: ${count(distinct, "customer", "customers")} ("${identifier}") in ${rows(n)}, each with a date ("${date}")${amount === undefined ? "" : ` and an amount ("${amount}")`}. They can be summed up to one row per customer.`,
};

function listed(items: readonly string[]): string {
  const shown = items.slice(0, 5).join(", ");
  return items.length > 5 ? `${shown} and ${whole.format(items.length - 5)} more` : shown;
}
