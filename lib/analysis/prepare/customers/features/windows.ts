import { roundTo } from "../../money";
import type { CustomerFeature, MadeColumn } from "../feature";
import { windowSums } from "../window-sums";
import { featureWords } from "../words";

/**
 * For each window of days, rolling back from the as-of day, and as many windows before it as there are lags:
 * orders, spending (sum of amounts; 0 without an order) and mean amount of an order (missing without one).
 */
export const windows: CustomerFeature = {
  group: "windows",
  *make({ orders, asOf, options }) {
    const places = orders.decimals === undefined ? undefined : orders.decimals + 2;
    const columns: MadeColumn[] = [];
    for (const days of options.windows) {
      for (let lag = 0; lag <= options.lags; lag++) {
        const sums = yield* windowSums(orders, asOf, (lag + 1) * days, lag * days);
        columns.push({ words: featureWords.windowOrders(days, lag), values: sums.orders });
        if (!sums.spending) continue;
        columns.push({ words: featureWords.windowSpending(days, lag), values: sums.spending });
        const mean = sums.spending.map((sum, c) =>
          sums.priced[c] === 0 ? Number.NaN : roundTo(sum / sums.priced[c]!, places),
        );
        columns.push({ words: featureWords.windowOrderValue(days, lag), values: mean });
      }
    }
    return { columns };
  },
};
