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

/** All texts, decoded many at a time. Takes O(bytes) time. */
export function unpackTexts(packed: PackedTexts): string[] {
  const { bytes, starts } = packed;
  const count = packedCount(packed);
  const texts = new Array<string>(count);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && starts[to + 1]! - starts[from]! <= pieceBytes) to++;
    const piece = bytes.subarray(starts[from]!, starts[to]!);
    const whole = decoder.decode(piece);
    if (whole.length === piece.length) sliceByBytes(whole, starts, from, to, texts);
    else sliceByUnits(whole, packed, from, to, texts);
    from = to;
  }
  return texts;
}

/** The text of a cell's code. */
export function rawText(raw: RawColumn, code: number): string {
  return raw.packed ? unpackText(raw.packed, code) : raw.values[code]!;
}

/** A column whose texts are decoded when somebody first asks for all of them. */
export function packedColumn(
  name: string,
  header: string,
  codes: Uint32Array,
  packed: PackedTexts,
): RawColumn {
  let values: readonly string[] | undefined;
  return {
    name,
    header,
    codes,
    packed,
    get values() {
      values ??= unpackTexts(packed);
      return values;
    },
  };
}

function sliceByBytes(
  whole: string,
  starts: Uint32Array,
  from: number,
  to: number,
  texts: string[],
): void {
  const base = starts[from]!;
  for (let i = from; i < to; i++) texts[i] = whole.slice(starts[i]! - base, starts[i + 1]! - base);
}

/** A character of four bytes is two UTF-16 units, any other one. */
function sliceByUnits(
  whole: string,
  { bytes, starts }: PackedTexts,
  from: number,
  to: number,
  texts: string[],
): void {
  let unit = 0;
  for (let i = from; i < to; i++) {
    const first = unit;
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const byte = bytes[at]!;
      if (byte < 0x80 || byte > 0xbf) unit += byte < 0xf0 ? 1 : 2;
    }
    texts[i] = whole.slice(first, unit);
  }
}
