import { spellingKey } from "@/lib/analysis/ingest/types/spelling-key";

/**
 * Per value of a column, which of `categories` it is, however it is spelled; −1 for one that is none of them.
 * A missing cell has no value and so no place here. Takes O(values + categories) time.
 */
export function matchCategories(
  values: readonly string[],
  categories: readonly string[],
): Int32Array {
  const exact = new Map<string, number>();
  const spelled = new Map<string, number>();
  for (const [i, category] of categories.entries()) {
    if (!exact.has(category)) exact.set(category, i);
    const key = spellingKey(category);
    if (!spelled.has(key)) spelled.set(key, i);
  }
  return Int32Array.from(
    values,
    (value) => exact.get(value) ?? spelled.get(spellingKey(value)) ?? -1,
  );
}
