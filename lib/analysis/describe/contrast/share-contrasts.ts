import type { ProfileRow } from "@/lib/schema/segment";
import type { CodedColumn } from "@/lib/schema/table";
import type { Grouping } from "../mean-row";
import { twoSidedNormal } from "./normal";
import type { RawContrast } from "./number-contrasts";
import { shareDifference, shareRatio } from "./proportions";

const unknown = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

/**
 * Per row (one category each) and cluster, how its share stands to everyone else's, missing cells not counted. The p-value is that
 * of the Mann-Whitney test, which for yes and no is that of two shares. O(rows + categories · k).
 */
export function shareContrasts(
  rows: readonly ProfileRow[],
  { codes, values }: CodedColumn,
  { k, tableRows, labels }: Grouping,
): RawContrast[][] {
  const size = values.length;
  const tally = new Float64Array((k + 1) * size);
  const counts = new Float64Array(k + 1);
  for (let i = 0; i < tableRows.length; i++) {
    const code = codes[tableRows[i]!]!;
    if (code < 0) continue;
    tally[(labels[i]! + 1) * size + code]!++;
    counts[labels[i]! + 1]!++;
  }
  const present = counts.reduce((sum, count) => sum + count, 0);
  return rows.map(({ column, category = "", kind }) => {
    const code = values.indexOf(category);
    let total = 0;
    for (let c = 0; c <= k; c++) total += tally[c * size + code]!;
    return Array.from({ length: k }, (_, cluster) => {
      const [a, n] = [tally[(cluster + 1) * size + code]!, counts[cluster + 1]!];
      const [b, m] = [total - a, present - n];
      return {
        column,
        category,
        kind,
        own: a / n,
        rest: b / m,
        delta: n === 0 || m === 0 ? unknown : shareDifference(a, n, b, m),
        effect: unknown,
        lift: shareRatio(a, n, b, m),
        p: twoShares(a, n, b, m),
      };
    });
  });
}

function twoShares(a: number, n: number, b: number, m: number): number {
  if (n === 0 || m === 0) return Number.NaN;
  const share = (a + b) / (n + m);
  const variance = ((n + m) / (n + m - 1)) * share * (1 - share) * (1 / n + 1 / m);
  return variance > 0 ? twoSidedNormal((a / n - b / m) / Math.sqrt(variance)) : 1;
}
