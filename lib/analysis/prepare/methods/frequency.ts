import { categoryCounts } from "../category-counts";
import { matchCategories } from "../match-categories";
import { type Coded, type Of, spread } from "./coded";

export interface FittedFrequency {
  /** Share of the rows that have a category, in (0, 1]. */
  readonly shares: Of<number>;
}

/** How common each category is among the rows that have one. O(rows + categories). */
export function fitFrequency(column: Coded): FittedFrequency {
  const counts = categoryCounts(column);
  const present = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { shares: [...counts].map(([category, count]) => [category, count / present]) };
}

/** The share of each row's category: 0 for one that was not there, NaN where it is missing. O(rows + categories). */
export function applyFrequency(column: Coded, { shares }: FittedFrequency): Float64Array {
  const known = matchCategories(
    column.values,
    shares.map(([category]) => category),
  );
  return spread(
    column,
    Float64Array.from(known, (place) => (place < 0 ? 0 : shares[place]![1])),
  );
}
