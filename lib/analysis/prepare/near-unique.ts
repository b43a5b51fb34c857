/** Categories beyond which a column is not encoded even when asked for. */
const mostCategories = 100;

/** True when categories say more about single rows than about groups: one-hot would drown the rest. */
export function isNearUnique(distinct: number, present: number): boolean {
  return distinct > mostCategories || (distinct > 2 && distinct > present / 2);
}
