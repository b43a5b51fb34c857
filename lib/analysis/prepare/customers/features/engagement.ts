import { dayMs } from "../../day";
import { roundTo } from "../../money";
import { flagsOf } from "../codes";
import { type CustomerFeature, eachCustomer } from "../feature";
import { featureWords } from "../words";

const engagementPoints = { purchase: 5, cart: 3, other: 1 } as const;
const halfLifeDays = 30;

/**
 * Engagement score, ≥ 0: each row gives points (5 a purchase, 3 a cart, 1 anything else) that halve with
 * every 30 days that it lies back from the as-of day. Depends on nothing but the customer's own rows.
 */
export const engagement: CustomerFeature = {
  group: "engagement",
  *make({ event, events: { from, at }, asOf, step }) {
    if (!event) return { columns: [] };
    const isPurchase = flagsOf(event.values, step.purchaseEvents ?? []);
    const isCart = flagsOf(event.values, step.cartEvents ?? []);
    const { purchase, cart, other } = engagementPoints;
    const points = Float64Array.from(event.values, (_, code) =>
      isPurchase[code] === 1 ? purchase : isCart[code] === 1 ? cart : other,
    );
    const decay = -Math.LN2 / (halfLifeDays * dayMs);
    const values = yield* eachCustomer(from, (first, end) => {
      let sum = 0;
      for (let i = first; i < end; i++) {
        const code = event.codes[i]!;
        sum += (code < 0 ? other : points[code]!) * Math.exp(decay * (asOf - at[i]!));
      }
      return roundTo(sum, 2);
    });
    return { columns: [{ words: featureWords.engagement, values }] };
  },
};
