import type { FoundTable, SetAsideRow } from "@/lib/schema/reading";
import type { BuiltTable, ColumnBuilder } from "../cells/build-columns";
import { detectHeader } from "./detect-header";
import type { PlacedRecord } from "./records-below";
import { type OpenTable, repeatsHeader } from "./table-seam";

export interface AssembledTable extends BuiltTable {
  readonly headerRows: number;
  readonly skipLines: number;
  /** How sure the end of the table is, in [0, 1]. */
  readonly confidence: number;
  /** None where the file holds one table that goes on to its end. */
  readonly tables: readonly FoundTable[];
  /** Where there is a sample: rows that are not part of it. */
  readonly notSampled?: number;
}

/** One of the tables of a file, as far as it was read. */
export interface TablePart extends OpenTable {
  readonly skipLines: number;
  readonly builder: ColumnBuilder;
  readonly below: SetAsideRow[];
}

/** What is known of a file besides its tables. */
interface Surroundings {
  readonly above: readonly PlacedRecord[];
  /** Undefined: to be found. */
  readonly lastLine: number | null | undefined;
}

/** Share of the largest table's rows at which an earlier one is preferred. */
const nearlyLargest = 0.9;
/** Times that the same header must come for the parts below to be pages of one table. */
const fewestPages = 3;

/** Parts under one header, as one, when there are many. */
export function joinedPages(parts: readonly TablePart[]): TablePart[] {
  const [first] = parts;
  const pages = parts.filter((part) => part === first || repeatsHeader(part.header[0]!, first!));
  if (!first || pages.length < fewestPages) return [...parts];
  for (const page of pages.slice(1)) {
    first.below.push(
      ...page.header.map((cells, i) => ({
        line: page.skipLines + 1 + i,
        reason: "repeated-header" as const,
        cells,
      })),
      ...page.below,
      ...page.builder.setAside,
    );
    first.builder.add(rowsOf(page.builder));
  }
  return parts.filter((part) => part === first || !pages.includes(part));
}

function rowsOf(builder: ColumnBuilder): PlacedRecord[] {
  return Array.from({ length: builder.rows() }, (_, at) => builder.row(at));
}

/** The largest table, the first of those that are about as large; all others are named and their rows set aside. */
export function chosenTable(
  parts: readonly TablePart[],
  first: Surroundings,
  behind: readonly SetAsideRow[],
): AssembledTable {
  const most = Math.max(...parts.map(({ builder }) => builder.seen()));
  const chosen = parts.find(({ builder }) => builder.seen() >= most * nearlyLargest)!;
  const built = chosen.builder.finish();
  const others = parts.filter((part) => part !== chosen).flatMap(setAsideWhole);
  const above = tableOf(first.above);
  const setAside = [
    ...above.setAside,
    ...built.setAside,
    ...chosen.below,
    ...others,
    ...behind,
  ].sort((a, b) => a.line - b.line);
  const isOnly = parts.length === 1 && chosen.below.length === 0 && above.found.length === 0;
  const below = parts.map((part, i) => foundTable(part, parts[i + 1], part === chosen));
  const tables = [...above.found, ...below];
  const isFixed = first.lastLine !== undefined;
  return {
    ...built,
    setAside,
    headerRows: chosen.header.length,
    skipLines: chosen.skipLines,
    confidence: isOnly || isFixed ? 1 : parts.length > 1 ? 0.8 : 0.9,
    tables: isOnly || isFixed ? [] : tables,
  };
}

/** A small table above the first one, whose rows are set aside. */
function tableOf(records: readonly PlacedRecord[]): {
  readonly found: readonly FoundTable[];
  readonly setAside: readonly SetAsideRow[];
} {
  if (records.length === 0) return { found: [], setAside: [] };
  const headerRows = detectHeader(records.map(({ cells }) => cells)).rows;
  const rows = records.slice(headerRows);
  const found: FoundTable = {
    skipLines: records[0]!.line - 1,
    lastLine: records.at(-1)!.line,
    headerRows,
    header: records[0]!.cells,
    rows: rows.length,
    isRead: false,
  };
  return {
    found: [found],
    setAside: rows.map(({ cells, line }) => ({ line, reason: "other-table", cells })),
  };
}

function setAsideWhole({ builder, below }: TablePart): SetAsideRow[] {
  const rows = rowsOf(builder).map(
    ({ cells, line }): SetAsideRow => ({ line, reason: "other-table", cells }),
  );
  return [...rows, ...builder.setAside, ...below];
}

function foundTable(part: TablePart, next: TablePart | undefined, isRead: boolean): FoundTable {
  const rows = part.builder.seen();
  const ending = rows > 0 ? part.builder.lastLine() : part.skipLines + part.header.length;
  return {
    skipLines: part.skipLines,
    lastLine: next || part.below.length > 0 ? ending : null,
    headerRows: part.header.length,
    header: part.builder.headers(),
    rows,
    isRead,
  };
}
