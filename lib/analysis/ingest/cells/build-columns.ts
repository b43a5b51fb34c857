import type { ReadingRepair, RowSample, SetAsideRow } from "@/lib/schema/reading";
import type { RawColumn } from "@/lib/schema/table";
import { fittedHeader } from "../delimited/fitted-header";
import type { Realigner } from "../delimited/realign-record";
import type { PlacedRecord } from "../delimited/records-below";
import type { ScannedRecords } from "../delimited/scan-records";
import { nameColumns } from "../name-columns";
import { createRowSampler, type RowSampler } from "../sample-rows";
import { type ColumnStore, createColumnStore } from "./column-store";

export interface BuilderOptions {
  readonly header: readonly (readonly string[])[];
  /** Cells that most records have; 0: as many as the first record. */
  readonly width: number;
  readonly delimiter: string;
  /** Numbers of cells that are nothing out of the ordinary, although they are not the width. */
  readonly usualWidths: ReadonlySet<number>;
  readonly realign: Realigner | undefined;
  /** Undefined: all rows are kept. */
  readonly sample: RowSample | undefined;
}

/** Collects records into dictionary-encoded columns. */
export interface ColumnBuilder {
  add(records: readonly PlacedRecord[]): void;
  /** Records that have a cell for every column, from the one at `from` up to the one at `to`. */
  addScanned(records: ScannedRecords, from: number, to: number): void;
  /** 0 while that is left to the first record. */
  readonly width: () => number;
  /** Rows that are held. */
  readonly rows: () => number;
  /** Rows that came, those that are not part of the sample included. */
  readonly seen: () => number;
  /** Where the last row that came starts; 0 before any. */
  readonly lastLine: () => number;
  /** The cells of one row. */
  row(at: number): PlacedRecord;
  readonly setAside: readonly SetAsideRow[];
  /** The header of each column. */
  headers(): string[];
  /** Nothing is added any more afterwards. */
  finish(): BuiltTable;
}

export interface BuiltTable {
  /** Nothing has come that holds a character, not even a header. */
  readonly isUntouched: boolean;
  readonly rows: number;
  readonly columns: readonly RawColumn[];
  readonly lines: Uint32Array;
  readonly setAside: readonly SetAsideRow[];
  readonly repairs: readonly ReadingRepair[];
}

const firstCapacity = 256;

/**
 * Columns for records of about `width` cells. A record with another number of cells is put right where there is one way to
 * do so; else one with too few is filled up and noted, and one with more cells than there are columns is set aside unless
 * the surplus is empty.
 */
export function createColumnBuilder({
  header,
  width,
  delimiter,
  usualWidths,
  realign,
  sample,
}: BuilderOptions): ColumnBuilder {
  const stores: ColumnStore[] = [];
  const setAside: SetAsideRow[] = [];
  const repairs: ReadingRepair[] = [];
  let lines = new Uint32Array(firstCapacity);
  let columns = 0;
  let rows = 0;
  let lastLine = 0;
  const sampler = sample && createRowSampler(sample);

  const open = (count: number): void => {
    for (columns = 0; columns < count; columns++) stores.push(createColumnStore());
  };
  if (width > 0) open(width);
  const makeRoom = (more: number): void => {
    if (rows + more <= lines.length) return;
    const larger = new Uint32Array(Math.max(rows + more, 2 * lines.length));
    larger.set(lines.subarray(0, rows));
    lines = larger;
  };
  const thin = (): void => {
    const kept = sampler!.thin();
    kept.forEach((row, i) => {
      lines[i] = lines[row]!;
    });
    for (const store of stores) store.keep(kept);
    rows = kept.length;
  };
  const headers = (): string[] => {
    const fitted = header.map((cells) => fittedHeader(cells, columns, delimiter));
    return Array.from({ length: columns }, (_, c) => joinedHeader(fitted, c));
  };
  const realigned = ({ cells, isOdd, line }: PlacedRecord): readonly string[] => {
    const isRagged = cells.length !== columns && !usualWidths.has(cells.length);
    const better = realign && (isRagged || isOdd) ? realign(cells) : undefined;
    if (!better) return cells;
    if (!isOnlyPadding(cells, better)) repairs.push({ line, kind: "realigned" });
    else if (cells.length < columns) repairs.push({ line, kind: "padded" });
    return better;
  };
  /** The cells of a record that becomes a row; undefined for the others, which end up where they belong. */
  const admitted = (record: PlacedRecord): readonly string[] | undefined => {
    const { line } = record;
    if (columns === 0) open(record.cells.length);
    if (record.cells.length === columns && !record.isOdd) return record.cells;
    if (columns > 1 && record.cells.length === 1 && record.cells[0]!.trim() === "")
      return undefined;
    const cells = realigned(record);
    if (cells.length > columns && hasSurplus(cells, columns)) {
      setAside.push({ line, reason: "too-many-cells", cells });
      return undefined;
    }
    if (cells.length < columns) repairs.push({ line, kind: "padded" });
    return cells;
  };

  return {
    rows: () => rows,
    seen: () => sampler?.seen() ?? rows,
    lastLine: () => lastLine,
    width: () => columns,
    add(records) {
      const batch: (readonly string[])[] = [];
      for (const record of records) {
        const cells = admitted(record);
        if (!cells) continue;
        lastLine = record.line;
        if (sampler && !sampler.take()) continue;
        makeRoom(1);
        lines[rows++] = record.line;
        batch.push(cells);
      }
      for (let c = 0; c < columns; c++) stores[c]!.add(batch.map((cells) => cells[c] ?? ""));
      if (sampler?.isFull()) thin();
    },
    addScanned(records, from, to) {
      if (to <= from) return;
      lastLine = records.lines[to - 1]!;
      const end = sampler ? pickRecords(records, from, to, sampler) : to;
      makeRoom(end - from);
      lines.set(records.lines.subarray(from, end), rows);
      rows += end - from;
      for (let c = 0; c < columns; c++) stores[c]!.addCells(records, c, from, end);
      if (sampler?.isFull()) thin();
    },
    row: (at) => ({
      line: lines[at]!,
      cells: stores.map((store) => store.text(at)),
      isOdd: false,
    }),
    setAside,
    headers,
    finish() {
      if (sample && rows > sample.rows) thin();
      const names = nameColumns(headers());
      const isUntouched =
        setAside.length === 0 && header.every(isBlank) && stores.every((store) => store.isBlank());
      return {
        isUntouched,
        rows,
        lines: lines.slice(0, rows),
        setAside,
        repairs,
        columns: headers().map((text, c) => stores[c]!.finish(names[c]!, text)),
      };
    },
  };
}

/** Moves the records that are part of the sample to the front, and tells where they end. */
function pickRecords(
  { starts, ends, capacity, lines }: ScannedRecords,
  from: number,
  to: number,
  sampler: RowSampler,
): number {
  let end = from;
  for (let i = from; i < to; i++) {
    if (!sampler.take()) continue;
    if (end < i) {
      lines[end] = lines[i]!;
      for (let at = 0; at < starts.length; at += capacity) {
        starts[at + end] = starts[at + i]!;
        ends[at + end] = ends[at + i]!;
      }
    }
    end++;
  }
  return end;
}

function joinedHeader(header: readonly (readonly string[])[], column: number): string {
  if (header.length === 1) return header[0]![column] ?? "";
  const parts = header.map((cells) => (cells[column] ?? "").trim());
  return parts.filter((part) => part !== "").join(" ");
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function isOnlyPadding(cells: readonly string[], better: readonly string[]): boolean {
  return Array.from({ length: Math.max(cells.length, better.length) }).every(
    (_, c) => (cells[c] ?? "") === (better[c] ?? ""),
  );
}

function hasSurplus(cells: readonly string[], columns: number): boolean {
  for (let c = columns; c < cells.length; c++) if (cells[c]!.trim() !== "") return true;
  return false;
}
