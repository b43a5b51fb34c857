import type { SetAsideRow } from "@/lib/schema/reading";
import { createColumnBuilder } from "./build-columns";
import { type AssembledTable, chosenTable, joinedPages, type TablePart } from "./choose-table";
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

/** Puts records, as they come, into the tables they belong to. */
export interface TableAssembler {
  add(records: readonly PlacedRecord[]): void;
  finish(): AssembledTable;
}

/** Records kept back, so that the end of a table is judged together. */
const keptBack = mostBelow + 1;
const learnedFrom = 60;

/**
 * Finds where tables end and others begin, and reads the largest one, the first of those that are about equally large; the
 * rows of the others, notes and totals are set aside. Parts under the same header, three or more, are pages of one table.
 * With a given last line there is one table, and what stands behind that line is set aside. O(cells) time.
 */
export function assembleTables(first: FirstTable): TableAssembler {
  const parts: TablePart[] = [];
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
