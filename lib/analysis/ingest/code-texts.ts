import type { PackedTexts } from "@/lib/schema/table";
import { hashBytes } from "./hash-bytes";
import { packedCount } from "./packed-texts";

const batch = 1024;

/**
 * Numbers distinct texts from 0 in order of first appearance: the code of each text, and where each code's text comes
 * first. O(bytes) time; 16 to 32 bytes a text while it runs.
 */
export function codeTexts(packed: PackedTexts): {
  readonly codes: Uint32Array;
  readonly firsts: Uint32Array;
} {
  const { bytes, starts } = packed;
  const count = packedCount(packed);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * count)));
  /** Two numbers per slot: code + 1, or 0 where the slot is free; and the hash. */
  const slots = new Int32Array(2 * size);
  const mask = slots.length - 2;
  const codes = new Uint32Array(count);
  const firsts = new Uint32Array(count);
  const hashes = new Int32Array(batch);
  const isSame = (one: number, other: number): boolean => {
    let at = starts[one]!;
    let there = starts[other]!;
    const end = starts[one + 1]!;
    if (end - at !== starts[other + 1]! - there) return false;
    while (at < end) if (bytes[at++] !== bytes[there++]) return false;
    return true;
  };
  let distinct = 0;
  for (let from = 0; from < count; from += batch) {
    const to = Math.min(count, from + batch);
    for (let i = from; i < to; i++) hashes[i - from] = hashBytes(bytes, starts[i]!, starts[i + 1]!);
    for (let i = from; i < to; i++) {
      const hash = hashes[i - from]!;
      let at = (hash << 1) & mask;
      let code = -1;
      for (let taken = slots[at]!; taken !== 0; taken = slots[at]!) {
        if (slots[at + 1] === hash && isSame(i, firsts[taken - 1]!)) {
          code = taken - 1;
          break;
        }
        at = (at + 2) & mask;
      }
      if (code === -1) {
        code = distinct++;
        firsts[code] = i;
        slots[at] = distinct;
        slots[at + 1] = hash;
      }
      codes[i] = code;
    }
  }
  return { codes, firsts: firsts.slice(0, distinct) };
}
