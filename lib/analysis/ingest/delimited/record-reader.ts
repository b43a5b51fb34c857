import type { LineEnd, ReadingRepair } from "@/lib/schema/reading";
import {
  countLineEnds,
  type LineEndsSeen,
  lineEndOf,
  noteLineEnds,
  unifyLineEnds,
} from "./line-ends";
import { type Mended, mendQuotes } from "./mend-quotes";
import { type Records, splitRecords } from "./split-records";

export interface RecordDialect {
  readonly delimiter: string;
  readonly quote: string;
  /** Absent: doubled. */
  readonly escape?: "doubled" | "backslash" | undefined;
  readonly skipLines: number;
}

/** Characters beyond which a record is refused rather than held in memory. */
export const longestRecord = 1 << 24;

/** Turns text that comes in pieces into records. */
export interface RecordReader {
  /** The records that are complete with this piece; all that remain with the last one. */
  read(piece: string, last: boolean): Records;
  readonly repairs: readonly ReadingRepair[];
  /** Cells so far whose quotes were not as they should be. */
  malformed(): number;
  lineEnd(): LineEnd;
  /** 1-based line on which the next record starts. */
  line(): number;
  /** Characters held back because their record is not complete. */
  held(): number;
  /** Goes on behind records that somebody else has read; nothing may be held back. */
  passTo(line: number, ends: { readonly hasLf: boolean; readonly hasCrlf: boolean }): void;
}

const nothing: Records = { cells: [], lines: [] };

export function createRecordReader({
  delimiter,
  quote,
  escape: escaping = "doubled",
  skipLines,
}: RecordDialect): RecordReader {
  const seen: LineEndsSeen = { lf: false, crlf: false, cr: false };
  const repairs: ReadingRepair[] = [];
  let pending = "";
  let line = 1;
  let malformed = 0;

  const mend = (text: string, last: boolean): Mended => {
    if (quote !== "" && text.includes(quote))
      return mendQuotes(text, { delimiter, quote, escape: escaping }, last, seen);
    const end = last ? text.length : lastLineEnd(text);
    const whole = text.slice(0, end);
    noteLineEnds(whole, seen);
    return { text: unifyLineEnds(whole), end, unclosed: [], malformed: [], loose: [] };
  };

  return {
    repairs,
    malformed: () => malformed,
    lineEnd: () => lineEndOf(seen),
    line: () => line,
    held: () => pending.length,
    passTo(next, { hasLf, hasCrlf }) {
      line = next;
      seen.lf ||= hasLf;
      seen.crlf ||= hasCrlf;
    },
    read(piece, last) {
      const hasLineEnd = piece.includes("\n") || piece.includes("\r");
      pending += piece;
      if (!last && !hasLineEnd) return nothing;
      if (line <= skipLines) {
        const skipped = skipFrom(pending, skipLines + 1 - line, last);
        line += countLineEnds(pending, 0, skipped);
        pending = pending.slice(skipped);
        if (line <= skipLines) return nothing;
      }
      const mended = mend(pending, last);
      malformed += mended.malformed.length;
      for (const unclosed of linesAt(pending, mended.unclosed, line))
        repairs.push({ line: unclosed, kind: "unclosed-quote" });
      const strange = [...mended.malformed, ...mended.loose].sort((a, b) => a - b);
      const odd = new Set(linesAt(pending, strange, line));
      const text =
        mended.text === "" || mended.text.endsWith("\n") ? mended.text : `${mended.text}\n`;
      const records = splitRecords(text, delimiter, quote, line);
      line += countLineEnds(pending, 0, mended.end);
      pending = pending.slice(mended.end);
      return odd.size > 0 ? { ...records, odd } : records;
    },
  };
}

/** The lines that ascending offsets are on, in a text that starts on the given line. */
function linesAt(text: string, offsets: readonly number[], first: number): number[] {
  let counted = 0;
  let line = first;
  return offsets.map((at) => {
    line += countLineEnds(text, counted, at);
    counted = at;
    return line;
  });
}

/** Offset behind the last line end; a CR at the very end may be half of a CRLF and is left alone. */
function lastLineEnd(text: string): number {
  const searched = text.endsWith("\r") ? text.slice(0, -1) : text;
  return Math.max(searched.lastIndexOf("\n"), searched.lastIndexOf("\r")) + 1;
}

/** Offset behind the first `count` line ends, or behind all there are. */
function skipFrom(text: string, count: number, last: boolean): number {
  const lineEnd = /\r\n?|\n/g;
  let end = 0;
  for (let i = 0; i < count && lineEnd.test(text); i++) {
    if (!last && lineEnd.lastIndex === text.length && text.endsWith("\r")) break;
    end = lineEnd.lastIndex;
  }
  return end;
}
