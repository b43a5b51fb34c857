import { deflateSync, inflateSync } from "fflate";
import type { RowSet } from "@/lib/schema/row-set";
import { emptySet } from "../select/row-set";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A RowSet as text that can be kept: its bytes, the lowest first, deflated, as base64url without padding. */
export function packBits({ rows, words }: RowSet): string {
  const bytes = new Uint8Array(Math.ceil(rows / 8));
  for (let i = 0; i < bytes.length; i++) bytes[i] = words[i >>> 2]! >>> (8 * (i & 3));
  return base64(deflateSync(bytes, { level: 9 }));
}

/** Back from `packBits`; null where it is none of so many rows. */
export function unpackBits(rows: number, packed: string): RowSet | null {
  const set = emptySet(rows);
  const wanted = Math.ceil(rows / 8);
  const deflated = bytesOf(packed);
  if (!deflated) return null;
  let bytes: Uint8Array;
  try {
    bytes = inflateSync(deflated);
  } catch {
    return null;
  }
  if (bytes.length !== wanted) return null;
  for (let i = 0; i < wanted; i++) set.words[i >>> 2]! |= bytes[i]! << (8 * (i & 3));
  const last = rows & 31;
  if (last > 0) set.words[set.words.length - 1]! &= (1 << last) - 1;
  return set;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const triple = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let i = 0; i < Math.min(4, left + 1); i++) text += letters[(triple >>> (18 - 6 * i)) & 63];
  }
  return text;
}

function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = bits >>> held;
  }
  return bytes.subarray(0, at);
}
