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

export interface MissingTest {
  (cell: string): boolean;
  /** Characters of the longest cell that means so, but for spaces around it. */
  readonly longest: number;
}

/** Tells whether a cell means "missing": compared after trimming, without case. */
export function missingTest(tokens: readonly string[]): MissingTest {
  const set = new Set(tokens.map((token) => token.trim().toLowerCase()));
  let longest = 0;
  for (const token of set) longest = Math.max(longest, token.length);
  const isMissing = (cell: string): boolean => {
    const text = cell.trim();
    return text === "" || (text.length <= longest && set.has(text.toLowerCase()));
  };
  return Object.assign(isMissing, { longest });
}
