import type { PackedTexts } from "@/lib/schema/table";
import type { CellSpans } from "../delimited/scan-records";
import { unpackText } from "./packed-texts";

/** Texts one behind the other. */
export interface CellList {
  add(text: string): void;
  addCells(spans: CellSpans, column: number, from: number, to: number): void;
  /** The first `rows` texts that codes stand for. */
  addCoded(packed: PackedTexts, codes: Uint32Array, rows: number): void;
  text(at: number): string;
  /** All texts; nothing is added any more afterwards. */
  pack(): PackedTexts;
}

const firstBytes = 1 << 16;
const encoder = new TextEncoder();

export function createCellList(): CellList {
  let bytes = new Uint8Array(firstBytes);
  let starts = new Uint32Array(firstBytes >> 3);
  let count = 0;

  const makeRoom = (moreTexts: number, moreBytes: number): void => {
    const used = starts[count]!;
    if (used + moreBytes > bytes.length) {
      const larger = new Uint8Array(Math.max(used + moreBytes, 2 * bytes.length));
      larger.set(bytes.subarray(0, used));
      bytes = larger;
    }
    if (count + moreTexts < starts.length) return;
    const larger = new Uint32Array(Math.max(count + moreTexts + 1, 2 * starts.length));
    larger.set(starts.subarray(0, count + 1));
    starts = larger;
  };
  const append = (from: Uint8Array, start: number, end: number): void => {
    let to = starts[count]!;
    for (let at = start; at < end; at++) bytes[to++] = from[at]!;
    starts[++count] = to;
  };
  /** A cell in which quotes are written twice. */
  const appendDoubled = (from: Uint8Array, start: number, end: number, quote: number): void => {
    let to = starts[count]!;
    for (let at = start; at < end; at++) {
      bytes[to++] = from[at]!;
      if (from[at] === quote) at++;
    }
    starts[++count] = to;
  };

  return {
    add(text) {
      const encoded = encoder.encode(text);
      makeRoom(1, encoded.length);
      append(encoded, 0, encoded.length);
    },
    addCells({ bytes: from, starts: firsts, ends, capacity, quote }, column, first, last) {
      const base = column * capacity;
      let length = 0;
      for (let i = base + first; i < base + last; i++) {
        const start = firsts[i]!;
        length += ends[i]! - (start < 0 ? ~start : start);
      }
      makeRoom(last - first, length);
      for (let i = base + first; i < base + last; i++) {
        const start = firsts[i]!;
        if (start >= 0) append(from, start, ends[i]!);
        else appendDoubled(from, ~start, ends[i]!, quote);
      }
    },
    addCoded(packed, codes, rows) {
      let length = 0;
      for (let row = 0; row < rows; row++)
        length += packed.starts[codes[row]! + 1]! - packed.starts[codes[row]!]!;
      makeRoom(rows, length);
      for (let row = 0; row < rows; row++)
        append(packed.bytes, packed.starts[codes[row]!]!, packed.starts[codes[row]! + 1]!);
    },
    text: (at) => unpackText({ bytes, starts }, at),
    pack() {
      bytes = bytes.slice(0, starts[count]!);
      starts = starts.slice(0, count + 1);
      return { bytes, starts };
    },
  };
}
