const mostOffered = 8;
const joiners = new Set(["and", "or", "not", "is", "contains", "missing"]);

/** The names of columns that what is being written may become; none while a value or nothing is written. */
export function completionsAt(
  rule: string,
  caret: number,
  columns: readonly string[],
): readonly string[] {
  const { text } = writtenAt(rule, caret);
  const wanted = text.toLowerCase();
  if (wanted === "" || joiners.has(wanted)) return [];
  const rank = (name: string) => (name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return columns
    .filter((name) => name.toLowerCase().includes(wanted) && name.toLowerCase() !== wanted)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostOffered);
}

/** The rule with the name of a column in place of what was written of it; in quotes where it would not be read as one. */
export function completed(rule: string, caret: number, name: string): string {
  const { start } = writtenAt(rule, caret);
  const isPlain = /^[\p{L}_]/u.test(name) && !/["'`[\]<>=!]/.test(name) && !joiners.has(name);
  const written = isPlain ? name : `"${name.replaceAll('"', '""')}"`;
  return `${rule.slice(0, start)}${written} ${rule.slice(caret).trimStart()}`;
}

/** What stands before the caret since the condition began: behind `and`, `or`, `not` or a bracket. Nothing behind a comparison. */
function writtenAt(rule: string, caret: number): { readonly start: number; readonly text: string } {
  const before = rule.slice(0, caret);
  const begun = /^(?:.*\b(?:and|or|not)\s+)?[\s(]*(["`[]?)/is.exec(before);
  const start = begun ? begun[0].length - (begun[1]?.length ?? 0) : 0;
  const text = before.slice(begun?.[0].length ?? 0);
  if (/[<>=!]|\b(?:is|contains)\s/i.test(text)) return { start: caret, text: "" };
  return { start, text };
}
