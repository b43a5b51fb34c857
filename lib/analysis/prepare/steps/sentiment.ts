import { madeOf, pickSources, putBehind } from "../derive-columns";
import { formatCount, formatNumber } from "../format-value";
import { columnOf, freeName, isCoded, missingIn } from "../frame";
import { applySentiment, sentimentCoverage } from "../methods/sentiment";
import type { StepModule } from "../step-module";

/** How friendly English texts are, by a list of words; see `sentiment`. Learns nothing but the names of its columns. */
export const sentiment: StepModule<"sentiment"> = {
  fit(frame, { columns }) {
    const taken = new Set<string>();
    const found = pickSources(frame, columns, columns ? ["text", "category"] : ["text"]);
    return {
      columns: found.map((column) => {
        const name = freeName(frame, `${column.name}: how friendly`, taken);
        taken.add(name);
        return { column: column.name, name };
      }),
    };
  },

  apply(frame, _, { columns }) {
    const byName = new Map(columns.map(({ column, name }) => [column, name]));
    return putBehind(frame, (column) => {
      const name = byName.get(column.name);
      if (name === undefined || !isCoded(column)) return [];
      return [madeOf(column, name, applySentiment(column), false)];
    });
  },

  why: () =>
    "The words of a text tell whether its writer was pleased; a list rates English words from −5 to 5.",

  did(before, after, _step, { columns }) {
    if (columns.length === 0) return ["There is no column of texts; choose one."];
    return columns.map(({ column, name }) => {
      const texts = columnOf(before, column)!;
      if (!isCoded(texts)) return "";
      const coverage = sentimentCoverage(texts);
      const unrated = missingIn(columnOf(after, name)!) - missingIn(texts);
      const known = Number.isNaN(coverage)
        ? "holds no text"
        : `has a word of the list in ${formatNumber(100 * coverage, 0)}% of its texts`;
      const rest =
        unrated > 0
          ? ` ${formatCount(unrated, "row")} without one ${unrated === 1 ? "is" : "are"} missing, not neutral.`
          : "";
      return `Rated ${column}, which ${known}; English only, a word after “not” counts reversed.${rest}`;
    });
  },
};
