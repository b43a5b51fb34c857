import type { ReadingRepair, SetAsideRow } from "@/lib/schema/reading";
import type { RawColumn } from "@/lib/schema/table";
import { createDictionary, type Dictionary } from "./dictionary";
import { nameColumns } from "./name-columns";
import type { Records } from "./split-records";

/** Collects records into dictionary-encoded columns; the first ones make up the header. */
export interface ColumnBuilder {
  add(records: Records): void;
  finish(): {
    /** Nothing has come that holds a character, not even a header. */
    readonly isUntouched: boolean;
    readonly rows: number;
    readonly columns: readonly RawColumn[];
    readonly lines: Uint32Array;
    readonly setAside: readonly SetAsideRow[];
    readonly repairs: readonly ReadingRepair[];
  };
}

const firstCapacity = 256;

/**
 * Columns for records of about `width` cells. A record with too few cells is filled up and noted, one
 * with more cells than there are columns is set aside unless the surplus is empty.
 */
export function createColumnBuilder(width: number, headerRows: number): ColumnBuilder {
  const header: string[][] = [];
  const codes: Uint32Array[] = [];
  const dictionaries: Dictionary[] = [];
  const setAside: SetAsideRow[] = [];
  const repairs: ReadingRepair[] = [];
  let lines = new Uint32Array(firstCapacity);
  let columns = 0;
  let rows = 0;

  const open = (count: number): void => {
    for (columns = 0; columns < count; columns++) {
      codes.push(new Uint32Array(firstCapacity));
      dictionaries.push(createDictionary());
    }
  };
  const grow = (): void => {
    lines = enlarged(lines);
    for (let c = 0; c < columns; c++) codes[c] = enlarged(codes[c]!);
  };
  /** The records that become rows; the others end up where they belong. */
  const admitted = ({ cells: records, lines: starts }: Records): readonly string[][] =>
    records.filter((cells, i) => {
      const line = starts[i]!;
      if (header.length < headerRows) {
        header.push(cells);
        return false;
      }
      if (columns === 0)
        open(header.reduce((most, h) => Math.max(most, h.length), width) || cells.length);
      if (cells.length > columns && hasSurplus(cells, columns)) {
        setAside.push({ line, reason: "too-many-cells", cells });
        return false;
      }
      if (cells.length < columns) {
        if (cells.length === 1 && cells[0]!.trim() === "") return false;
        repairs.push({ line, kind: "padded" });
      }
      if (rows === lines.length) grow();
      lines[rows++] = line;
      return true;
    });

  return {
    add(records) {
      const first = rows;
      const batch = admitted(records);
      for (let c = 0; c < columns; c++) {
        const dictionary = dictionaries[c]!;
        const column = codes[c]!;
        for (let i = 0; i < batch.length; i++)
          column[first + i] = dictionary.code(batch[i]![c] ?? "");
      }
    },
    finish() {
      const headers = Array.from({ length: columns }, (_, c) => joinedHeader(header, c));
      const names = nameColumns(headers);
      return {
        isUntouched:
          setAside.length === 0 &&
          header.every(isBlank) &&
          dictionaries.every(({ values }) => isBlank(values)),
        rows,
        lines: lines.slice(0, rows),
        setAside,
        repairs,
        columns: names.map((name, c) => ({
          name,
          header: headers[c]!,
          codes: codes[c]!.slice(0, rows),
          values: dictionaries[c]!.values,
        })),
      };
    },
  };
}

function joinedHeader(header: readonly string[][], column: number): string {
  if (header.length === 1) return header[0]![column] ?? "";
  const parts = header.map((cells) => (cells[column] ?? "").trim());
  return parts.filter((part) => part !== "").join(" ");
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function hasSurplus(cells: readonly string[], columns: number): boolean {
  for (let c = columns; c < cells.length; c++) if (cells[c]!.trim() !== "") return true;
  return false;
}

function enlarged(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2);
  to.set(from);
  return to;
}
