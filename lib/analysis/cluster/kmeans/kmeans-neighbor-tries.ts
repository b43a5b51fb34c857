import type { Found } from "./kmeans-starts";

/** The best for one k, and those of its neighbors that it has not been tried from. */
export interface NeighborTry {
  readonly index: number;
  readonly above?: Found | undefined;
  readonly below?: Found | undefined;
}

/** Enough for a betterment to pass from one end of a long range to the other. */
export const mostRounds = 50;

/** What is worth trying, ascending by k, when `before` are the partitions that were tried from last. */
export function neighborTries(
  found: readonly Found[],
  before: readonly (Found | undefined)[],
): NeighborTry[] {
  const news = found.map((one, i) => (one === before[i] ? undefined : one));
  return found
    .map((_, index) => ({ index, above: news[index + 1], below: news[index - 1] }))
    .filter(({ above, below }) => above || below);
}
