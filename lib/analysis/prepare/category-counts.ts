import type { Coded } from "./methods/coded";

/** Rows per category that occurs, in the order of `values`; missing cells are not counted. Takes O(rows) time. */
export function categoryCounts({ codes, values }: Coded): Map<string, number> {
  const counts = new Uint32Array(values.length);
  for (const code of codes) if (code >= 0) counts[code]!++;
  const found = new Map<string, number>();
  for (const [code, value] of values.entries()) {
    if (counts[code]! > 0) found.set(value, (found.get(value) ?? 0) + counts[code]!);
  }
  return found;
}

/** The most frequent category, the first by code unit of several; null when all are missing. */
export function commonest(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let bestCount = 0;
  for (const [value, count] of counts) {
    if (count > bestCount || (count === bestCount && best !== null && value < best)) {
      best = value;
      bestCount = count;
    }
  }
  return best;
}
