const usual: readonly string[] = [",", ";", "\t", "|", ":"];
const judgedLines = 40;
const mostCandidates = 12;
/** Share of the lines a sign must be in. */
const leastLines = 0.6;
const longestDelimiter = 4;

/** Signs that dates, numbers, names, addresses and prose are full of. */
const ordinary = /[\p{L}\p{N}\s"'`.\-_/\\()[\]{}<>@$€£%+?!&*]/u;

/**
 * What could separate the cells of some text: the usual signs, the space, and whatever other sign, or run of signs of
 * up to four characters, most lines have outside of quotes.
 */
export function delimiterCandidates(sample: string): string[] {
  const lines = sample
    .split(/\r\n?|\n/, judgedLines * 2)
    .filter((line) => line.trim() !== "")
    .slice(0, judgedLines)
    .map((line) => line.replace(/"[^"]*"/g, '"'));
  const met = new Map<string, number>();
  for (const line of lines) {
    for (const sign of signsIn(line)) met.set(sign, (met.get(sign) ?? 0) + 1);
  }
  const frequent = [...met]
    .filter(([, count]) => count >= lines.length * leastLines)
    .sort(([a, often], [b, rarely]) => rarely - often || b.length - a.length)
    .slice(0, mostCandidates)
    .map(([sign]) => sign);
  return [...new Set([...usual, " ", ...frequent])];
}

function signsIn(line: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < line.length; at++) {
    if (!isSign(line[at]!)) continue;
    let end = at;
    while (end < line.length && end - at < longestDelimiter && isSignOrSpace(line[end]!)) end++;
    for (let to = at + 1; to <= end; to++) found.add(line.slice(at, to));
    if (line[at - 1] !== " ") continue;
    for (let to = at + 1; to <= Math.min(end, at + longestDelimiter - 1); to++)
      found.add(line.slice(at - 1, to));
  }
  return found;
}

function isSign(character: string): boolean {
  return character === "\t" || !ordinary.test(character);
}

function isSignOrSpace(character: string): boolean {
  return character === " " || isSign(character);
}
