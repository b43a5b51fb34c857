import type { RawColumn } from "@/lib/schema/table";
import { type PlainCells, readPlainCells } from "./plain-cells";

/** The distinct cells of a column, trimmed, with how often each occurs. In the order of `raw.values`. */
export interface DistinctTexts {
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
}

/**
 * Takes O(rows + distinct) time. Of a column in which most cells differ nothing is told apart before it is asked for;
 * `mayBePlain`: no plain number or day means "missing".
 */
export function distinctTexts(
  raw: RawColumn,
  isMissing: (cell: string) => boolean,
  mayBePlain = false,
): DistinctTexts {
  const { cells } = raw;
  if (!cells) return toldApart(raw, isMissing);
  const plain = mayBePlain ? readPlainCells(cells, isMissing) : undefined;
  let known: DistinctTexts | undefined;
  const all = () => {
    known ??= toldApart(raw, isMissing);
    return known;
  };
  return {
    plain,
    get filled() {
      return plain?.filled ?? all().filled;
    },
    get texts() {
      return all().texts;
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

function toldApart({ codes, values }: RawColumn, isMissing: (cell: string) => boolean) {
  const texts = values.some(hasPadding) ? values.map((value) => value.trim()) : values;
  const counts = new Uint32Array(texts.length);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  const missing = new Uint8Array(texts.length);
  let filled = 0;
  let distinct = 0;
  for (let i = 0; i < texts.length; i++) {
    if (isMissing(texts[i]!)) missing[i] = 1;
    else {
      filled += counts[i]!;
      distinct++;
    }
  }
  return { texts, counts, missing, filled, distinct };
}

/** Whether trimming may change a text. */
function hasPadding(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= 32 || last <= 32 || first > 127 || last > 127;
}

/** The first texts that are not missing, at most `limit`. */
export function firstTexts({ texts, missing }: DistinctTexts, limit: number): string[] {
  const first: string[] = [];
  for (let i = 0; i < texts.length && first.length < limit; i++) {
    if (missing[i] === 0) first.push(texts[i]!);
  }
  return first;
}
