import type { Steps } from "@/lib/schema/progress";
import type { FittedOf } from "@/lib/schema/steps";
import { madeOf, pickSources, putBehind, widest } from "../derive-columns";
import { formatCount, formatNumber } from "../format-value";
import { columnOf, freeName, isCoded, type NumericColumn } from "../frame";
import { englishStopWords } from "../methods/stop-words";
import { applyTopics, fitTopics, topicWords } from "../methods/text-topics";
import { moments } from "../moments";
import { presentOf } from "../order-statistics";
import type { StepModule } from "../step-module";

/**
 * A number per topic for each text; see `fitTopics`. Topics keep their sizes beside each other, the widest with a standard
 * deviation of 1, so a scale step leaves them alone.
 */
export const topics: StepModule<"topics"> = {
  *fit(frame, step, { seed }): Steps<FittedOf<"topics">, never> {
    const fitted: FittedOf<"topics">["columns"][number][] = [];
    const taken = new Set<string>();
    for (const column of pickSources(frame, step.columns, ["text", "category"]).filter(isCoded)) {
      if (step.columns === null && column.kind !== "text") continue;
      const all = yield* fitTopics(column, {
        topics: step.topics,
        seed,
        minTexts: step.minTexts,
        maxShare: step.maxShare,
        maxWords: step.maxWords,
        stopWords: step.stopWords === "english" ? englishStopWords : new Set(),
      });
      const placed = yield* applyTopics(column, all);
      const found = { ...all, axes: all.axes.filter((_, topic) => tellsApart(placed[topic]!)) };
      const names = found.axes.map((_, topic) => {
        const words = topicWords(found, topic, 2).join(", ");
        const name = freeName(frame, `${column.name}: ${words}`, taken);
        taken.add(name);
        return name;
      });
      const divisor = widest(placed);
      fitted.push({ column: column.name, names, divisor, ...found });
    }
    return { columns: fitted };
  },

  *apply(frame, _, fitted) {
    const byName = new Map<string, NumericColumn[]>();
    for (const found of fitted.columns) {
      const column = columnOf(frame, found.column);
      if (!column || !isCoded(column)) continue;
      const values = yield* applyTopics(column, found);
      const made = values.map((own, i) =>
        madeOf(
          column,
          found.names[i]!,
          own.map((value) => value / found.divisor),
          true,
        ),
      );
      byName.set(found.column, made);
    }
    return putBehind(frame, ({ name }) => byName.get(name) ?? []);
  },

  why: () =>
    "Words that come up together make a topic; how much a text is about it can be compared.",

  did(_before, _after, _step, { columns }) {
    if (columns.length === 0) return ["There is no column of texts; choose one."];
    return columns.map(({ column, words, names }) => {
      if (names.length === 0) return `No word of ${column} is in enough texts to tell them apart.`;
      const list = names.map((name) => `“${name.slice(column.length + 2)}”`).join("; ");
      return `Found ${formatCount(names.length, "topic")} among ${formatNumber(words.length)} words of ${column}: ${list}.`;
    });
  },
};

/** A topic that every text has as much of, but for rounding, is none. */
function tellsApart(values: Float64Array): boolean {
  const { min, max, deviation } = moments(presentOf(values));
  return deviation > 1e-9 * Math.max(Math.abs(min), Math.abs(max));
}
