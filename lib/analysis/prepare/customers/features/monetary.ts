import { roundTo } from "../../money";
import { type CustomerFeature, eachCustomer } from "../feature";
import { featureWords } from "../words";

/**
 * Sum of the amounts of all orders, with the decimals they have. Orders without an amount do not
 * enter; missing where none has one, 0 for a customer who never ordered.
 */
export const monetary: CustomerFeature = {
  group: "rfm",
  *make({ orders: { from, amount, decimals } }) {
    if (!amount) return { columns: [] };
    const values = yield* eachCustomer(from, (first, end) => sumOf(amount, first, end, decimals));
    return { columns: [{ words: featureWords.monetary, values }] };
  },
};

function sumOf(amount: Float64Array, from: number, to: number, decimals: number | undefined) {
  let sum = 0;
  let priced = 0;
  for (let i = from; i < to; i++) {
    if (Number.isNaN(amount[i]!)) continue;
    sum += amount[i]!;
    priced++;
  }
  return priced === 0 && to > from ? Number.NaN : roundTo(sum, decimals);
}
