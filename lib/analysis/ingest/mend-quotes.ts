import { type LineEndsSeen, unifyLineEnds } from "./line-ends";

/** Characters after which an open quote that no other quote has followed is taken for a stray one. */
export const longestQuotedCell = 1 << 20;

export interface Mended {
  /** Whole records: LF outside of quotes, every quoted cell closed and followed by a delimiter or LF. */
  readonly text: string;
  /** Characters of the input that `text` stands for; the rest is an unfinished record. */
  readonly end: number;
  /** Offsets in the input of quotes that were never closed and are kept as plain characters. */
  readonly unclosed: readonly number[];
}

interface QuotedCell {
  readonly start: number;
  readonly end: number;
  /** What to put in its place when it does not stand as RFC 4180 wants it. */
  readonly replacement?: string;
}

/**
 * Makes text safe for a parser that trusts quotes. A quoted cell that spans lines and holds a quote
 * which neither closes it nor is doubled, or that never ends, was opened by mistake: its quote becomes
 * an ordinary character, so that only its own line is affected and not the rest of the file.
 * `text` starts at a record; unless it is the `last` of the file, an unfinished record stays behind.
 * Takes time linear in the text: pairs of quotes parse the same from either side of a stray one.
 */
export function mendQuotes(
  text: string,
  delimiter: string,
  quote: string,
  last: boolean,
  seen: LineEndsSeen,
): Mended {
  const lines = createLineCursor(text, last, seen);
  /** Cells that do not stand as they should, or in which a CR is text and no line end. */
  const special: QuotedCell[] = [];
  const unclosed: number[] = [];
  let boundary = 0;
  let pos = 0;
  for (;;) {
    const at = text.indexOf(quote, pos);
    boundary = Math.max(boundary, lines.lastEndBefore(at === -1 ? text.length : at));
    if (at === -1) break;
    if (!opensCell(text, at, pos, delimiter)) {
      pos = at + 1;
      continue;
    }
    const cell = readQuotedCell(text, at, delimiter, quote, last, lines.next(at));
    if (cell === "unfinished") break;
    if (cell === "stray") unclosed.push(at);
    const taken = cell === "stray" ? strayCell(text, at, delimiter, quote, lines.next(at)) : cell;
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
  };
}

function opensCell(text: string, at: number, from: number, delimiter: string): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (before === 10 || before === 13) return true;
  return at - delimiter.length >= from && text.startsWith(delimiter, at - delimiter.length);
}

function readQuotedCell(
  text: string,
  start: number,
  delimiter: string,
  quote: string,
  last: boolean,
  lineEnd: number,
): QuotedCell | "unfinished" | "stray" {
  let isMalformed = false;
  let at = text.indexOf(quote, start + 1);
  for (;;) {
    if (at === -1) {
      if (isMalformed && lineEnd !== -1) return "stray";
      return last || text.length - start > longestQuotedCell ? "stray" : "unfinished";
    }
    if (isMalformed && lineEnd !== -1 && lineEnd < at) return "stray";
    if (text[at + 1] === quote) {
      at = text.indexOf(quote, at + 2);
      continue;
    }
    let after = at + 1;
    while (isPadding(text, after, delimiter)) after++;
    if (after >= text.length && !last) return "unfinished";
    if (after >= text.length || endsCell(text, after, delimiter)) {
      if (!isMalformed) return { start, end: after };
      const content = text.slice(start + 1, at).replaceAll(quote + quote, quote);
      return { start, end: after, replacement: quoted(content, quote) };
    }
    isMalformed = true;
    at = text.indexOf(quote, at + 1);
  }
}

/** The cell as it stands up to the next delimiter or line end, quoted properly. */
function strayCell(
  text: string,
  start: number,
  delimiter: string,
  quote: string,
  lineEnd: number,
): QuotedCell {
  const line = text.slice(start, lineEnd === -1 ? text.length : lineEnd);
  const delimiterAt = line.indexOf(delimiter);
  const content = delimiterAt === -1 ? line : line.slice(0, delimiterAt);
  return { start, end: start + content.length, replacement: quoted(content, quote) };
}

function quoted(content: string, quote: string): string {
  return quote + content.replaceAll(quote, quote + quote) + quote;
}

function isPadding(text: string, at: number, delimiter: string): boolean {
  const c = text[at];
  return (c === " " || c === "\t") && !text.startsWith(delimiter, at);
}

function endsCell(text: string, at: number, delimiter: string): boolean {
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

/** Finds line ends outside of quotes, going forward only, so that the whole text is searched once. */
function createLineCursor(text: string, last: boolean, seen: LineEndsSeen) {
  let lf = text.indexOf("\n");
  let cr = text.indexOf("\r");
  /** Goes on from there; tells whether a CR was passed. */
  const skipTo = (from: number): boolean => {
    const passesReturn = cr !== -1 && cr < from;
    if (lf !== -1 && lf < from) lf = text.indexOf("\n", from);
    if (passesReturn) cr = text.indexOf("\r", from);
    return passesReturn;
  };
  const nearest = (): number => (lf === -1 ? cr : cr === -1 ? lf : Math.min(lf, cr));
  return {
    skipTo,
    /** The first line end at or after `from`, or -1. */
    next(from: number): number {
      skipTo(from);
      return nearest();
    },
    /** Offset behind the last line end before `limit`, or 0. A CR at the very end may be half of a CRLF. */
    lastEndBefore(limit: number): number {
      let end = 0;
      for (let at = nearest(); at !== -1 && at < limit; at = nearest()) {
        if (at === cr && at === text.length - 1 && !last) break;
        const isPair = at === cr && lf === at + 1;
        if (isPair) seen.crlf = true;
        else if (at === cr) seen.cr = true;
        else seen.lf = true;
        end = isPair ? at + 2 : at + 1;
        skipTo(end);
      }
      return end;
    },
  };
}
