import { dayMs } from "../../day";
import { type CustomerFeature, eachCustomer } from "../feature";
import { featureWords } from "../words";

/** Whole days from the first order to the start of the as-of day; missing without an order. */
export const tenure: CustomerFeature = {
  group: "rfm",
  *make({ orders, asOf }) {
    const values = yield* eachCustomer(orders.from, (from, to) =>
      from === to ? Number.NaN : Math.floor((asOf - orders.at[from]!) / dayMs),
    );
    return { columns: [{ words: featureWords.tenure, values }] };
  },
};
