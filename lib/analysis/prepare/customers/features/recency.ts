import { dayMs } from "../../day";
import { type CustomerFeature, eachCustomer } from "../feature";
import { featureWords } from "../words";

/** Whole days from the last order to the start of the as-of day; missing without an order. Fader, Hardie & Lee (2005), doi:10.1509/jmkr.2005.42.4.415. */
export const recency: CustomerFeature = {
  group: "rfm",
  *make({ orders, asOf }) {
    const values = yield* eachCustomer(orders.from, (from, to) =>
      from === to ? Number.NaN : Math.floor((asOf - orders.at[to - 1]!) / dayMs),
    );
    return { columns: [{ words: featureWords.recency, values }] };
  },
};
