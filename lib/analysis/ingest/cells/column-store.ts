import type { RawColumn } from "@/lib/schema/table";
import type { CellSpans } from "../delimited/scan-records";
import { type ByteDictionary, createByteDictionary } from "./byte-dictionary";
import { type CellList, createCellList } from "./cell-list";
import { packedCount } from "./packed-texts";
import { cellsColumn, packedColumn } from "./raw-column";

/** The cells of one column, as they come. */
export interface ColumnStore {
  add(texts: Iterable<string>): void;
  /** Those of one column of scanned records, from the one at `from` up to the one at `to`. */
  addCells(spans: CellSpans, column: number, from: number, to: number): void;
  /** Forgets all rows but some, ascending. */
  keep(rows: Uint32Array): void;
  text(row: number): string;
  isBlank(): boolean;
  /** Nothing is added any more afterwards. */
  finish(name: string, header: string): RawColumn;
}

const firstCapacity = 256;
/** Rows after which it is asked for the first time whether cells recur; then again each time there are four times as many. */
const firstJudged = 1 << 14;
/** Distinct cells per row from which on looking each one up does not pay. */
const mostDistinct = 0.5;

/** Holds distinct cells and a code per row as long as cells recur, else each cell as it stands. */
export function createColumnStore(): ColumnStore {
  let dictionary: ByteDictionary | undefined = createByteDictionary();
  let list: CellList | undefined;
  let codes = new Uint32Array(firstCapacity);
  let rows = 0;
  let judgedAt = firstJudged;

  const makeRoom = (more: number): void => {
    if (rows + more <= codes.length) return;
    const larger = new Uint32Array(Math.max(rows + more, 2 * codes.length));
    larger.set(codes.subarray(0, rows));
    codes = larger;
  };
  const judge = (): void => {
    if (!dictionary || rows < judgedAt) return;
    judgedAt *= 4;
    if (dictionary.size() < rows * mostDistinct) return;
    list = createCellList();
    list.addCoded(dictionary.pack(), codes, rows);
    dictionary = undefined;
    codes = new Uint32Array(0);
  };

  return {
    add(texts) {
      for (const text of texts) {
        if (dictionary) {
          makeRoom(1);
          codes[rows] = dictionary.code(text);
        } else list!.add(text);
        rows++;
      }
      judge();
    },
    addCells(spans, column, from, to) {
      if (dictionary) {
        makeRoom(to - from);
        dictionary.codeCells(spans, column, from, to, codes, rows);
      } else list!.addCells(spans, column, from, to);
      rows += to - from;
      judge();
    },
    keep(kept) {
      if (dictionary) {
        const packed = dictionary.pack();
        dictionary = createByteDictionary();
        const recoded = new Int32Array(packedCount(packed)).fill(-1);
        kept.forEach((row, i) => {
          const code = codes[row]!;
          if (recoded[code] === -1) {
            const [start, end] = [packed.starts[code]!, packed.starts[code + 1]!];
            recoded[code] = dictionary!.codeBytes(packed.bytes, start, end);
          }
          codes[i] = recoded[code]!;
        });
      } else {
        const all = list!.pack();
        list = createCellList();
        list.addCoded(all, kept, kept.length);
      }
      rows = kept.length;
    },
    text: (row) => (dictionary ? dictionary.text(codes[row]!) : list!.text(row)),
    isBlank() {
      if (!dictionary) return false;
      const count = dictionary.size();
      for (let i = 0; i < count; i++) if (dictionary.text(i).trim() !== "") return false;
      return true;
    },
    finish(name, header) {
      if (!dictionary) return cellsColumn(name, header, list!.pack());
      codes = codes.slice(0, rows);
      return packedColumn(name, header, codes, dictionary.pack());
    },
  };
}
