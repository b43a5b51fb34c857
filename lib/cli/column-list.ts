/**
 * Splits `A,B` into column names. Names may hold commas themselves, so at every place the longest
 * name that is there wins; `"A, B"` in quotes is one name. A word that is no name is kept as it is,
 * for whoever looks it up to say so.
 */
export function splitColumnList(text: string, names: readonly string[]): string[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = text;
  for (;;) {
    const trimmed = rest.trimStart();
    const name = longestFirst.find((candidate) => startsWithItem(trimmed, candidate));
    const quoted = /^"((?:[^"]|"")*)"\s*(?=,|$)/.exec(trimmed);
    if (name !== undefined) {
      found.push(name);
      rest = trimmed.slice(name.length);
    } else if (quoted) {
      found.push(quoted[1]!.replaceAll('""', '"'));
      rest = trimmed.slice(quoted[0].length);
    } else {
      const end = trimmed.indexOf(",");
      found.push((end < 0 ? trimmed : trimmed.slice(0, end)).trim());
      rest = end < 0 ? "" : trimmed.slice(end);
    }
    const comma = rest.indexOf(",");
    if (comma < 0) return found;
    rest = rest.slice(comma + 1);
  }
}

function startsWithItem(text: string, name: string): boolean {
  return name !== "" && text.startsWith(name) && /^\s*(,|$)/.test(text.slice(name.length));
}
