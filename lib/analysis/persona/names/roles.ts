import type { Measure } from "./measure";

/** How far from the average (100) something has to be before it is a fact of the trade. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const usualBounds: Bounds = { low: 80, high: 120 };
/** Who came a little later than the others is not new, who stayed away a little longer has not lapsed. */
const timeBounds: Bounds = { low: 50, high: 150 };

/** Indices (100 = everyone) from which a measure is low or high; wider where the role says something about time. */
export function boundsOf(measure: Measure, sign: 1 | -1): Bounds {
  const isClaimOfTime = (measure === "recency" && sign > 0) || (measure === "tenure" && sign < 0);
  return isClaimOfTime ? timeBounds : usualBounds;
}

type Signs = Readonly<Partial<Record<Measure, 1 | -1>>>;

/** A name of the trade, and what has to be high (+1) or low (−1) for it to be true. Never a trait by which people are wronged. */
export interface Role {
  readonly name: string;
  readonly needs: Signs;
  /** Speaks for it where it is measured. */
  readonly supports?: Signs;
  /** Must not be clearly so. */
  readonly never?: Signs;
  /** The mean of what is needed must not be above this. */
  readonly most?: number;
  /** Every column that measures what is needed must say so clearly. */
  readonly isByAll?: true;
}

export const roles: readonly Role[] = [
  { name: "Loyal regulars", needs: { recency: -1, frequency: 1 } },
  { name: "Frequent buyers", needs: { frequency: 1 }, never: { recency: 1 } },
  {
    name: "Big spenders",
    needs: { monetary: 1 },
    supports: { "order-value": 1 },
    never: { recency: 1, "order-value": -1 },
  },
  { name: "Big baskets", needs: { "order-value": 1 }, never: { recency: 1, monetary: -1 } },
  { name: "Frequent small baskets", needs: { frequency: 1, "order-value": -1 } },
  { name: "Lapsing regulars", needs: { recency: 1, frequency: 1 } },
  { name: "Lapsed big spenders", needs: { recency: 1, "order-value": 1 } },
  { name: "Lapsed occasional buyers", needs: { recency: 1, frequency: -1 } },
  { name: "Lapsing customers", needs: { recency: 1 }, never: { frequency: 1 } },
  { name: "Newcomers", needs: { tenure: -1 }, never: { recency: 1 } },
  { name: "One-time buyers", needs: { frequency: -1 }, never: { recency: 1 }, most: 1.25 },
  { name: "Occasional buyers", needs: { frequency: -1 }, never: { recency: 1 } },
  {
    name: "Small spenders",
    needs: { monetary: -1 },
    supports: { "order-value": -1 },
    never: { recency: 1, "order-value": 1 },
  },
  { name: "Bargain seekers", needs: { discount: 1 } },
  { name: "Cart abandoners", needs: { abandonment: 1 }, never: { frequency: 1 } },
  { name: "Browsers", needs: { browsing: 1, frequency: -1 }, never: { abandonment: 1 } },
  { name: "Browsers", needs: { browsing: 1, monetary: -1 }, never: { abandonment: 1 } },
  { name: "Weekend shoppers", needs: { weekend: 1 } },
  { name: "App users", needs: { app: 1 } },
  { name: "Online shoppers", needs: { web: 1 }, never: { store: 1, app: 1, catalog: 1 } },
  { name: "In-store shoppers", needs: { store: 1 }, never: { web: 1, app: 1, catalog: 1 } },
  { name: "Catalog shoppers", needs: { catalog: 1 }, never: { store: 1, web: 1, app: 1 } },
  { name: "Email readers", needs: { email: 1 } },
  { name: "Families", needs: { children: 1 }, isByAll: true },
  { name: "Families with kids", needs: { kids: 1 }, never: { teens: 1 } },
  { name: "Families with teens", needs: { teens: 1 }, never: { kids: 1 } },
  { name: "Frequent returners", needs: { returns: 1 } },
  { name: "Struggling customers", needs: { support: 1, satisfaction: -1 } },
  { name: "Help seekers", needs: { support: 1 }, never: { satisfaction: -1 } },
  { name: "Unhappy customers", needs: { satisfaction: -1 }, never: { support: 1 } },
  { name: "Power users", needs: { usage: 1 }, never: { recency: 1 } },
  { name: "Light users", needs: { usage: -1 }, never: { recency: 1 } },
  { name: "Dormant users", needs: { usage: -1, recency: 1 } },
];
