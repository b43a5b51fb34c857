import type { LineEndsSeen } from "./line-ends";

/** Finds line ends outside of quotes, going forward only, so that the whole text is searched once. */
export function createLineCursor(text: string, last: boolean, seen: LineEndsSeen) {
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
