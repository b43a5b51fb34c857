import type { Reading, ReadingConfidence, ReadingOverrides } from "@/lib/schema/reading";
import { detectDelimiter } from "./detect-delimiter";
import { detectLayout, type Layout } from "./detect-layout";
import { createRecordReader } from "./record-reader";

export interface Dialect extends Layout {
  readonly delimiter: string;
  readonly quote: Reading["quote"];
  readonly escape: "doubled" | "backslash";
  readonly confidence: Omit<ReadingConfidence, "encoding" | "lastLine">;
}

/**
 * Guesses how delimited text is laid out, from its beginning; what a person has fixed stays fixed.
 * `isWhole` says that it is all there is, otherwise its last record is taken as cut off.
 */
export function detectDialect(
  beginning: string,
  isWhole: boolean,
  overrides: ReadingOverrides,
): Dialect {
  const sample = firstLines(beginning, overrides.lastLine ?? Number.POSITIVE_INFINITY);
  const whole = isWhole || sample.length < beginning.length;
  const skipped = overrides.skipLines ?? 0;
  const guess = detectDelimiter(sample, whole, overrides, skipped);
  const { delimiter, quote, escape: escaping } = guess;
  const reader = createRecordReader({
    delimiter,
    quote,
    escape: escaping,
    skipLines: skipped,
  });
  const read = reader.read(sample, whole);
  const layout = detectLayout(read, delimiter, overrides);
  return {
    ...layout,
    delimiter,
    quote,
    escape: escaping,
    confidence: { ...guess.confidence, ...layout.confidence },
  };
}

function firstLines(text: string, count: number): string {
  const lineEnd = /\r\n?|\n/g;
  for (let line = 0; line < count; line++) if (!lineEnd.test(text)) return text;
  return text.slice(0, lineEnd.lastIndex);
}
