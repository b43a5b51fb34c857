import { roundTo } from "../../money";
import { type CustomerFeature, eachCustomer } from "../feature";
import { featureWords } from "../words";

/** Mean amount of an order, two decimals more than amounts have; missing where no order has an amount. */
export const orderValue: CustomerFeature = {
  group: "rfm",
  *make({ orders: { from, amount, decimals } }) {
    if (!amount) return { columns: [] };
    const places = decimals === undefined ? undefined : decimals + 2;
    const values = yield* eachCustomer(from, (first, end) => {
      let sum = 0;
      let priced = 0;
      for (let i = first; i < end; i++) {
        if (Number.isNaN(amount[i]!)) continue;
        sum += amount[i]!;
        priced++;
      }
      return priced === 0 ? Number.NaN : roundTo(sum / priced, places);
    });
    return { columns: [{ words: featureWords.orderValue, values }] };
  },
};
