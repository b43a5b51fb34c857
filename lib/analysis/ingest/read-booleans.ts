const pairs: readonly (readonly [no: string, yes: string])[] = [
  ["false", "true"],
  ["no", "yes"],
  ["f", "t"],
  ["n", "y"],
  ["nein", "ja"],
  ["0", "1"],
];

/** 0 for a word of no, 1 for a word of yes, -1 for anything else; without case. */
export function booleanCode(text: string): 0 | 1 | -1 {
  const word = text.toLowerCase();
  for (const [no, yes] of pairs) {
    if (word === no) return 0;
    if (word === yes) return 1;
  }
  return -1;
}

/** Both words of one pair and nothing else, or "true", "false", "yes" or "no" alone. */
export function areBooleans(texts: readonly string[]): boolean {
  const words = new Set(texts.map((text) => text.toLowerCase()));
  const pair = pairs.find(([no, yes]) => words.has(no) || words.has(yes));
  if (!pair) return false;
  if (words.size === 1 && pair[0] === "0") return false;
  if (words.size === 1) return pair[0] === "false" || pair[0] === "no";
  return words.size === 2 && words.has(pair[0]) && words.has(pair[1]);
}
