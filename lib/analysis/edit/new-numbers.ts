import { type Edit, firstMadeSegment } from "@/lib/schema/edit";

/** Looks that segments can have; a segment has the one its number leaves over. */
const looks = 12;

/** Numbers that edits gave to segments which were not there before. */
export function madeNumbers(edits: readonly Edit[]): ReadonlySet<number> {
  const made = new Set<number>();
  for (const edit of edits) {
    if (edit.kind === "create") made.add(edit.segment);
    if (edit.kind === "split")
      for (const part of edit.into) if (part !== edit.segment) made.add(part);
  }
  return made;
}

/**
 * Numbers for so many new segments: from 60 up, none that an edit ever gave or that is in use, and with looks that nobody
 * in sight has as long as there are such: the last looks first, for the first are what a sweep gives.
 */
export function newNumbers(
  count: number,
  inUse: Iterable<number>,
  edits: readonly Edit[],
): readonly number[] {
  const taken = new Set([...inUse, ...madeNumbers(edits)]);
  const seen = new Set([...inUse].map((number) => number % looks));
  const given: number[] = [];
  while (given.length < count) {
    const isFit = (number: number) =>
      !taken.has(number) && (seen.size >= looks || !seen.has(number % looks));
    let number = nthCandidate(0);
    for (let n = 1; !isFit(number); n++) number = nthCandidate(n);
    given.push(number);
    taken.add(number);
    seen.add(number % looks);
  }
  return given;
}

/** 71 … 60, then 83 … 72 and so on. */
function nthCandidate(n: number): number {
  const block = Math.floor(n / looks);
  return firstMadeSegment + (block + 1) * looks - 1 - (n % looks);
}
