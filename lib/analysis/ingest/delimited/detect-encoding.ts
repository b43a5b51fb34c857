import type { Reading } from "@/lib/schema/reading";

export type Encoding = Reading["encoding"];

export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  /** False while only ASCII has been seen, so that UTF-8 and Windows-1252 cannot be told apart. */
  readonly certain: boolean;
  /** How sure the encoding is, in [0, 1]; 1 while any choice reads the same. */
  readonly confidence: number;
}

/**
 * Guesses how text was turned into bytes, from its beginning: byte order mark, then the pattern of
 * zero bytes that UTF-16 leaves in Latin text, then whether the bytes are valid UTF-8. A few bad
 * sequences among many good ones are damage, not another encoding. Takes O(bytes) time.
 */
export function detectEncoding(head: Uint8Array): EncodingGuess {
  const marked = markedEncoding(head);
  if (marked) return { encoding: marked, byteOrderMark: true, certain: true, confidence: 1 };
  const utf16 = unmarkedUtf16(head);
  if (utf16) return { encoding: utf16, byteOrderMark: false, certain: true, confidence: 0.95 };
  const { valid, invalid } = countUtf8(head);
  const isUtf8 = invalid === 0 || valid > invalid * 10;
  return {
    encoding: isUtf8 ? "utf-8" : "windows-1252",
    byteOrderMark: false,
    certain: valid + invalid > 0,
    confidence: valid + invalid === 0 ? 1 : isUtf8 ? utf8Confidence(valid, invalid) : 0.8,
  };
}

function utf8Confidence(valid: number, invalid: number): number {
  return invalid > 0 ? (valid - invalid) / valid : valid > 1 ? 1 : 0.9;
}

/** The encoding that the first bytes declare, if they do. */
export function markedEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Zero bytes in one half of the pairs only, and line ends that are pairs themselves. */
function unmarkedUtf16(head: Uint8Array): Encoding | undefined {
  const pairs = head.length >> 1;
  const zeros = [0, 0];
  const wholeLineEnds = [0, 0];
  let lineEndBytes = 0;
  for (let i = 0; i < pairs * 2; i++) {
    const byte = head[i]!;
    if (byte === 0) zeros[i & 1]!++;
    if (byte !== 10 && byte !== 13) continue;
    lineEndBytes++;
    if (head[i ^ 1] === 0) wholeLineEnds[i & 1]!++;
  }
  const hasZerosIn = (half: 0 | 1) => {
    const other = half === 0 ? 1 : 0;
    const isOneSided = zeros[half]! * 20 >= pairs && zeros[other]! * 20 <= zeros[half]!;
    return isOneSided && lineEndBytes > 0 && wholeLineEnds[other]! >= lineEndBytes * 0.8;
  };
  if (hasZerosIn(1)) return "utf-16le";
  return hasZerosIn(0) ? "utf-16be" : undefined;
}

/** Valid multi-byte sequences and bytes that fit none; a sequence cut off by the end counts as neither. */
function countUtf8(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(lead);
    let seen = 1;
    while (seen < length && ((bytes[i + seen] ?? 0) & 0xc0) === 0x80) seen++;
    if (seen === length && length > 1) valid++;
    else if (length === 1 || i + seen < bytes.length) invalid++;
    i += seen;
  }
  return { valid, invalid };
}

/** Bytes that a lead byte announces; 1 for a byte that cannot lead. */
export function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 1;
}
