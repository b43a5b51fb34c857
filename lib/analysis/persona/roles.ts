import type { Measure } from "./measure";

/** How far from the average (100) something has to be before a name of the trade is a fact. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export const usualBounds: Bounds = { low: 80, high: 120 };
/** Who came a little later than the others is not new, who stayed away a little longer has not lapsed. */
export const timeBounds: Bounds = { low: 50, high: 150 };

/** A name of the trade, and what has to be high (+1) or low (−1) for it to be true. */
export interface Role {
  readonly name: string;
  readonly needs: Readonly<Partial<Record<Measure, 1 | -1>>>;
  /** Must not be clearly high. */
  readonly never?: Measure;
}

export const roles: readonly Role[] = [
  { name: "Loyal regulars", needs: { recency: -1, frequency: 1 } },
  { name: "Frequent buyers", needs: { frequency: 1 }, never: "recency" },
  { name: "Big spenders", needs: { monetary: 1, "order-value": 1 } },
  { name: "Big baskets", needs: { "order-value": 1 } },
  { name: "Frequent small baskets", needs: { frequency: 1, "order-value": -1 } },
  { name: "Lapsing regulars", needs: { recency: 1, frequency: 1 } },
  { name: "Lapsed big spenders", needs: { recency: 1, "order-value": 1 } },
  { name: "Lapsed occasional buyers", needs: { recency: 1, frequency: -1 } },
  { name: "Lapsing customers", needs: { recency: 1 } },
  { name: "Newcomers", needs: { tenure: -1 }, never: "recency" },
  { name: "Occasional buyers", needs: { frequency: -1 }, never: "recency" },
  { name: "Small spenders", needs: { monetary: -1, "order-value": -1 }, never: "recency" },
  { name: "Bargain seekers", needs: { discount: 1 } },
  { name: "Power users", needs: { usage: 1 } },
  { name: "Light users", needs: { usage: -1 } },
  { name: "Dormant users", needs: { usage: -1, recency: 1 } },
];
