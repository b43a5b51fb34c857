import type { Codes } from "./codes";

export interface Levels {
  /** The texts that have a column of their own, most frequent first. */
  readonly names: readonly string[];
  /** Per code, its place among `names`; `names.length` for every other. */
  readonly placeOf: Int32Array;
  readonly hasOthers: boolean;
}

const eventsAtOnce = 65_536;

/**
 * The most frequent texts (of equally frequent ones, those first in the alphabet), or those of `known` in
 * their order. `codes` are those of the events that are used, so later rows do not decide.
 */
export function* levelsOf(
  { codes, values }: Codes,
  most: number,
  known: readonly string[] | undefined,
): Generator<void, Levels, void> {
  const counts = new Uint32Array(values.length);
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! >= 0) counts[codes[i]!]!++;
    if (i % eventsAtOnce === eventsAtOnce - 1) yield;
  }
  const present = values.flatMap((value, code) => (counts[code]! > 0 ? [{ value, code }] : []));
  const ranked = present.toSorted(
    (a, b) => counts[b.code]! - counts[a.code]! || (a.value < b.value ? -1 : 1),
  );
  const names = known ?? ranked.slice(0, most).map(({ value }) => value);
  const places = new Map(names.map((name, place) => [name, place]));
  const placeOf = Int32Array.from(values, (value) => places.get(value) ?? names.length);
  return { names, placeOf, hasOthers: ranked.length > most };
}

/** How often each customer has each level, `counts[level × customers + customer]`; the last level is all others. */
export function* countLevels(
  from: Uint32Array,
  { codes }: Codes,
  { names, placeOf }: Levels,
): Generator<void, Float64Array, void> {
  const customers = from.length - 1;
  const counts = new Float64Array((names.length + 1) * customers);
  for (let c = 0; c < customers; c++) {
    for (let i = from[c]!; i < from[c + 1]!; i++) {
      const code = codes[i]!;
      if (code >= 0) counts[placeOf[code]! * customers + c]!++;
      if (i % eventsAtOnce === eventsAtOnce - 1) yield;
    }
  }
  return counts;
}
