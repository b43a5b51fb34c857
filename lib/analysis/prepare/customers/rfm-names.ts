/**
 * The classic names by recency score (rows, 1 to 5) and frequency score (columns, 1 to 5); every pair of
 * scores has exactly one.
 */
const grid = [
  ["Hibernating", "Hibernating", "At risk", "At risk", "Can't lose them"],
  ["Hibernating", "Hibernating", "At risk", "At risk", "Can't lose them"],
  ["About to sleep", "About to sleep", "Need attention", "Loyal customers", "Loyal customers"],
  ["Promising", "Potential loyalists", "Potential loyalists", "Loyal customers", "Loyal customers"],
  ["New customers", "Potential loyalists", "Potential loyalists", "Champions", "Champions"],
] as const;

export const rfmNames = [
  "Champions",
  "Loyal customers",
  "Potential loyalists",
  "New customers",
  "Promising",
  "Need attention",
  "About to sleep",
  "At risk",
  "Can't lose them",
  "Hibernating",
] as const;
export type RfmName = (typeof rfmNames)[number];

/** Scores are whole numbers from 1 (worst) to 5 (best). */
export function rfmNameOf(recencyScore: number, frequencyScore: number): RfmName | undefined {
  return grid[recencyScore - 1]?.[frequencyScore - 1];
}
