import type { PackedTexts, RawColumn } from "@/lib/schema/table";

/** Bytes decoded at once: a string must not grow beyond what engines hold. */
const pieceBytes = 1 << 24;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function packedCount({ starts }: PackedTexts): number {
  return starts.length - 1;
}

/** One of the texts. */
export function unpackText({ bytes, starts }: PackedTexts, at: number): string {
  return decoder.decode(bytes.subarray(starts[at]!, starts[at + 1]!));
}

/** All texts, or those at `places` only, ascending. Takes O(bytes) time. */
export function unpackTexts(packed: PackedTexts, places?: Uint32Array): string[] {
  const texts: string[] = [];
  for (const piece of textPieces(packed, places, pieceBytes))
    for (let i = 0; i < piece.length; i++) texts.push(piece[i]!);
  return texts;
}

/** The same in order, some at a time, decoded together. */
export function* textPieces(
  packed: PackedTexts,
  places: Uint32Array | undefined,
  most: number,
): Generator<string[], void, void> {
  const { bytes, starts } = packed;
  const count = packedCount(packed);
  let next = 0;
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && starts[to + 1]! - starts[from]! <= most) to++;
    const piece = bytes.subarray(starts[from]!, starts[to]!);
    const whole = decoder.decode(piece);
    const unitAt = whole.length === piece.length ? undefined : unitStarts(packed, from, to);
    const texts: string[] = [];
    for (let i = from; i < to; i++) {
      if (places && places[next] !== i) continue;
      next++;
      texts.push(
        unitAt
          ? whole.slice(unitAt[i - from]!, unitAt[i - from + 1]!)
          : whole.slice(starts[i]! - starts[from]!, starts[i + 1]! - starts[from]!),
      );
    }
    yield texts;
    from = to;
  }
}

/** Where texts start in UTF-16 units: a character of four bytes is two of them, any other one. */
function unitStarts({ bytes, starts }: PackedTexts, from: number, to: number): Uint32Array {
  const units = new Uint32Array(to - from + 1);
  let unit = 0;
  for (let i = from; i < to; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const byte = bytes[at]!;
      if (byte < 0x80 || byte > 0xbf) unit += byte < 0xf0 ? 1 : 2;
    }
    units[i - from + 1] = unit;
  }
  return units;
}

/** The text of a cell's code. */
export function rawText(raw: RawColumn, code: number): string {
  return raw.packed ? unpackText(raw.packed, code) : raw.values[code]!;
}

/** One cell. */
export function rawCell(raw: RawColumn, row: number): string {
  if (raw.cells) return unpackText(raw.cells, row);
  return rawText(raw, raw.codes[row]!);
}

export function rowCount(raw: RawColumn): number {
  return raw.cells ? packedCount(raw.cells) : raw.codes.length;
}
