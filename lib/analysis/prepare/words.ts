import type { LeftOut } from "@/lib/schema/recipe";
import type { ColumnKind } from "@/lib/schema/table";
import { formatCount, formatDay, formatList, formatNumber } from "./format-value";

const rows = (count: number) => formatCount(count, "row");
const kindWords: Readonly<Record<ColumnKind, string>> = {
  number: "numbers",
  category: "categories",
  date: "dates",
  boolean: "yes or no",
  text: "text",
};

/** The columns a file lacks, all of them. */
export function unknownColumns(names: readonly string[], known: readonly string[]): string {
  const [only = "", ...more] = names;
  if (more.length === 0) return unknownColumn(only, known);
  const list = formatList(
    names.map((name) => `"${name}"`),
    100,
  );
  return `There are no columns ${list}. The columns are: ${formatList(known, 40)}.`;
}

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

export function tooClose(column: string, isStandardized: boolean): string {
  const remedy = isStandardized ? "Leave" : "Scale by z-score, or leave";
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
