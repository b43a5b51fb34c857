import { asciiLength, isUtf8 } from "./check-utf8";
import { decodeWindows1252 } from "./decode-windows-1252";
import { detectEncoding, type Encoding, markedEncoding, sequenceLength } from "./detect-encoding";

export interface Utf8Piece {
  /** UTF-8 without a fault and without a byte order mark, whatever the file is in. */
  readonly bytes: Uint8Array;
  /** Characters that stand for bytes which are no text in the encoding. */
  readonly badCharacters: number;
}

/** Turns the pieces of a file into UTF-8, characters cut by a piece's end included. */
export interface TextStream {
  read(piece: Uint8Array, last: boolean): Utf8Piece;
  encoding(): Encoding;
  /** How sure the encoding is, in [0, 1]. */
  confidence(): number;
  readonly byteOrderMark: boolean;
}

const encoder = new TextEncoder();
const markBytes = 3;

/**
 * Takes bytes to be in the given encoding, or in the one guessed from them. While only ASCII has been seen
 * the choice between UTF-8 and Windows-1252 stays open, so an umlaut in the last line still counts.
 * UTF-8 is passed on as it is.
 */
export function createTextStream(head: Uint8Array, fixed: Encoding | undefined): TextStream {
  const guess = detectEncoding(head);
  let encoding = fixed ?? guess.encoding;
  let confidence = fixed === undefined ? guess.confidence : 1;
  let isCertain = fixed !== undefined || guess.certain;
  let isFirst = true;
  const decoder = new TextDecoder(encoding, { ignoreBOM: encoding === "utf-8" });
  let carried: Uint8Array = new Uint8Array(0);

  const settle = (bytes: Uint8Array): void => {
    if (asciiLength(bytes) === bytes.length) return;
    const later = detectEncoding(bytes);
    if (!later.certain) return;
    isCertain = true;
    confidence = later.confidence;
    if (later.encoding !== "windows-1252") return;
    encoding = later.encoding;
  };

  return {
    byteOrderMark: markedEncoding(head) === encoding,
    encoding: () => encoding,
    confidence: () => confidence,
    read(piece, last) {
      let bytes = carried.length > 0 ? joined(carried, piece) : piece;
      carried = new Uint8Array(0);
      if (!isCertain) settle(bytes);
      if (encoding === "utf-8" && !last) {
        const complete = bytes.length - cutSequence(bytes);
        carried = bytes.slice(complete);
        bytes = bytes.subarray(0, complete);
      }
      if (encoding === "windows-1252")
        return { bytes: encoder.encode(decodeWindows1252(bytes)), badCharacters: 0 };
      if (encoding === "utf-8") {
        if (isFirst && markedEncoding(bytes) === "utf-8") bytes = bytes.subarray(markBytes);
        isFirst = false;
        if (isUtf8(bytes)) return { bytes, badCharacters: 0 };
      }
      const text = decoder.decode(bytes, { stream: !last });
      return { bytes: encoder.encode(text), badCharacters: countBad(text, bytes, encoding) };
    },
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Bytes at the end that begin a sequence which the next piece goes on with. */
function cutSequence(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

/** Replacement characters in the text that do not stand in the file themselves. */
function countBad(text: string, bytes: Uint8Array, encoding: Encoding): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", at + 1)) count++;
  if (count === 0) return 0;
  const [a, b, c] =
    encoding === "utf-8"
      ? [0xef, 0xbf, 0xbd]
      : encoding === "utf-16le"
        ? [0xfd, 0xff]
        : [0xff, 0xfd];
  const stride = encoding === "utf-8" ? 1 : 2;
  for (let i = 0; i + 1 < bytes.length; i += stride) {
    if (bytes[i] === a && bytes[i + 1] === b && (c === undefined || bytes[i + 2] === c)) count--;
  }
  return Math.max(0, count);
}
