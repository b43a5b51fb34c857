import { createLineCursor } from "./line-cursor";
import { type LineEndsSeen, unifyLineEnds } from "./line-ends";

/** Characters after which an open quote that no other quote has followed is taken for a stray one. */
const longestQuotedCell = 1 << 20;

/** What tells cells apart. */
export interface QuoteStyle {
  readonly delimiter: string;
  readonly quote: string;
  /** How a quote is written within quotes; twice is understood in either case. */
  readonly escape: "doubled" | "backslash";
}

export interface Mended {
  /** Whole records: LF outside of quotes, every quoted cell closed and followed by a delimiter or LF. */
  readonly text: string;
  /** Characters of the input that `text` stands for; the rest is an unfinished record. */
  readonly end: number;
  /** Offsets in the input of quotes that were never closed and are kept as plain characters. */
  readonly unclosed: readonly number[];
  /** Offsets in the input of cells whose quotes were not as they should be, those with unclosed ones included. */
  readonly malformed: readonly number[];
  /** Offsets in the input of quotes within cells that are not quoted. */
  readonly loose: readonly number[];
}

interface QuotedCell {
  readonly start: number;
  readonly end: number;
  /** What to put in its place when it does not stand as RFC 4180 wants it. */
  readonly replacement?: string;
  readonly isMalformed: boolean;
}

/**
 * Makes text safe for a parser that trusts quotes and knows only doubled ones. A quote within a cell that neither
 * closes it nor is escaped is taken for text, and the cell ends at the first quote that a delimiter or line end
 * follows. Where a quote that opens a cell comes first, or a line end, the cell was opened by mistake: its quote
 * becomes an ordinary character, so that only its own cell is affected and not the rest of the file.
 * `text` starts at a record; unless it is the `last` of the file, an unfinished record stays behind.
 * Takes time linear in the text: pairs of quotes parse the same from either side of a stray one.
 */
export function mendQuotes(
  text: string,
  style: QuoteStyle,
  last: boolean,
  seen: LineEndsSeen,
): Mended {
  const { delimiter, quote } = style;
  const lines = createLineCursor(text, last, seen);
  /** Cells that do not stand as they should, or in which a CR is text and no line end. */
  const special: QuotedCell[] = [];
  const unclosed: number[] = [];
  const malformed: number[] = [];
  const loose: number[] = [];
  let boundary = 0;
  let pos = 0;
  for (;;) {
    const at = text.indexOf(quote, pos);
    boundary = Math.max(boundary, lines.lastEndBefore(at === -1 ? text.length : at));
    if (at === -1) break;
    if (!opensCell(text, at, pos, delimiter)) {
      loose.push(at);
      pos = at + 1;
      continue;
    }
    const cell = readQuotedCell(text, at, style, last, lines.next(at));
    if (cell === "unfinished") break;
    if (cell === "stray") unclosed.push(at);
    const taken = cell === "stray" ? strayCell(text, at, style, lines.next(at)) : cell;
    if (taken.isMalformed) malformed.push(at);
    pos = taken.end;
    const holdsReturn = lines.skipTo(pos);
    if (holdsReturn || taken.replacement !== undefined) special.push(taken);
  }
  const end = last ? text.length : boundary;
  return {
    text: assemble(
      text.slice(0, end),
      special.filter((cell) => cell.end <= end),
    ),
    end,
    unclosed: unclosed.filter((at) => at < end),
    malformed: malformed.filter((at) => at < end),
    loose: loose.filter((at) => at < end),
  };
}

function opensCell(text: string, at: number, from: number, delimiter: string): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (before === 10 || before === 13) return true;
  return at - delimiter.length >= from && text.startsWith(delimiter, at - delimiter.length);
}

type QuotedRead = QuotedCell | "unfinished" | "stray";

function readQuotedCell(
  text: string,
  start: number,
  style: QuoteStyle,
  last: boolean,
  lineEnd: number,
): QuotedRead {
  const { quote } = style;
  let at = text.indexOf(quote, start + 1);
  for (;;) {
    if (at === -1) {
      const isOver = last || text.length - start > longestQuotedCell;
      return isOver ? readLoosely(text, start, style, last, lineEnd) : "unfinished";
    }
    if (isBehindBackslash(text, at, start, style)) {
      at = text.indexOf(quote, at + 1);
      continue;
    }
    if (text[at + 1] === quote) {
      at = text.indexOf(quote, at + 2);
      continue;
    }
    const after = behindPadding(text, at + 1, style);
    if (!last && mayGoOn(text, after, style)) return "unfinished";
    if (!endsCell(text, after, style)) return readLoosely(text, start, style, last, lineEnd);
    if (style.escape === "doubled") return { start, end: after, isMalformed: false };
    const written = text.slice(start + 1, at);
    if (!written.includes("\\")) return { start, end: after, isMalformed: false };
    const replacement = quoted(contentOf(written, style), quote);
    return { start, end: after, replacement, isMalformed: false };
  }
}

/** A cell in which some quote neither closes nor is escaped. */
function readLoosely(
  text: string,
  start: number,
  style: QuoteStyle,
  last: boolean,
  lineEnd: number,
): QuotedRead {
  const { delimiter, quote } = style;
  let at = text.indexOf(quote, start + 1);
  for (; ; at = text.indexOf(quote, at + 1)) {
    if (lineEnd !== -1 && (at === -1 || lineEnd < at)) return "stray";
    if (at === -1) return last || text.length - start > longestQuotedCell ? "stray" : "unfinished";
    if (isBehindBackslash(text, at, start, style)) continue;
    const after = behindPadding(text, at + 1, style);
    if (!last && mayGoOn(text, after, style)) return "unfinished";
    if (endsCell(text, after, style)) {
      const content = contentOf(text.slice(start + 1, at), style);
      return { start, end: after, replacement: quoted(content, quote), isMalformed: true };
    }
    if (opensCell(text, at, start + 1, delimiter)) return "stray";
  }
}

/** Whether a quote is escaped: behind an odd number of backslashes, all of them in its cell. */
function isBehindBackslash(text: string, at: number, start: number, style: QuoteStyle): boolean {
  if (style.escape === "doubled") return false;
  let first = at;
  while (first - 1 > start && text[first - 1] === "\\") first--;
  return (at - first) % 2 === 1;
}

function contentOf(written: string, { quote, escape: escaping }: QuoteStyle): string {
  const single = written.replaceAll(quote + quote, quote);
  if (escaping === "doubled") return single;
  return single.replace(/\\(.)/gs, (pair, next) => (next === quote || next === "\\" ? next : pair));
}

/** The cell as it stands up to the next delimiter or line end, quoted properly. */
function strayCell(
  text: string,
  start: number,
  { delimiter, quote }: QuoteStyle,
  lineEnd: number,
): QuotedCell {
  const line = text.slice(start, lineEnd === -1 ? text.length : lineEnd);
  const delimiterAt = line.indexOf(delimiter);
  const content = delimiterAt === -1 ? line : line.slice(0, delimiterAt);
  const end = start + content.length;
  return { start, end, replacement: quoted(content, quote), isMalformed: true };
}

function quoted(content: string, quote: string): string {
  return quote + content.replaceAll(quote, quote + quote) + quote;
}

/** Where the spaces between a closing quote and what ends the cell are over. */
function behindPadding(text: string, from: number, { delimiter }: QuoteStyle): number {
  let at = from;
  while ((text[at] === " " || text[at] === "\t") && !text.startsWith(delimiter, at)) at++;
  return at;
}

/** The text may be cut off here, before or within a delimiter. */
function mayGoOn(text: string, at: number, { delimiter }: QuoteStyle): boolean {
  return (
    at >= text.length ||
    (text.length - at < delimiter.length && delimiter.startsWith(text.slice(at)))
  );
}

function endsCell(text: string, at: number, { delimiter }: QuoteStyle): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === 10 || code === 13 || text.startsWith(delimiter, at);
}

function assemble(text: string, special: readonly QuotedCell[]): string {
  if (special.length === 0) return unifyLineEnds(text);
  const parts: string[] = [];
  let pos = 0;
  for (const cell of special) {
    parts.push(unifyLineEnds(text.slice(pos, cell.start)));
    parts.push(cell.replacement ?? text.slice(cell.start, cell.end));
    pos = cell.end;
  }
  parts.push(unifyLineEnds(text.slice(pos)));
  return parts.join("");
}
