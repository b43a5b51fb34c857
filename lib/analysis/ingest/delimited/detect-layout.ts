import type { Reading, ReadingConfidence, ReadingOverrides } from "@/lib/schema/reading";
import { defaultMissing } from "../types/missing-tokens";
import { detectDecimal } from "./detect-decimal";
import { detectHeader, type HeaderGuess } from "./detect-header";
import { fittedHeader } from "./fitted-header";
import type { PlacedRecord } from "./records-below";
import { learnRows, type RowModel } from "./row-model";
import type { Records } from "./split-records";
import { commonWidth, startOfTable, tableAbove, withoutOtherTables } from "./table-bounds";

/** Where the table lies among the records of a file, and how its cells are to be understood. */
export interface Layout extends Pick<Reading, "decimal" | "headerRows" | "skipLines" | "missing"> {
  readonly confidence: Pick<ReadingConfidence, "decimal" | "headerRows" | "skipLines">;
  /** Cells that most records have. */
  readonly width: number;
  /** What the cells look like, where there are records enough to tell. */
  readonly model: RowModel | undefined;
  /** A table above the one that is read, in the lines that are skipped. */
  readonly above: readonly PlacedRecord[];
}

const judgedRecords = 1000;

/**
 * Guesses from the first thousand records where the table starts, how many of them are column names
 * and what the decimal sign is; what a person has fixed stays fixed. O(cells) time.
 */
export function detectLayout(
  read: Records,
  delimiter: string,
  overrides: ReadingOverrides,
): Layout {
  const records = read.cells.slice(0, judgedRecords);
  const start =
    overrides.skipLines === undefined
      ? startOfTable(records, delimiter)
      : { record: 0, confidence: 1 };
  const table = withNames(withoutOtherTables(records.slice(start.record)), delimiter);
  const header: HeaderGuess =
    overrides.headerRows === undefined
      ? detectHeader(table)
      : { rows: overrides.headerRows, confidence: 1 };
  const body = table.slice(header.rows);
  const decimal = detectDecimal(body, delimiter);
  const width = tableWidth(table.slice(0, header.rows), body, overrides.headerRows === undefined);
  return {
    decimal: overrides.decimal ?? decimal.sign,
    headerRows: header.rows,
    skipLines: overrides.skipLines ?? (start.record === 0 ? 0 : read.lines[start.record]! - 1),
    missing: overrides.missing ?? [...defaultMissing],
    confidence: {
      decimal: overrides.decimal === undefined ? decimal.confidence : 1,
      headerRows: header.confidence,
      skipLines: start.confidence,
    },
    width,
    model: learnRows(body, width),
    above: placedAbove(read, start.record),
  };
}

function placedAbove({ cells, lines }: Records, end: number): PlacedRecord[] {
  const [from, to] = tableAbove(cells.slice(0, end));
  return cells
    .slice(from, to)
    .map((record, i) => ({ cells: record, line: lines[from + i]!, isOdd: false }));
}

/** The first record as it is once its own delimiter is known, so that it can be judged. */
function withNames(
  table: readonly (readonly string[])[],
  delimiter: string,
): readonly (readonly string[])[] {
  const [first, ...rest] = table;
  if (!first) return table;
  return [fittedHeader(first, commonWidth(rest), delimiter), ...rest];
}

/**
 * The header's width, unless most records fill more cells than it has names, or hardly any has as many as it. A last
 * column without a name and without any cell is left out, unless a person has decided on the header.
 */
function tableWidth(
  header: readonly (readonly string[])[],
  body: readonly (readonly string[])[],
  isGuessed: boolean,
): number {
  const common = commonWidth(body);
  const named = header.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (named === 0) return common;
  const wider = body.filter((cells) => cells.slice(named).some((cell) => cell.trim() !== ""));
  const holdsMore = wider.length * 2 > body.length || isOneNameShort(named, wider, body);
  const width = holdsMore ? commonWidth(wider) : named;
  const last = width - 1;
  const isHollow =
    isGuessed &&
    last > 0 &&
    body.length > 1 &&
    [...header, ...body].every((cells) => (cells[last] ?? "").trim() === "");
  return isHollow ? last : width;
}

/** Nearly every record has one cell more than there are names, and some fill it. */
function isOneNameShort(
  named: number,
  wider: readonly (readonly string[])[],
  body: readonly (readonly string[])[],
): boolean {
  const longer = body.filter((cells) => cells.length === named + 1);
  return wider.length > 0 && body.length > 4 && longer.length >= body.length * 0.9;
}
