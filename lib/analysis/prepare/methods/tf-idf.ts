import type { Steps } from "@/lib/schema/progress";
import type { Coded } from "./coded";
import type { SparseRows } from "./sparse-rows";
import { tokenize } from "./tokenize";

export interface TfIdfOptions {
  /** Words in fewer texts than this are passed over. */
  readonly minTexts: number;
  /** Words in more than this share of the texts are passed over, in (0, 1]. */
  readonly maxShare: number;
  /** At most so many words, those that occur most often. */
  readonly maxWords: number;
  readonly stopWords: ReadonlySet<string>;
}

export interface FittedTfIdf {
  /** In code-unit order. */
  readonly words: readonly string[];
  /** Inverse document frequency of each, ln((1 + texts) / (1 + texts with the word)) + 1. */
  readonly weights: readonly number[];
}

const textsPerPause = 256;

function progress(done: number, total: number) {
  return { stage: "words", done, total };
}

/**
 * Learns which words there are and how telling each is. A missing text is none; so are words no text is left for. As scikit-learn's
 * `TfidfVectorizer` with smoothed idf: of words as frequent the first by code unit is kept. O(characters).
 * Spärck Jones (1972), doi:10.1108/eb026526.
 */
export function* fitTfIdf(column: Coded, options: TfIdfOptions): Steps<FittedTfIdf, never> {
  const { minTexts, maxShare, maxWords, stopWords } = options;
  const repeats = new Uint32Array(column.values.length);
  let texts = 0;
  for (const code of column.codes) {
    if (code < 0) continue;
    repeats[code]!++;
    texts++;
  }
  const occurrences = new Map<string, { all: number; texts: number; last: number }>();
  for (const [code, text] of column.values.entries()) {
    const times = repeats[code]!;
    if (code % textsPerPause === 0) yield progress(code, column.values.length);
    if (times === 0) continue;
    for (const word of tokenize(text)) {
      if (stopWords.has(word)) continue;
      const found = occurrences.get(word) ?? { all: 0, texts: 0, last: -1 };
      found.all += times;
      if (found.last !== code) found.texts += times;
      found.last = code;
      occurrences.set(word, found);
    }
  }
  const kept = [...occurrences]
    .filter(([, found]) => found.texts >= minTexts && found.texts <= maxShare * texts)
    .sort(([a, x], [b, y]) => y.all - x.all || (a < b ? -1 : 1))
    .slice(0, maxWords)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    words: kept.map(([word]) => word),
    weights: kept.map(([, found]) => Math.log((1 + texts) / (1 + found.texts)) + 1),
  };
}

/**
 * One row per distinct text (`column.values`): how often each known word occurs in it times its weight, to length 1.
 * A text without a known word is all 0. O(characters).
 */
export function* applyTfIdf(
  values: readonly string[],
  { words, weights }: FittedTfIdf,
): Steps<SparseRows, never> {
  const placeOf = new Map(words.map((word, place) => [word, place]));
  const starts = new Uint32Array(values.length + 1);
  const places: number[] = [];
  const cells: number[] = [];
  for (const [row, text] of values.entries()) {
    if (row % textsPerPause === 0) yield progress(row, values.length);
    const counts = new Map<number, number>();
    for (const word of tokenize(text)) {
      const place = placeOf.get(word);
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const found = [...counts].sort(([a], [b]) => a - b);
    const squares = found.reduce((sum, [place, count]) => sum + (count * weights[place]!) ** 2, 0);
    for (const [place, count] of found) {
      places.push(place);
      cells.push((count * weights[place]!) / Math.sqrt(squares));
    }
    starts[row + 1] = places.length;
  }
  return {
    columns: words.length,
    starts,
    places: Uint32Array.from(places),
    values: Float64Array.from(cells),
  };
}
