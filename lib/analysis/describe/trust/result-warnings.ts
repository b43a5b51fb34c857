import type { SegmentWarning } from "@/lib/schema/description";
import { trustWords as words } from "./words";

/** What a result as a whole is judged by. */
export interface ResultEvidence {
  /** Per segment, its share of all customers, in [0, 1]. */
  readonly shares: readonly number[];
  /** Per segment, what to be careful about in it. */
  readonly warnings: readonly (readonly SegmentWarning[])[];
}

const smallShare = 0.02;
const many = 10;
const giant = 0.8;
const manyOverlap = 0.5;
const manyInNone = 0.2;
/** Of three segments one can be small; of more, several make a result hard to use. */
const fewestSmall = 2;

/**
 * What to be careful about in all segments together, the gravest first: one only; several below 2 %, or more than ten; one that
 * holds 80 % and more; half of them running into another; a fifth of all customers in none. Empty where nothing is.
 */
export function resultWarnings({ shares, warnings }: ResultEvidence): string[] {
  const segments = shares.length;
  if (segments === 0) return [];
  const found: string[] = [];
  if (segments === 1) found.push(words.one);
  const small = shares.filter((share) => share < smallShare).length;
  if (small >= fewestSmall) found.push(words.small(segments, small, smallShare));
  else if (segments > many) found.push(words.many(segments));
  const largest = Math.max(...shares);
  if (segments > 1 && largest >= giant) found.push(words.giant(largest));
  const overlapping = warnings.filter((own) => own.some(({ kind }) => kind === "overlap")).length;
  if (overlapping >= 2 && overlapping >= manyOverlap * segments) {
    found.push(words.overlapping(segments, overlapping));
  }
  const inNone = 1 - shares.reduce((sum, share) => sum + share, 0);
  if (inNone >= manyInNone) found.push(words.inNone(inNone));
  return found;
}
