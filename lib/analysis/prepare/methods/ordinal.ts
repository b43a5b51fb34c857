import { categoryCounts } from "../category-counts";
import { matchCategories } from "../match-categories";
import { type Coded, spread } from "./coded";
import { naturalOrder } from "./natural-order";

export interface FittedOrdinal {
  /** From the least to the most; a category counts as its place, from 0. */
  readonly order: readonly string[];
  /** What a category that was not there counts as: the middle place of the rows. */
  readonly other: number;
}

/**
 * Puts categories in order: the given one first, what it does not name after it in natural order. Categories that are
 * given and do not occur keep their place. O(rows + categories log categories).
 */
export function fitOrdinal(column: Coded, given: readonly string[] = []): FittedOrdinal {
  const counts = categoryCounts(column);
  const named = [...new Set(given)];
  const found = [...counts.keys()];
  const isNamed = matchCategories(found, named);
  const order = [...named, ...naturalOrder(found.filter((_, i) => isNamed[i]! < 0))];
  const below = new Float64Array(order.length);
  const places = matchCategories(found, order);
  for (const [i, category] of found.entries()) below[places[i]!]! += counts.get(category)!;
  for (let place = 1; place < below.length; place++) below[place]! += below[place - 1]!;
  const present = below.at(-1) ?? 0;
  return {
    order,
    other: Math.max(
      0,
      below.findIndex((count) => 2 * count >= present),
    ),
  };
}

/** The place of each row's category; NaN where it is missing. O(rows + categories). */
export function applyOrdinal(column: Coded, { order, other }: FittedOrdinal): Float64Array {
  const places = matchCategories(column.values, order);
  return spread(
    column,
    places.map((place) => (place < 0 ? other : place)),
  );
}
