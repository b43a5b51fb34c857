import { formatBytes, formatCount, formatShare } from "@/components/ui/formats";
import type { FileFacts, FileFormat } from "@/lib/schema/file-facts";
import type { LineEnd, Reading, ReadingRepair, SetAsideRow } from "@/lib/schema/reading";

const counted = (n: number, one: string, many: string) =>
  `${formatCount(n)} ${n === 1 ? one : many}`;

export const readingWords = {
  understood: "What was understood",
  fileWhat: "The file",
  rows: (n: number) => counted(n, "row", "rows"),
  columns: (n: number) => counted(n, "column", "columns"),
  setAside: (n: number) => `${formatCount(n)} set aside`,
  noneSetAside: "none set aside",
  notSampled: (n: number) => `${formatCount(n)} not in the sample`,
  sampled: (seed: number) =>
    `These rows were drawn from the whole file by chance (a random sample, seed ${seed}): the same seed draws the same rows, and shares and averages come close to those of all rows.`,
  repairs: (n: number) => `${counted(n, "line", "lines")} repaired`,
  downloadSetAside: "Download them",
  setAsideFile: "set aside",
  change: "Change how it is read",
  close: "Done",
  guessAgain: "Guess everything again",
  wrong: "Something off? Every guess can be changed; the rows below follow at once.",
  formats: {
    text: "text",
    xlsx: "Excel workbook",
    parquet: "Parquet",
    json: "JSON",
    ndjson: "JSON, one object a line",
  } satisfies Record<FileFormat, string>,
  gzip: (format: string) => `${format}, packed with gzip`,
  misnamed: (ending: string) => `although its name says .${ending}`,
  lineEnds: {
    lf: "LF line ends",
    crlf: "CRLF line ends",
    cr: "CR line ends",
    mixed: "mixed line ends",
  } satisfies Record<LineEnd, string>,
  byteOrderMark: "with byte order mark",
  between: (delimiter: string) => `${delimiter} between cells`,
  decimalPart: (sign: Reading["decimal"]) => `decimal ${sign === "," ? "comma" : "point"}`,
  headerPart: (n: number) => counted(n, "header row", "header rows"),
  partOf: { xlsx: "sheet", json: "list" } as Partial<Record<FileFormat, string>>,
  nested: (names: readonly string[]) =>
    `${names.length === 1 ? "One column held" : `${formatCount(names.length)} columns held`} objects or lists: ${listed(names)}. Objects became columns of their own, named with a dot; lists stayed text.`,
  leftOut: (names: readonly string[]) =>
    `Left out because of their size: ${listed(names)}. Choose below which columns are read.`,

  sheet: { xlsx: "Sheet", json: "List" } as Partial<Record<FileFormat, string>>,
  encoding: "Encoding",
  encodings: {
    "utf-8": "UTF-8",
    "utf-16le": "UTF-16 (little-endian)",
    "utf-16be": "UTF-16 (big-endian)",
    "windows-1252": "Western (Windows-1252)",
  } satisfies Record<Reading["encoding"], string>,
  delimiter: "Between cells",
  signs: {
    ",": "comma",
    ";": "semicolon",
    "\t": "tab",
    "|": "pipe",
    " ": "space",
    ":": "colon",
    "^": "caret",
    "~": "tilde",
    "#": "hash",
    "/": "slash",
    "\\": "backslash",
    "-": "hyphen",
    "\u001f": "unit separator",
    "\u001e": "record separator",
  } as Readonly<Record<string, string>>,
  otherDelimiter: "another sign…",
  otherDelimiterLabel: "The sign between cells",
  otherDelimiterHint: "Up to four characters; \\t stands for a tab.",
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
  escape: "Quote within quotes",
  escapes: { doubled: 'written twice ""', backslash: 'after a backslash \\"' } satisfies Record<
    NonNullable<Reading["escape"]>,
    string
  >,
  decimal: "Decimal sign",
  decimals: { ".": "point 1.5", ",": "comma 1,5" } satisfies Record<Reading["decimal"], string>,
  header: "Header rows",
  skip: (format: FileFormat) => (format === "text" ? "Lines to skip first" : "Rows to skip first"),
  lastLine: (format: FileFormat) => (format === "text" ? "Last line" : "Last row"),
  toTheEnd: "to the end",
  sample: "Sample of rows",
  allRows: "all rows",
  sampleSeed: "Seed of the sample",
  sampleExplained:
    "A sample is drawn from the whole file by chance, every row as likely as any other. Groups that are not tiny come out the same; only the rows drawn can be named and exported. You can come back to all rows at any time.",
  takeSample: (rows: number) => `Read ${formatCount(rows)} rows drawn by chance`,
  readAll: "Read all rows anyway",
  missingTokens: "Means missing",
  missingTokensDetail: "Separated by commas; an empty cell always does.",
  changed: (part: string) => `reading: ${part.toLowerCase()}`,
  changedGuess: "reading: as guessed",
  sure: "sure",
  likely: "likely",
  unsure: "unsure, please check",
  share: (share: number) => `${formatShare(share)} sure of this guess`,
  byYou: "set by you",
  guessPart: (part: string) => `Guess ${part.toLowerCase()} again`,

  tables: "Tables in this file",
  tablesDetail: "One is read; the rows of the others are set aside.",
  oneTable: "Only the part of the file that you chose is read.",
  allTables: "Look for all tables again",
  table: (n: number, header: readonly string[], rows: number) =>
    `${formatCount(n)}: ${listed(header.map((name) => (name.trim() === "" ? "–" : name)))} · ${counted(rows, "row", "rows")}`,
  columnsTitle: "Columns that are read",
  columnsOf: (read: number, all: number) => `${formatCount(read)} of ${formatCount(all)}`,
  columnsDetail: "The file says beforehand how large each is once it is unpacked.",
  columnsApply: "Read these columns",
  columnSize: (bytes: number) => formatBytes(bytes),

  setAsideTitle: "Set aside",
  reasons: {
    blank: ["blank row below the table", "blank rows below the table"],
    "too-many-cells": ["row with more cells than columns", "rows with more cells than columns"],
    "too-few-cells": ["row with fewer cells than columns", "rows with fewer cells than columns"],
    unreadable: ["record that could not be read", "records that could not be read"],
    footer: ["note below the table", "notes below the table"],
    total: ["row that sums up the others", "rows that sum up the others"],
    "repeated-header": ["repetition of the column names", "repetitions of the column names"],
    "other-table": [
      "row of another table or below the last one",
      "rows of another table or below the last one",
    ],
  } satisfies Record<SetAsideRow["reason"], readonly [one: string, many: string]>,
  reason: (reason: SetAsideRow["reason"], n: number, line: number) =>
    `${counted(n, ...readingWords.reasons[reason])} (${n === 1 ? "line" : "first on line"} ${formatCount(line)})`,
  repairedTitle: "Repaired",
  repairKinds: {
    "unclosed-quote": [
      "quote was never closed and is plain text",
      "quotes were never closed and are plain text",
    ],
    padded: ["row was filled up with empty cells", "rows were filled up with empty cells"],
    "bad-character": [
      "line has characters that are no text",
      "lines have characters that are no text",
    ],
    realigned: ["row had a separator put right", "rows had a separator put right"],
  } satisfies Record<ReadingRepair["kind"], readonly [one: string, many: string]>,
  repair: (kind: ReadingRepair["kind"], n: number, lines: readonly number[]) =>
    `${counted(n, ...readingWords.repairKinds[kind])}: ${n === 1 ? "line" : "lines"} ${lineList(lines, n)}`,
  preview: "The first rows as they are read now",
};

const mostNamed = 6;
const mostLines = 20;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(", ");
  return names.length > mostNamed
    ? `${shown} and ${formatCount(names.length - mostNamed)} more`
    : shown;
}

function lineList(lines: readonly number[], count: number): string {
  const shown = lines.slice(0, mostLines);
  const text = shown.map(formatCount).join(", ");
  return count > shown.length ? `${text} and ${formatCount(count - shown.length)} more` : text;
}

const endings: Readonly<Record<FileFormat, RegExp>> = {
  text: /^(?:csv|tsv|txt|psv|tab|dat|asc|log|text)$/i,
  xlsx: /^(?:xlsx|xlsm|xltx|xltm)$/i,
  parquet: /^(?:parquet|pq|parq)$/i,
  json: /^json$/i,
  ndjson: /^(?:ndjson|jsonl|json|jsonlines)$/i,
};
const knownEnding = Object.values(endings);

/** What the file is; also that its name says otherwise, where the name says something. */
export function formatText({ format, isGzip }: FileFacts, fileName: string): string {
  const plain = readingWords.formats[format];
  const text = isGzip ? readingWords.gzip(plain) : plain;
  const ending = /\.([^.]+)$/.exec(fileName.replace(/\.gz(?:ip)?$/i, ""))?.[1] ?? "";
  const isWrong = knownEnding.some((one) => one.test(ending)) && !endings[format].test(ending);
  return isWrong ? `${text}, ${readingWords.misnamed(ending)}` : text;
}

/** A delimiter in words: "comma", "comma and space". */
export function delimiterText(delimiter: string): string {
  const signs = Array.from(delimiter, (sign) => readingWords.signs[sign] ?? `“${sign}”`);
  return signs.join(" and ");
}
