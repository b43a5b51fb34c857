import type { Steps } from "@/lib/schema/progress";
import { type Coded, spread } from "./coded";
import { type SparseRows, timesAxes } from "./sparse-rows";
import { applyTfIdf, type FittedTfIdf, fitTfIdf, type TfIdfOptions } from "./tf-idf";
import { truncatedSvd } from "./truncated-svd";

export interface TopicsOptions extends TfIdfOptions {
  readonly topics: number;
  readonly seed: number;
}

export interface FittedTopics extends FittedTfIdf {
  /** Per topic the weight of each word. */
  readonly axes: readonly (readonly number[])[];
}

/**
 * Latent semantic analysis: TF-IDF of the texts, then their first right singular vectors, not centered, as scikit-learn's
 * `TfidfVectorizer` and `TruncatedSVD`. Fewer topics where there are fewer words. See `fitTfIdf` and `truncatedSvd` for cost.
 * Deerwester et al. (1990), doi:10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9.
 */
export function* fitTopics(
  column: Coded,
  { topics, seed, ...options }: TopicsOptions,
): Steps<FittedTopics, never> {
  const found = yield* fitTfIdf(column, options);
  const rows = byRow(column, yield* applyTfIdf(column.values, found));
  const { axes, sizes } = yield* truncatedSvd(rows, topics, seed);
  const columns = found.words.length;
  return {
    ...found,
    axes: Array.from(sizes, (_, i) =>
      Array.from(axes.subarray(i * columns, (i + 1) * columns), (weight) => weight + 0),
    ),
  };
}

/** How much of each topic a text has; 0 in all for one without a known word, NaN where it is missing. */
export function* applyTopics(column: Coded, fitted: FittedTopics): Steps<Float64Array[], never> {
  const rows = yield* applyTfIdf(column.values, fitted);
  const axes = fitted.axes.flat();
  return timesAxes(rows, axes, fitted.axes.length).map((found) => spread(column, found));
}

/** The words with the largest weights of a topic, to call it by. */
export function topicWords({ words, axes }: FittedTopics, topic: number, most: number): string[] {
  const weights = axes[topic]!;
  return [...words.keys()]
    .sort((a, b) => weights[b]! - weights[a]! || a - b)
    .slice(0, most)
    .filter((place) => weights[place]! > 0)
    .map((place) => words[place]!);
}

/** Distinct texts weighted by how often each occurs: the singular vectors are those of all rows. */
function byRow(column: Coded, distinct: SparseRows): SparseRows {
  const repeats = new Float64Array(column.values.length);
  for (const code of column.codes) if (code >= 0) repeats[code]!++;
  const values = distinct.values.slice();
  for (const [text, times] of repeats.entries()) {
    for (let at = distinct.starts[text]!; at < distinct.starts[text + 1]!; at++) {
      values[at]! *= Math.sqrt(times);
    }
  }
  return { ...distinct, values };
}
