const scales: readonly (readonly string[])[] = [
  ["none", "very low", "low", "medium low", "medium", "medium high", "high", "very high"],
  ["very small", "small", "medium", "large", "very large", "extra large"],
  ["xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl"],
  ["never", "rarely", "sometimes", "often", "always"],
  ["very poor", "poor", "fair", "good", "very good", "excellent"],
  ["strongly disagree", "disagree", "neutral", "agree", "strongly agree"],
  ["very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"],
  ["bronze", "silver", "gold", "platinum", "diamond"],
  ["free", "basic", "standard", "plus", "premium", "enterprise"],
  ["primary", "secondary", "tertiary"],
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
  [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
];

/**
 * Categories from the least to the most: by a common scale that has all of them (low, medium, high; S, M, L; weekdays),
 * else by the numbers in them ("2-5" before "10-20"), then by code unit. Takes each once. O(n log n).
 */
export function naturalOrder(categories: readonly string[]): string[] {
  const distinct = [...new Set(categories)];
  const key = (category: string) =>
    category
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, " ");
  const scale = scales.find((words) => distinct.every((category) => words.includes(key(category))));
  const place = (category: string) => scale?.indexOf(key(category)) ?? 0;
  return distinct.sort((a, b) => place(a) - place(b) || compareChunks(a, b));
}

/** Runs of digits compare as numbers, what stands between them by code unit. */
function compareChunks(a: string, b: string): number {
  const left = chunksOf(a);
  const right = chunksOf(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = compareChunk(left[i]!, right[i]!);
    if (difference !== 0) return difference;
  }
  return left.length - right.length || (a < b ? -1 : Number(a > b));
}

function chunksOf(category: string): string[] {
  return category.match(/\d+(?:\.\d+)?|[^\d]+/g) ?? [];
}

function compareChunk(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (/^\d/.test(a) && /^\d/.test(b)) return x - y;
  return a < b ? -1 : Number(a > b);
}
