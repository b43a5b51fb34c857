import { shareDifference, shareEffect, shareRatio, twoSharesP } from "./proportions";
import { type RawContrast, unknownEstimate } from "./raw-contrast";

/**
 * Per wanted category and cluster, how its share stands to everyone else's, missing cells (−1) not counted. The p-value is that
 * of the Mann-Whitney test, which for yes and no is that of two shares. `categories`: how many codes there are. O(rows + wanted · k).
 */
export function shareContrasts(
  codes: Int32Array,
  categories: number,
  wanted: readonly number[],
  labels: Int32Array,
  k: number,
): RawContrast[][] {
  const tally = new Float64Array((k + 1) * categories);
  const counts = new Float64Array(k + 1);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code < 0) continue;
    tally[(labels[i]! + 1) * categories + code]!++;
    counts[labels[i]! + 1]!++;
  }
  const present = counts.reduce((sum, count) => sum + count, 0);
  return wanted.map((code) => {
    let total = 0;
    for (let c = 0; c <= k; c++) total += tally[c * categories + code]!;
    return Array.from({ length: k }, (_, cluster) => {
      const [a, n] = [tally[(cluster + 1) * categories + code]!, counts[cluster + 1]!];
      const [b, m] = [total - a, present - n];
      const isKnown = n > 0 && m > 0;
      return {
        count: n,
        own: a / n,
        rest: b / m,
        delta: isKnown ? shareDifference(a, n, b, m) : unknownEstimate,
        effect: isKnown ? shareEffect(a, n, b, m) : unknownEstimate,
        lift: shareRatio(a, n, b, m),
        p: twoSharesP(a, n, b, m),
        median: Number.NaN,
      };
    });
  });
}
