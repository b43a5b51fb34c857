import { dayMs } from "../../day";
import { roundTo } from "../../money";
import type { CustomerFeature, MadeColumn } from "../feature";
import type { History } from "../history";
import { windowSums } from "../window-sums";
import { featureWords } from "../words";

/**
 * Recent against earlier, for each window: (recent − earlier) / (recent + earlier) of orders and spending in
 * the last days and in as many days before, from −1 (stopped) to 1 (all of it recent). Missing without
 * either, and for a customer whose first order lies in the recent window: there is no earlier to compare with.
 */
export const trend: CustomerFeature = {
  group: "trend",
  *make(history) {
    const { orders, asOf, options } = history;
    const columns: MadeColumn[] = [];
    for (const days of options.windows) {
      const recent = yield* windowSums(orders, asOf, days, 0);
      const earlier = yield* windowSums(orders, asOf, 2 * days, days);
      const change = changeOf(history, days);
      columns.push({
        words: featureWords.orderTrend(days),
        values: recent.orders.map((value, c) => change(value, earlier.orders[c]!, c)),
      });
      if (!recent.spending || !earlier.spending) continue;
      const before = earlier.spending;
      columns.push({
        words: featureWords.spendingTrend(days),
        values: recent.spending.map((value, c) => change(value, before[c]!, c)),
      });
      yield;
    }
    return { columns };
  },
};

/** Returns can make a sum negative; what they leave counts as nothing, so that the range holds. */
function changeOf({ orders: { from, at }, asOf }: History, days: number) {
  const begin = asOf - days * dayMs;
  return (recent: number, earlier: number, c: number) => {
    const isOld = from[c + 1]! > from[c]! && at[from[c]!]! < begin;
    const [now, then] = [positive(recent), positive(earlier)];
    if (!isOld || !(now + then > 0)) return Number.NaN;
    return roundTo((now - then) / (now + then), 4);
  };
}

function positive(value: number): number {
  return Math.max(value, 0);
}
