const upperHalf = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const unitsAtOnce = 8192;

/**
 * Bytes as Windows-1252, each of them one character; the five that mean nothing become the control
 * characters of the same number, as browsers have it. Written out because several releases of Node
 * decode this encoding as Latin-1: https://github.com/nodejs/node/issues/56542.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.min(unitsAtOnce, bytes.length));
  let text = "";
  for (let start = 0; start < bytes.length; start += unitsAtOnce) {
    const length = Math.min(unitsAtOnce, bytes.length - start);
    for (let i = 0; i < length; i++) {
      const byte = bytes[start + i]!;
      units[i] = byte >= 0x80 && byte < 0xa0 ? upperHalf.charCodeAt(byte - 0x80) : byte;
    }
    text += String.fromCharCode(...units.subarray(0, length));
  }
  return text;
}
