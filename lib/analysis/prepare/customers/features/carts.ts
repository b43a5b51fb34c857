import { roundTo } from "../../money";
import { flagsOf } from "../codes";
import { type CustomerFeature, eachCustomer } from "../feature";
import { featureWords } from "../words";

const eventsAtOnce = 65_536;

/**
 * Sessions in which something was put into the cart, and the share of them in percent in which nothing was bought in
 * the same session (cart abandonment; missing without such a session). Needs to know which
 * events are carts and which are purchases.
 */
export const carts: CustomerFeature = {
  group: "carts",
  *make(history) {
    const { event, step } = history;
    const cartEvents = step.cartEvents ?? [];
    const purchaseEvents = step.purchaseEvents ?? [];
    if (!event || cartEvents.length === 0 || purchaseEvents.length === 0) return { columns: [] };
    const isCart = flagsOf(event.values, cartEvents);
    const isPurchase = flagsOf(event.values, purchaseEvents);
    const { from, of, start } = yield* history.sessions();
    const hasCart = new Uint8Array(start.length);
    const hasPurchase = new Uint8Array(start.length);
    for (let i = 0; i < of.length; i++) {
      const code = event.codes[i]!;
      if (isCart[code] === 1) hasCart[of[i]!] = 1;
      if (isPurchase[code] === 1) hasPurchase[of[i]!] = 1;
      if (i % eventsAtOnce === eventsAtOnce - 1) yield;
    }
    const count = yield* eachCustomer(from, (first, last) => {
      let sum = 0;
      for (let i = first; i < last; i++) sum += hasCart[i]!;
      return sum;
    });
    const abandoned = yield* eachCustomer(from, (first, last, customer) => {
      let left = 0;
      for (let i = first; i < last; i++) if (hasCart[i] === 1 && hasPurchase[i] === 0) left++;
      return count[customer] === 0 ? Number.NaN : roundTo((100 * left) / count[customer]!, 2);
    });
    return {
      columns: [
        { words: featureWords.cartSessions, values: count },
        { words: featureWords.cartAbandonment, values: abandoned },
      ],
    };
  },
};
