import { dayMs } from "../../day";
import { type CustomerFeature, eachCustomer } from "../feature";
import { featureWords } from "../words";

/** Of all rows of a customer, orders or not: days since the last and since the first, how many, and on how many different days. */
export const activity: CustomerFeature = {
  group: "activity",
  *make({ events: { from, at }, asOf }) {
    const since = (ms: number) => Math.floor((asOf - ms) / dayMs);
    const last = yield* eachCustomer(from, (_, end) => since(at[end - 1]!));
    const first = yield* eachCustomer(from, (begin) => since(at[begin]!));
    const count = yield* eachCustomer(from, (begin, end) => end - begin);
    const days = yield* eachCustomer(from, (begin, end) => {
      let different = 0;
      let before = Number.NaN;
      for (let i = begin; i < end; i++) {
        const day = Math.floor(at[i]! / dayMs);
        if (day !== before) different++;
        before = day;
      }
      return different;
    });
    return {
      columns: [
        { words: featureWords.inactive, values: last },
        { words: featureWords.events, values: count },
        { words: featureWords.activeDays, values: days },
        { words: featureWords.known, values: first },
      ],
    };
  },
};
