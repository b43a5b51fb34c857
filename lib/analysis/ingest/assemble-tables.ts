import type { FoundTable, SetAsideRow } from "@/lib/schema/reading";
import { type BuiltTable, type ColumnBuilder, createColumnBuilder } from "./build-columns";
import { detectHeader } from "./detect-header";
import { createRealigner, type RealignStyle } from "./realign-record";
import { mostBelow, type PlacedRecord, recordsBelow } from "./records-below";
import { learnRows, type RowModel } from "./row-model";
import { beginsTable, lookedAhead, type OpenTable, repeatsHeader } from "./table-seam";

export interface FirstTable {
  readonly style: RealignStyle;
  readonly skipLines: number;
  readonly headerRows: number;
  readonly width: number;
  readonly model: RowModel | undefined;
  readonly above: readonly PlacedRecord[];
  /** Undefined: to be found. */
  readonly lastLine: number | null | undefined;
}

export interface AssembledTable extends BuiltTable {
  readonly headerRows: number;
  readonly skipLines: number;
  /** How sure the end of the table is, in [0, 1]. */
  readonly confidence: number;
  /** None where the file holds one table that goes on to its end. */
  readonly tables: readonly FoundTable[];
}

/** Puts records, as they come, into the tables they belong to. */
export interface TableAssembler {
  add(records: readonly PlacedRecord[]): void;
  finish(): AssembledTable;
}

interface Part extends OpenTable {
  readonly skipLines: number;
  readonly builder: ColumnBuilder;
  readonly below: SetAsideRow[];
}

/** Share of the largest table's rows at which an earlier one is preferred. */
const nearlyLargest = 0.9;
/** Times that the same header must come for the parts below to be pages of one table. */
const fewestPages = 3;
/** Records kept back, so that the end of a table is judged together. */
const keptBack = mostBelow + 1;
const learnedFrom = 60;

/**
 * Finds where tables end and others begin, and reads the largest one, the first of those that are about equally large; the
 * rows of the others, notes and totals are set aside. Parts under the same header, three or more, are pages of one table.
 * With a given last line there is one table, and what stands behind that line is set aside. O(cells) time.
 */
export function assembleTables(first: FirstTable): TableAssembler {
  const parts: Part[] = [];
  const behind: SetAsideRow[] = [];
  const isFixed = first.lastLine !== undefined;
  let buffer: PlacedRecord[] = [];
  let scanned = 0;

  const open = (header: readonly (readonly string[])[], skipLines: number, table: Learned) => {
    const { width, model } = table;
    const realign = model && createRealigner(model, first.style);
    const usualWidths = model?.usualWidths ?? new Set<number>();
    const builder = createColumnBuilder({
      header,
      width,
      delimiter: first.style.delimiter,
      usualWidths,
      realign,
    });
    parts.push({ header, width, model, skipLines, builder, below: [] });
  };
  /** Closes the table before the record at `at` and opens the next one. */
  const turn = (at: number): void => {
    close(buffer.slice(0, at));
    const ahead = buffer.slice(at, at + learnedFrom).map(({ cells }) => cells);
    const rows = Math.max(1, detectHeader(ahead).rows);
    const header = ahead.slice(0, rows);
    const width = header[0]!.length;
    open(header, buffer[at]!.line - 1, { width, model: learnRows(ahead.slice(rows), width) });
    buffer = buffer.slice(at + rows);
    scanned = 0;
  };
  const close = (records: readonly PlacedRecord[]): void => {
    const part = parts.at(-1)!;
    const reasons = isFixed ? [] : recordsBelow(records, part.width, part.model);
    const rows = records.length - reasons.length;
    part.builder.add(withoutHeaders(records.slice(0, rows)));
    records.slice(rows).forEach(({ cells, line }, i) => {
      part.below.push({ line, reason: reasons[i]!, cells });
    });
  };
  const scan = (until: number): void => {
    const part = () => parts.at(-1)!;
    for (; scanned < until; scanned++) {
      if (isFixed) continue;
      const hasRows = scanned > 0 || part().builder.rows() > 0;
      if (!hasRows || !beginsTable(buffer, scanned, part())) continue;
      until -= scanned;
      turn(scanned);
      until = Math.min(until, buffer.length);
      scanned = -1;
    }
  };
  const withinLines = (records: readonly PlacedRecord[]): readonly PlacedRecord[] => {
    if (!isFixed) return records;
    return records.filter(({ cells, line }) => {
      const isBehind = first.lastLine !== null && line > first.lastLine!;
      if (isBehind) behind.push({ line, reason: "other-table", cells });
      return !isBehind;
    });
  };
  const withoutHeaders = (records: readonly PlacedRecord[]): readonly PlacedRecord[] => {
    if (!isFixed) return records;
    return records.filter(({ cells, line }) => {
      const isAgain = isHeaderAgain(cells, parts[0]!);
      if (isAgain) behind.push({ line, reason: "repeated-header", cells });
      return !isAgain;
    });
  };
  const begin = (isLast: boolean): boolean => {
    if (parts.length > 0) return true;
    if (!isLast && buffer.length < first.headerRows) return false;
    open(
      buffer.slice(0, first.headerRows).map(({ cells }) => cells),
      first.skipLines,
      first,
    );
    buffer = buffer.slice(first.headerRows);
    return true;
  };

  return {
    add(records) {
      buffer = buffer.concat(withinLines(records));
      if (!begin(false)) return;
      scan(buffer.length - lookedAhead - 1);
      const ready = scanned - keptBack;
      if (ready <= 0) return;
      parts.at(-1)!.builder.add(withoutHeaders(buffer.slice(0, ready)));
      buffer = buffer.slice(ready);
      scanned -= ready;
    },
    finish() {
      begin(true);
      scan(buffer.length);
      close(buffer);
      return chosenTable(joinedPages(parts), first, behind);
    },
  };
}

type Learned = Pick<OpenTable, "width" | "model">;

function isHeaderAgain(cells: readonly string[], table: OpenTable): boolean {
  return table.model !== undefined && table.model.typed.length > 0 && repeatsHeader(cells, table);
}

/** Parts under one header, as one, when there are many. */
function joinedPages(parts: readonly Part[]): Part[] {
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
      ...page.builder.finish().setAside,
    );
    first.builder.add(rowsOf(page.builder));
  }
  return parts.filter((part) => part === first || !pages.includes(part));
}

function rowsOf(builder: ColumnBuilder): PlacedRecord[] {
  return Array.from({ length: builder.rows() }, (_, at) => builder.row(at));
}

function chosenTable(
  parts: readonly Part[],
  first: FirstTable,
  behind: readonly SetAsideRow[],
): AssembledTable {
  const most = Math.max(...parts.map(({ builder }) => builder.rows()));
  const chosen = parts.find(({ builder }) => builder.rows() >= most * nearlyLargest)!;
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

function setAsideWhole({ builder, below }: Part): SetAsideRow[] {
  const rows = rowsOf(builder).map(
    ({ cells, line }): SetAsideRow => ({ line, reason: "other-table", cells }),
  );
  return [...rows, ...builder.finish().setAside, ...below];
}

function foundTable(part: Part, next: Part | undefined, isRead: boolean): FoundTable {
  const rows = part.builder.rows();
  const ending = rows > 0 ? part.builder.row(rows - 1).line : part.skipLines + part.header.length;
  return {
    skipLines: part.skipLines,
    lastLine: next || part.below.length > 0 ? ending : null,
    headerRows: part.header.length,
    header: part.builder.finish().columns.map(({ header }) => header),
    rows,
    isRead,
  };
}
