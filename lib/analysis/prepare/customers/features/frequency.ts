import { type CustomerFeature, eachCustomer } from "../feature";
import { featureWords } from "../words";

/** Number of orders. */
export const frequency: CustomerFeature = {
  group: "rfm",
  *make({ orders }) {
    const values = yield* eachCustomer(orders.from, (from, to) => to - from);
    return { columns: [{ words: featureWords.frequency, values }] };
  },
};
