import { formatCount } from "@/components/ui/formats";
import type { FindingKind } from "@/lib/schema/profile";
import type { LineEnd, Reading } from "@/lib/schema/reading";
import type { ColumnKind, ColumnRole } from "@/lib/schema/table";

export const dataWords = {
  title: "Data",
  fileWhat: "The file",
  understood: "What was understood",
  rows: (rows: number) => `${formatCount(rows)} ${rows === 1 ? "row" : "rows"}`,
  columns: (count: number) => `${formatCount(count)} ${count === 1 ? "column" : "columns"}`,
  setAside: (count: number) => `${formatCount(count)} set aside`,
  noneSetAside: "none set aside",
  downloadSetAside: "Download them",
  setAsideFile: "set aside",
  repairs: (count: number) => `${formatCount(count)} ${count === 1 ? "line" : "lines"} repaired`,
  lineEnds: {
    lf: "LF line ends",
    crlf: "CRLF line ends",
    cr: "CR line ends",
    mixed: "mixed line ends",
  } satisfies Record<LineEnd, string>,
  byteOrderMark: "with byte order mark",
  change: "Change how it is read",
  guessAgain: "Guess again",
  wrong: "Something off? Every guess can be changed; the table below follows at once.",
  encoding: "Encoding",
  encodings: {
    "utf-8": "UTF-8",
    "utf-16le": "UTF-16 (little-endian)",
    "utf-16be": "UTF-16 (big-endian)",
    "windows-1252": "Western (Windows-1252)",
  } satisfies Record<Reading["encoding"], string>,
  delimiter: "Between cells",
  delimiters: { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as Record<
    string,
    string
  >,
  quote: "Quotes",
  quotes: { '"': 'double "', "'": "single '", "": "none" } satisfies Record<
    Reading["quote"],
    string
  >,
  quoteParts: {
    '"': "double quotes",
    "'": "single quotes",
    "": "no quotes",
  } satisfies Record<Reading["quote"], string>,
  decimal: "Decimal sign",
  decimals: { ".": "point 1.5", ",": "comma 1,5" } satisfies Record<Reading["decimal"], string>,
  header: "Header rows",
  skip: "Lines to skip first",
  missingTokens: "Means missing",
  missingTokensDetail: "Separated by commas; an empty cell always does.",
  changed: {
    reading: (part: string) => `reading: ${part.toLowerCase()}`,
    guess: "reading: as guessed",
    kind: (name: string) => `type of ${name}`,
    role: (name: string) => `role of ${name}`,
  },

  purchasesTitle: "Each row is a purchase",
  purchases: (identifier: string, date: string, amount: string | undefined) =>
    `Rows with the same ${identifier} become one customer: how recently they bought and how often, from ${date}${amount ? `, and how much, from ${amount}` : ""}.`,
  purchasesOff: "Customers are not made from these rows: the step is switched off in the recipe.",
  purchasesChange: "See or change this",

  columnsTitle: "Columns",
  columnsDetail: "What each one holds and what it is for. Change what is wrong.",
  showAll: (count: number) => `Show all ${formatCount(count)} columns`,
  showMore: (count: number, left: number) =>
    `Show ${formatCount(count)} of ${formatCount(left)} more columns`,
  kind: (name: string) => `Type of ${name}`,
  kinds: {
    number: "number",
    category: "category",
    date: "date",
    boolean: "yes / no",
    text: "text",
  } satisfies Record<ColumnKind, string>,
  role: (name: string) => `Role of ${name}`,
  roles: {
    identifier: "identifier",
    feature: "feature",
    outcome: "outcome",
    label: "known group",
    ignored: "not used",
  } satisfies Record<ColumnRole, string>,
  missing: (count: number, share: string) => `${formatCount(count)} missing (${share})`,
  noneMissing: "none missing",
  unreadable: (count: number) => `${formatCount(count)} unreadable`,
  distinct: (count: number) => `${formatCount(count)} different`,
  histogram: (name: string) => `How the values of ${name} are spread`,
  bars: (name: string) => `Most frequent values of ${name}`,
  empty: "No values",

  findingsTitle: "Worth knowing",
  findingsNone: "Nothing unusual was found.",
  moreFindings: (count: number) => `${formatCount(count)} more`,
  fewerFindings: "Show fewer",
  severity: { problem: "Problem", warning: "Look at this", info: "Note" },
  ignore: "Do not use it",
  identify: "It identifies customers",
  ignored: "Not used",
  identified: "Identifies customers",
  warnings: {
    "all-missing": "empty",
    constant: "same in every row",
    "many-missing": "mostly empty",
    "near-unique": "differs in nearly every row",
    "duplicate-identifiers": "repeats",
    "unreadable-cells": "not all readable",
    "ambiguous-dates": "day or month first?",
    outliers: "extreme values",
  } as Partial<Record<FindingKind, string>>,

  tableTitle: "The file as it stands",
  tableDetail: "Scroll to see every row and column.",
  tableLabel: "Rows of the file",
  rowNumber: "row",
  loading: "…",
  backToStart: "Open another file",
};
