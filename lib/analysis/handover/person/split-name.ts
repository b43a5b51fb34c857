/** A full name as first and last name: what stands behind a comma, or before the last word, is the first. */
export function splitName(text: string): readonly [first: string, last: string] {
  const name = text.trim().replace(/\s+/gu, " ");
  const comma = name.indexOf(",");
  if (comma >= 0) return [name.slice(comma + 1).trim(), name.slice(0, comma).trim()];
  const gap = name.lastIndexOf(" ");
  return gap < 0 ? [name, ""] : [name.slice(0, gap), name.slice(gap + 1)];
}
