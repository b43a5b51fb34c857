import type { PackedTexts } from "@/lib/schema/table";
import type { CellSpans } from "../delimited/scan-records";
import { hashBytes } from "./hash-bytes";
import { unpackText } from "./packed-texts";

/** Numbers distinct texts from 0 in order of first appearance, and keeps them as UTF-8. */
export interface ByteDictionary {
  code(text: string): number;
  /** The code of the text bytes[start … end). */
  codeBytes(bytes: Uint8Array, start: number, end: number): number;
  /** Writes the codes of one column's cells, records `from` up to `to`, to `codes` from `at` on. */
  codeCells(
    spans: CellSpans,
    column: number,
    from: number,
    to: number,
    codes: Uint32Array,
    at: number,
  ): void;
  size(): number;
  text(code: number): string;
  /** All texts; nothing is looked up any more afterwards. */
  pack(): PackedTexts;
}

const firstSlots = 16;
const firstBytes = 64;
const encoder = new TextEncoder();

/**
 * A hash table over flat arrays. Looking a text up touches no other text unless the hashes agree. At most half of the
 * slots are taken. Constant time per text on average, plus its length; at most four bytes a text and eight a slot beside
 * the texts themselves.
 */
export function createByteDictionary(): ByteDictionary {
  /** Two numbers per slot: code + 1, or 0 where the slot is free; and the hash. */
  let slots = new Int32Array(firstSlots * 2);
  let mask = slots.length - 2;
  let texts = new Uint8Array(firstBytes);
  let starts = new Uint32Array(firstSlots);
  let count = 0;
  let scratch = new Uint8Array(firstBytes);

  const growSlots = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    mask = slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let at = (old[from + 1]! << 1) & mask;
      while (slots[at] !== 0) at = (at + 2) & mask;
      slots[at] = old[from]!;
      slots[at + 1] = old[from + 1]!;
    }
  };

  const insert = (bytes: Uint8Array, start: number, end: number): void => {
    const first = starts[count]!;
    const behind = first + end - start;
    if (behind > texts.length) texts = enlarged(texts, behind);
    for (let from = start, to = first; from < end; from++, to++) texts[to] = bytes[from]!;
    count++;
    if (count === starts.length) {
      const more = new Uint32Array(starts.length * 2);
      more.set(starts);
      starts = more;
    }
    starts[count] = behind;
  };

  const isText = (code: number, bytes: Uint8Array, start: number, end: number): boolean => {
    let known = starts[code]!;
    if (starts[code + 1]! - known !== end - start) return false;
    for (let at = start; at < end; at++, known++) if (texts[known] !== bytes[at]) return false;
    return true;
  };

  const find = (bytes: Uint8Array, start: number, end: number): number => {
    const hash = hashBytes(bytes, start, end);
    let at = (hash << 1) & mask;
    for (let taken = slots[at]!; taken !== 0; taken = slots[at]!) {
      if (slots[at + 1] === hash && isText(taken - 1, bytes, start, end)) return taken - 1;
      at = (at + 2) & mask;
    }
    insert(bytes, start, end);
    slots[at] = count;
    slots[at + 1] = hash;
    if (count * 4 > slots.length) growSlots();
    return count - 1;
  };

  /** A cell in which quotes are written twice. */
  const findDoubled = (bytes: Uint8Array, start: number, end: number, quote: number): number => {
    if (scratch.length < end - start) scratch = new Uint8Array(2 * (end - start));
    let length = 0;
    for (let at = start; at < end; at++) {
      scratch[length++] = bytes[at]!;
      if (bytes[at] === quote) at++;
    }
    return find(scratch, 0, length);
  };

  return {
    size: () => count,
    codeBytes: find,
    text: (code) => unpackText({ bytes: texts, starts }, code),
    code(text) {
      if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 6);
      let length = 0;
      for (; length < text.length; length++) {
        const unit = text.charCodeAt(length);
        if (unit > 127) break;
        scratch[length] = unit;
      }
      if (length < text.length) length = encoder.encodeInto(text, scratch).written;
      return find(scratch, 0, length);
    },
    codeCells({ bytes, starts: from, ends: to, capacity, quote }, column, first, last, codes, at) {
      const base = column * capacity;
      for (let i = first; i < last; i++, at++) {
        const start = from[base + i]!;
        const end = to[base + i]!;
        codes[at] = start >= 0 ? find(bytes, start, end) : findDoubled(bytes, ~start, end, quote);
      }
    },
    pack() {
      slots = new Int32Array(0);
      texts = texts.slice(0, starts[count]!);
      starts = starts.slice(0, count + 1);
      return { bytes: texts, starts };
    },
  };
}

function enlarged(from: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const to = new Uint8Array(Math.max(least, from.length * 2));
  to.set(from);
  return to;
}
