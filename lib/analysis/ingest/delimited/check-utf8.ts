/** Bytes at the beginning that are ASCII. */
export function asciiLength(bytes: Uint8Array, from = 0): number {
  const { length } = bytes;
  let at = from;
  for (; at + 8 <= length; at += 8) {
    const four = bytes[at]! | bytes[at + 1]! | bytes[at + 2]! | bytes[at + 3]!;
    const more = bytes[at + 4]! | bytes[at + 5]! | bytes[at + 6]! | bytes[at + 7]!;
    if ((four | more) > 0x7f) break;
  }
  while (at < length && bytes[at]! < 0x80) at++;
  return at;
}

/** Whether bytes are UTF-8 without a fault, as a decoder that forgives nothing has it. Takes O(bytes) time. */
export function isUtf8(bytes: Uint8Array): boolean {
  const { length } = bytes;
  for (let at = asciiLength(bytes); at < length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    if (lead < 0xc2 || lead > 0xf4) return false;
    const behind = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    if (at + behind >= length) return false;
    const second = bytes[at + 1]!;
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return false;
    for (let i = 2; i <= behind; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return false;
    at = asciiLength(bytes, at + behind + 1);
  }
  return true;
}
