import type { RowSample, SetAsideRow } from "@/lib/schema/reading";
import { createColumnBuilder } from "../cells/build-columns";
import { type AssembledTable, chosenTable, joinedPages, type TablePart } from "./choose-table";
import { detectHeader } from "./detect-header";
import { createRealigner, type RealignStyle } from "./realign-record";
import { mostBelow, type PlacedRecord, recordsBelow } from "./records-below";
import { learnRows, type RowModel } from "./row-model";
import type { PlainRecords, ScannedRecords } from "./scan-records";
import { placedRecords } from "./scanned-cells";
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
  /** Undefined: all rows are kept. */
  readonly sample?: RowSample | null | undefined;
}

/** Puts records, as they come, into the tables they belong to. */
export interface TableAssembler {
  add(records: readonly PlacedRecord[]): void;
  /** What records must look like to be rows of the table that is open and nothing else; undefined while nobody can tell. */
  plain(): PlainRecords | undefined;
  /**
   * Such records, those before the one at `to`; at least `plainBehind` more of their kind must follow, and be added. Tells
   * how many were taken: fewer where those before turn out to begin another table.
   */
  addPlain(records: ScannedRecords, to: number): number;
  finish(): AssembledTable;
}

/** Records kept back, so that the end of a table is judged together. */
const keptBack = mostBelow + 1;
const learnedFrom = 60;
const plainBefore = lookedAhead + 2;
/** Plain records that must follow others before it is certain that those are rows. */
export const plainBehind = keptBack + lookedAhead + 1;
/** Plain records at once from which on it pays to add them as such. */
export const fewestPlain = plainBefore + plainBehind + 20;

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
  let isTurning = false;
  let known: { readonly part: TablePart; readonly plain: PlainRecords } | undefined;

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
      sample: first.sample ?? undefined,
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
  const scan = (until: number, isLast: boolean): void => {
    const part = () => parts.at(-1)!;
    isTurning = false;
    for (; scanned < until; scanned++) {
      if (isFixed) continue;
      const hasRows = scanned > 0 || part().builder.seen() > 0;
      if (!hasRows || !beginsTable(buffer, scanned, part())) continue;
      isTurning = !isLast && buffer.length - scanned < learnedFrom;
      if (isTurning) return;
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
    plain() {
      const part = parts.at(-1);
      if (!part || isTurning || part.width === 0 || part.builder.width() !== part.width)
        return undefined;
      if (known?.part !== part) known = { part, plain: plainRecords(part, first.lastLine) };
      return known.plain;
    },
    addPlain(records, to) {
      const part = parts.at(-1)!;
      let from = 0;
      if (buffer.length > 0) {
        from = Math.min(to, plainBefore);
        this.add(placedRecords(records, 0, from));
        if (isTurning || part !== parts.at(-1)) return from;
        part.builder.add(withoutHeaders(buffer));
        buffer = [];
        scanned = 0;
      }
      part.builder.addScanned(records, from, to);
      return to;
    },
    add(records) {
      buffer = buffer.concat(withinLines(records));
      if (!begin(false)) return;
      scan(buffer.length - lookedAhead - 1, false);
      const ready = scanned - keptBack;
      if (ready <= 0) return;
      parts.at(-1)!.builder.add(withoutHeaders(buffer.slice(0, ready)));
      buffer = buffer.slice(ready);
      scanned -= ready;
    },
    finish() {
      begin(true);
      scan(buffer.length, true);
      close(buffer);
      const table = chosenTable(joinedPages(parts), first, behind);
      if (!first.sample) return table;
      const notSampled = parts.reduce(
        (sum, { builder }) => sum + builder.seen() - builder.rows(),
        0,
      );
      return { ...table, notSampled };
    },
  };
}

function plainRecords(
  { header, width, model }: OpenTable,
  lastLine: number | null | undefined,
): PlainRecords {
  const isUnclear = model !== undefined && model.sentinels.length === 0;
  return {
    width,
    sentinels: model?.sentinels ?? [],
    typed: isUnclear ? model.typed : [],
    firstName: header[0]?.[0],
    lastLine: lastLine ?? Number.POSITIVE_INFINITY,
  };
}

type Learned = Pick<OpenTable, "width" | "model">;

function isHeaderAgain(cells: readonly string[], table: OpenTable): boolean {
  return table.model !== undefined && table.model.typed.length > 0 && repeatsHeader(cells, table);
}
