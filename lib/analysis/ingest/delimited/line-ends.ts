import type { LineEnd } from "@/lib/schema/reading";

/** Which line ends have been met so far. */
export interface LineEndsSeen {
  lf: boolean;
  crlf: boolean;
  cr: boolean;
}

/** Every line end as LF. */
export function unifyLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Notes which line ends there are in text that holds no others. */
export function noteLineEnds(text: string, seen: LineEndsSeen): void {
  if (!text.includes("\r")) {
    seen.lf ||= text.includes("\n");
    return;
  }
  seen.crlf ||= text.includes("\r\n");
  seen.cr ||= /\r(?!\n)/.test(text);
  seen.lf ||= /(?<!\r)\n/.test(text);
}

/** The one kind that was met; LF when there was none. */
export function lineEndOf(seen: LineEndsSeen): LineEnd {
  const kinds = Number(seen.lf) + Number(seen.crlf) + Number(seen.cr);
  if (kinds > 1) return "mixed";
  if (seen.crlf) return "crlf";
  return seen.cr ? "cr" : "lf";
}

/** Line ends in `text[start … end)`, CRLF counted once. */
export function countLineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}
