import type { LeftOut, ScaleMethod } from "@/lib/schema/recipe";
import type { ColumnKind } from "@/lib/schema/table";
import { formatCount, formatDay, formatList, formatNumber } from "./format-value";

const rows = (count: number) => formatCount(count, "row");
const columns = (count: number) => formatCount(count, "column");
const kindWords: Readonly<Record<ColumnKind, string>> = {
  number: "numbers",
  category: "categories",
  date: "dates",
  boolean: "yes or no",
  text: "text",
};

export function unknownColumn(name: string, names: readonly string[]): string {
  return `There is no column "${name}". The columns are: ${formatList(names, 40)}.`;
}

export function wrongKind(name: string, kind: ColumnKind, wanted: ColumnKind): string {
  return `The column "${name}" holds ${kindWords[kind]}; here it has to hold ${kindWords[wanted]}.`;
}

export function noDates(name: string): string {
  return `The column "${name}" holds no date, so purchases cannot be put in order.`;
}

export function noPurchases(asOf: string): string {
  return `No purchase with a customer and a date lies before ${formatDay(Date.parse(asOf))}; choose a later as-of date.`;
}

export function tooLarge(column: string, value: number): string {
  return `The column "${column}" holds ${value}, which is too large to be compared; correct it, scale the column or leave it out.`;
}

export function tooClose(column: string, scale: ScaleMethod): string {
  const remedy = scale === "zscore" ? "Leave" : "Scale by z-score, or leave";
  return `The numbers of "${column}" differ by too little to be told apart. ${remedy} the column out.`;
}

export function dominates(column: string, share: number): string {
  return `${column} alone makes ${formatNumber(100 * share, 0)}% of the differences, so the other columns hardly count. Scale the columns, take its logarithm or leave it out.`;
}

export function missingValue(column: string): string {
  return `${column} is missing`;
}

export function tooFewRows(count: number, needy: readonly string[]): string {
  const start = `At least 2 rows are needed to find segments; there ${count === 1 ? "is" : "are"} ${count}`;
  if (needy.length === 0) return `${start}.`;
  return `${start} with a value in each of: ${formatList(needy)}. Fill missing values, or leave these columns out.`;
}

export function noFeatures(refused: readonly LeftOut[]): string {
  if (refused.length === 0) return "No column is chosen to take part; choose at least one.";
  return `No column is left to find segments with. ${refused.map(({ sentence }) => sentence).join(" ")}`;
}

function out(column: string, reason: LeftOut["reason"], because: string): LeftOut {
  return { column, reason, sentence: `Left out ${column}: ${because}.` };
}

export const leftOut = {
  constant: (column: string) => out(column, "constant", "it is the same in every row"),
  allMissing: (column: string) => out(column, "all-missing", "every value is missing"),
  nearUnique: (column: string, distinct: number, present: number) =>
    out(
      column,
      "near-unique",
      `${formatNumber(distinct)} different values in ${rows(present)} are too many to compare`,
    ),
  notEncoded: (column: string) =>
    out(column, "not-encoded", "categories take part only when they are encoded"),
  text: (column: string) => out(column, "text", "free text cannot be compared"),
  unknown: (column: string) => out(column, "unknown", "the file has no such column"),
};

const scaleWhy: Readonly<Record<ScaleMethod, string>> = {
  zscore: "Columns with large numbers would outweigh the others, so each gets the same spread.",
  minmax: "Columns with large numbers would outweigh the others, so each is laid on 0 to 1.",
  robust:
    "Columns with large numbers would outweigh the others, so the middle half of each gets the same spread; a few extreme values do not change it.",
  none: "Columns keep their own units; those with large numbers count for more.",
};

export const why = {
  customers: "Each row is a purchase, and segments are about customers.",
  features: "Only these columns decide who is alike; the others are carried along.",
  impute: "Comparing needs a value in every cell, so a typical one fills the gaps.",
  log: "A few very large values would outweigh everyone else; the logarithm pulls them in.",
  encode: "Categories cannot be measured, so each becomes a column of 0 and 1.",
  scale: scaleWhy,
};

const numeric = (count: number) => formatCount(count, "numeric column");
const scaled: Readonly<Record<ScaleMethod, (count: number) => string>> = {
  zscore: (count) => `Gave ${numeric(count)} the mean 0 and the standard deviation 1.`,
  minmax: (count) => `Laid ${numeric(count)} on the range from 0 to 1.`,
  robust: (count) => `Gave ${numeric(count)} the median 0 and the interquartile range 1.`,
  none: (count) => `Left ${numeric(count)} in their own units.`,
};

export const did = {
  aggregated: (purchases: number, customers: number, asOf: string) =>
    `Turned ${formatCount(purchases, "purchase")} into ${formatCount(customers, "customer")} as of ${formatDay(Date.parse(asOf))}.`,
  unused: (count: number, asOf: string) =>
    `Did not use ${rows(count)} without a customer or a date, or not before ${formatDay(Date.parse(asOf))}.`,
  chose: (names: readonly string[]) => `Uses ${columns(names.length)}: ${formatList(names)}.`,
  setAside: (reasons: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts].map(([reason, count]) => `Set aside ${rows(count)}: ${reason}.`);
  },
  nothingMissing: "Nothing was missing.",
  filled: (missing: number, column: string, method: "median" | "mode", value: string) =>
    `Filled ${formatCount(missing, "missing value")} of ${column} with the ${
      method === "median" ? "median" : "most frequent value"
    }, ${value}.`,
  logged: (names: readonly string[]) =>
    names.length === 0
      ? "No column needed it."
      : `Took the logarithm of ${columns(names.length)}: ${formatList(names)}.`,
  nothingEncoded: "There are no categories to encode.",
  yesNo: (column: string) => `Made ${column} 1 for yes and 0 for no.`,
  encoded: (column: string, categories: readonly string[]) =>
    `Split ${column} into ${columns(categories.length)}: ${formatList(categories)}.`,
  scaled,
};
