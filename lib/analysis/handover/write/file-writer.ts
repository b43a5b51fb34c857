/** Takes bytes in order; they are not changed afterwards. */
export type Out = (bytes: Uint8Array) => void;

export type Cell = string | number;

/** One file of records, written piece by piece. */
export interface FileWriter {
  write(cells: readonly Cell[]): void;
  /** Bytes written so far, what is still held back included; of compressed files those that are out. */
  size(): number;
  end(): void;
}

export const encoder = new TextEncoder();

/** Texts of about 64 kB go out together. */
const pieceLength = 1 << 16;

/** Collects texts and passes them on as UTF-8. */
export function textOut(out: Out) {
  let held = "";
  let bytes = 0;
  const flush = () => {
    if (held === "") return;
    out(encoder.encode(held));
    held = "";
  };
  return {
    write(text: string) {
      held += text;
      bytes += utf8Length(text);
      if (held.length >= pieceLength) flush();
    },
    size: () => bytes,
    flush,
  };
}

/** Bytes of a text as UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    bytes++;
    if (unit < 0x800) continue;
    // A pair of surrogates is four bytes, two for each; one alone becomes U+FFFD, which is three.
    const isPaired =
      (unit & 0xfc00) === 0xd800
        ? (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
        : (unit & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
    if (!isPaired) bytes++;
  }
  return bytes;
}
