import { words } from "./words";

/**
 * Unique names for headers, without the spaces around them: one that is empty is named by its position, one that came
 * before gets its number of occurrence. Names that need no change are never given to another column.
 * Takes O(columns) time, also when all headers are the same.
 */
export function nameColumns(headers: readonly string[]): string[] {
  const trimmed = headers.map((header) => header.trim());
  const taken = new Set(trimmed.filter((header) => header !== ""));
  const seen = new Set<string>();
  const nextOccurrence = new Map<string, number>();
  const unused = (name: string): string => {
    let occurrence = nextOccurrence.get(name) ?? 2;
    let candidate = words.repeatedColumn(name, occurrence);
    while (taken.has(candidate)) candidate = words.repeatedColumn(name, ++occurrence);
    nextOccurrence.set(name, occurrence + 1);
    taken.add(candidate);
    return candidate;
  };
  return trimmed.map((header, i) => {
    if (header === "") {
      const name = words.unnamedColumn(i + 1);
      if (taken.has(name)) return unused(name);
      taken.add(name);
      return name;
    }
    if (seen.has(header)) return unused(header);
    seen.add(header);
    return header;
  });
}
