import { roundTo } from "../../money";
import { type CustomerFeature, eachCustomer } from "../feature";
import { sampleDeviation } from "../sample-deviation";
import { featureWords } from "../words";

/** Standard deviation (n − 1) of the amounts of orders; missing with fewer than two of them. */
export const spread: CustomerFeature = {
  group: "spread",
  *make({ orders: { from, amount, decimals } }) {
    if (!amount) return { columns: [] };
    const places = decimals === undefined ? undefined : decimals + 2;
    const values = yield* eachCustomer(from, (first, end) =>
      roundTo(sampleDeviation(amount, first, end), places),
    );
    return { columns: [{ words: featureWords.orderValueSpread, values }] };
  },
};
