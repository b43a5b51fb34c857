import type { PackedTexts, RawColumn } from "@/lib/schema/table";
import type { MissingTest } from "../types/missing-tokens";
import { textPieces, unpackText } from "./packed-texts";
import { type PlainCells, readPlainCells } from "./plain-cells";

/** The distinct cells of a column, trimmed, with how often each occurs. In the order of `raw.values`. */
export interface DistinctTexts {
  /** Of a column in which most cells differ, made when first asked for: a million strings. */
  readonly texts: readonly string[];
  readonly counts: Uint32Array;
  /** 1 where the text means "missing". */
  readonly missing: Uint8Array;
  /** Rows that hold something. */
  readonly filled: number;
  /** Distinct texts that are not missing. */
  readonly distinct: number;
  /** The cells themselves, where most differ and all are plain; asked for first, they save telling them apart. */
  readonly plain?: PlainCells | undefined;
  /** Where most cells differ and none has spaces around it: the texts once more, without keeping them. */
  readonly pieces?: (() => Iterable<readonly string[]>) | undefined;
}

const pieceBytes = 1 << 16;

/**
 * Takes O(rows + distinct) time. Of a column in which most cells differ nothing is told apart before it is asked for;
 * `mayBePlain`: no plain number or day means "missing".
 */
export function distinctTexts(
  raw: RawColumn,
  isMissing: MissingTest,
  mayBePlain = false,
): DistinctTexts {
  const { cells } = raw;
  if (!cells) return toldApart(raw, isMissing);
  const plain = mayBePlain ? readPlainCells(cells, isMissing) : undefined;
  const isBare = plain !== undefined || !hasPaddedCells(cells);
  let known: Omit<DistinctTexts, "texts"> | undefined;
  const all = () => {
    known ??= isBare ? countedBare(raw, cells, isMissing) : toldApart(raw, isMissing);
    return known;
  };
  return {
    plain,
    pieces: isBare ? () => textPieces(cells, raw.firsts, pieceBytes) : undefined,
    get filled() {
      return plain?.filled ?? all().filled;
    },
    get texts() {
      return isBare ? raw.values : (all() as DistinctTexts).texts;
    },
    get counts() {
      return all().counts;
    },
    get missing() {
      return all().missing;
    },
    get distinct() {
      return all().distinct;
    },
  };
}

/** The texts in order, as far as they are asked for. */
export function* eachText(distinct: DistinctTexts): Generator<string, void, void> {
  if (!distinct.pieces) yield* distinct.texts;
  else for (const piece of distinct.pieces()) yield* piece;
}

/** The first texts that are not missing, at most `limit`. */
export function firstTexts(distinct: DistinctTexts, limit: number): string[] {
  const { missing } = distinct;
  const first: string[] = [];
  let i = 0;
  for (const text of eachText(distinct)) {
    if (first.length >= limit) break;
    if (missing[i++] === 0) first.push(text);
  }
  return first;
}

function toldApart({ codes, values }: RawColumn, isMissing: MissingTest) {
  const texts = values.some(hasPadding) ? values.map((value) => value.trim()) : values;
  const missing = new Uint8Array(texts.length);
  for (let i = 0; i < texts.length; i++) if (isMissing(texts[i]!)) missing[i] = 1;
  return { texts, missing, ...counted(codes, missing) };
}

/** The same without a string for every text. */
function countedBare(raw: RawColumn, cells: PackedTexts, isMissing: MissingTest) {
  const { bytes, starts } = cells;
  const firsts = raw.firsts!;
  const missing = new Uint8Array(firsts.length);
  for (let i = 0; i < firsts.length; i++) {
    const row = firsts[i]!;
    const start = starts[row]!;
    const end = starts[row + 1]!;
    if (end - start > isMissing.longest && isLong(bytes, start, end, isMissing.longest)) continue;
    if (isMissing(unpackText(cells, row))) missing[i] = 1;
  }
  return { missing, ...counted(raw.codes, missing) };
}

/** Whether bytes are certainly more than so many characters. */
function isLong(bytes: Uint8Array, start: number, end: number, characters: number): boolean {
  if (end - start > 3 * characters) return true;
  for (let at = start; at < end; at++) if (bytes[at]! > 127) return false;
  return true;
}

function counted(codes: Uint32Array, missing: Uint8Array) {
  const counts = new Uint32Array(missing.length);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  let filled = 0;
  let distinct = 0;
  for (let i = 0; i < missing.length; i++) {
    if (missing[i] === 1) continue;
    filled += counts[i]!;
    distinct++;
  }
  return { counts, filled, distinct };
}

/** Whether trimming may change a text. */
function hasPadding(text: string): boolean {
  return isPadding(text.charCodeAt(0)) || isPadding(text.charCodeAt(text.length - 1));
}

function hasPaddedCells({ bytes, starts }: PackedTexts): boolean {
  for (let i = 0; i + 1 < starts.length; i++) {
    const start = starts[i]!;
    const end = starts[i + 1]!;
    if (start < end && (isPadding(bytes[start]!) || isPadding(bytes[end - 1]!))) return true;
  }
  return false;
}

function isPadding(code: number): boolean {
  return code <= 32 || code > 127;
}
