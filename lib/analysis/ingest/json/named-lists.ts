/** A list of records within an object, by the keys that lead to it. */
export interface NamedList {
  readonly name: string;
  readonly items: readonly unknown[];
}

const deepest = 3;

/**
 * The lists of objects within an object, at most three keys deep: `{"data": {"items": [{…}]}}` has
 * "data.items". Where there is none, lists of equal length are the columns of one unnamed table.
 */
export function namedLists(value: unknown): NamedList[] {
  const found: NamedList[] = [];
  search(value, "", 1, found);
  if (found.length > 0) return found;
  const records = recordsOfColumns(value);
  return records ? [{ name: "", items: records }] : [];
}

function search(value: unknown, path: string, depth: number, found: NamedList[]): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const name = path === "" ? key : `${path}.${key}`;
    if (Array.isArray(inner)) {
      if (inner.some(isObject)) found.push({ name, items: inner });
    } else if (depth < deepest) search(inner, name, depth + 1, found);
  }
}

/** `{"id": [1, 2], "city": ["Bonn", "Kiel"]}`, row by row. */
function recordsOfColumns(value: unknown): object[] | undefined {
  if (!isObject(value)) return undefined;
  const columns = Object.entries(value);
  const first = columns[0]?.[1];
  if (!Array.isArray(first) || first.length === 0) return undefined;
  const areEqual = columns.every(([, list]) => Array.isArray(list) && list.length === first.length);
  if (!areEqual) return undefined;
  return first.map((_, row) =>
    Object.fromEntries(columns.map(([key, list]) => [key, (list as unknown[])[row]])),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
