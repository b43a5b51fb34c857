import { dayMs } from "../../day";
import { roundTo } from "../../money";
import { type CustomerFeature, eachCustomer } from "../feature";
import { sampleDeviation } from "../sample-deviation";
import { featureWords } from "../words";

/**
 * Days from one order to the next: their mean (missing with a single order) and their standard
 * deviation with n − 1 (missing with fewer than three orders). Orders at the same time are 0 days apart.
 */
export const rhythm: CustomerFeature = {
  group: "rhythm",
  *make({ orders: { from, at } }) {
    const mean = yield* eachCustomer(from, (first, end) =>
      end - first < 2
        ? Number.NaN
        : roundTo((at[end - 1]! - at[first]!) / (end - first - 1) / dayMs, 2),
    );
    const gaps = new Float64Array(at.length);
    for (let i = 1; i < at.length; i++) gaps[i] = (at[i]! - at[i - 1]!) / dayMs;
    const deviation = yield* eachCustomer(from, (first, end) =>
      roundTo(sampleDeviation(gaps, first + 1, end), 2),
    );
    return {
      columns: [
        { words: featureWords.gap, values: mean },
        { words: featureWords.gapSpread, values: deviation },
      ],
    };
  },
};
