/** Cells that mean "missing" unless a person says otherwise, in lower case. An empty cell always does. */
export const defaultMissing: readonly string[] = [
  "",
  "na",
  "n/a",
  "#n/a",
  "null",
  "none",
  "nan",
  "nil",
  "-",
  "--",
  "?",
  ".",
];

/** Tells whether a cell means "missing": compared after trimming, without case. */
export function missingTest(tokens: readonly string[]): (cell: string) => boolean {
  const set = new Set(tokens.map((token) => token.trim().toLowerCase()));
  let longest = 0;
  for (const token of set) longest = Math.max(longest, token.length);
  return (cell) => {
    const text = cell.trim();
    return text === "" || (text.length <= longest && set.has(text.toLowerCase()));
  };
}
