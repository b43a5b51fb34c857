import type { RawColumn } from "@/lib/schema/table";

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
}

/** Takes O(rows + distinct) time. */
export function distinctTexts(raw: RawColumn, isMissing: (cell: string) => boolean): DistinctTexts {
  const texts = raw.values.map((value) => value.trim());
  const counts = new Uint32Array(texts.length);
  for (let row = 0; row < raw.codes.length; row++) counts[raw.codes[row]!]!++;
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

/** The first texts that are not missing, at most `limit`. */
export function firstTexts({ texts, missing }: DistinctTexts, limit: number): string[] {
  const first: string[] = [];
  for (let i = 0; i < texts.length && first.length < limit; i++) {
    if (missing[i] === 0) first.push(texts[i]!);
  }
  return first;
}
