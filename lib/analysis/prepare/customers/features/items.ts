import { roundTo } from "../../money";
import { type CustomerFeature, eachCustomer } from "../feature";
import { featureWords } from "../words";

/** Items bought, and their mean per order that says how many; missing where none does, 0 items without an order. */
export const items: CustomerFeature = {
  group: "items",
  *make({ orders: { from, items: counts } }) {
    if (!counts) return { columns: [] };
    const perOrder = new Float64Array(from.length - 1);
    const values = yield* eachCustomer(from, (first, end, customer) => {
      let sum = 0;
      let counted = 0;
      for (let i = first; i < end; i++) {
        if (Number.isNaN(counts[i]!)) continue;
        sum += counts[i]!;
        counted++;
      }
      perOrder[customer] = counted === 0 ? Number.NaN : roundTo(sum / counted, 2);
      return counted === 0 && end > first ? Number.NaN : roundTo(sum, 4);
    });
    return {
      columns: [
        { words: featureWords.items, values },
        { words: featureWords.itemsPerOrder, values: perOrder },
      ],
    };
  },
};
