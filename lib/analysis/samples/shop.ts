import { counterRandom, type Random, streams } from "../random/counter-random";
import { amountAround, dayText, drawIndex, drawValue, numberAround } from "./draw";
import type { Sample, SampleOptions } from "./sample";

type Weighted = readonly (readonly [string, number])[];

interface Behavior {
  readonly name: string;
  readonly weight: number;
  /** Purchases per customer: median and spread of the logarithm. */
  readonly orders: readonly [number, number];
  /** Euros per purchase, per customer; single purchases vary around it. */
  readonly basket: readonly [number, number];
  /** Days from the last purchase to the end of the file. */
  readonly recency: readonly [number, number];
  /** Days from the first purchase to the last. */
  readonly span: readonly [number, number];
  readonly discounts: Weighted;
  readonly channels: Weighted;
  readonly categories: Weighted;
}

const behaviors: readonly Behavior[] = [
  {
    name: "Loyal regulars",
    weight: 22,
    orders: [25, 0.24],
    basket: [46, 0.19],
    recency: [8, 0.52],
    span: [760, 0.11],
    discounts: [
      ["0", 88],
      ["5", 9],
      ["10", 3],
    ],
    channels: [
      ["app", 55],
      ["web", 30],
      ["store", 15],
    ],
    categories: [
      ["Kitchen", 34],
      ["Garden", 22],
      ["Textiles", 22],
      ["Decor", 14],
      ["Furniture", 8],
    ],
  },
  {
    name: "Bargain hunters",
    weight: 22,
    orders: [13, 0.22],
    basket: [13, 0.21],
    recency: [38, 0.37],
    span: [480, 0.12],
    discounts: [
      ["0", 6],
      ["10", 20],
      ["20", 44],
      ["30", 30],
    ],
    channels: [
      ["web", 70],
      ["app", 28],
      ["store", 2],
    ],
    categories: [
      ["Decor", 38],
      ["Kitchen", 32],
      ["Textiles", 26],
      ["Garden", 4],
    ],
  },
  {
    name: "Furniture buyers",
    weight: 13,
    orders: [4, 0.2],
    basket: [340, 0.23],
    recency: [95, 0.33],
    span: [540, 0.12],
    discounts: [
      ["0", 80],
      ["5", 14],
      ["10", 6],
    ],
    channels: [
      ["store", 62],
      ["web", 36],
      ["app", 2],
    ],
    categories: [
      ["Furniture", 78],
      ["Garden", 12],
      ["Textiles", 10],
    ],
  },
  {
    name: "Newcomers",
    weight: 20,
    orders: [3, 0.16],
    basket: [38, 0.21],
    recency: [15, 0.46],
    span: [44, 0.3],
    discounts: [
      ["0", 45],
      ["10", 55],
    ],
    channels: [
      ["web", 48],
      ["app", 46],
      ["store", 6],
    ],
    categories: [
      ["Kitchen", 36],
      ["Decor", 34],
      ["Textiles", 20],
      ["Garden", 10],
    ],
  },
  {
    name: "Lapsed one-timers",
    weight: 23,
    orders: [1, 0.14],
    basket: [34, 0.21],
    recency: [560, 0.15],
    span: [20, 0.45],
    discounts: [
      ["0", 62],
      ["10", 30],
      ["20", 8],
    ],
    channels: [
      ["web", 72],
      ["store", 22],
      ["app", 6],
    ],
    categories: [
      ["Kitchen", 30],
      ["Decor", 30],
      ["Garden", 24],
      ["Textiles", 16],
    ],
  },
];

/** 2025-06-30 in days since 1970-01-01; the last day of the file. */
const lastDay = 20_269;
const header = "order_id,order_date,customer_id,amount,category,discount_pct,channel";

/** Days before the last day on which a customer bought, most recent first. */
function purchaseDays(random: Random, behavior: Behavior, orders: number): number[] {
  const recency = Math.round(amountAround(random, ...behavior.recency));
  const span = Math.round(amountAround(random, ...behavior.span));
  const days = [recency];
  if (orders > 1) days.push(recency + span);
  while (days.length < orders) days.push(recency + random.integer(span + 1));
  return days;
}

/**
 * Orders of a home and garden shop, one row per purchase, oldest first. About a tenth as many
 * customers as rows, in five behaviors that differ in recency, frequency and monetary value.
 */
export function shopSample({ rows, seed }: SampleOptions): Sample {
  const truth = new Map<string, number>();
  const orders: { readonly day: number; readonly rest: string }[] = [];
  for (let customer = 0; orders.length < rows; customer += 1) {
    const random = counterRandom(seed, streams.samples, customer);
    const segment = drawIndex(
      random,
      behaviors.map(({ weight }) => weight),
    );
    const behavior = behaviors[segment]!;
    const id = `C${String(customer + 10_001)}`;
    const count = Math.round(amountAround(random, ...behavior.orders));
    const basket = amountAround(random, ...behavior.basket);
    truth.set(id, segment);
    for (const daysAgo of purchaseDays(random, behavior, Math.min(count, rows - orders.length))) {
      const amount = basket * numberAround(random, 1, 0.18, 0.3);
      const category = drawValue(random, behavior.categories);
      const discount = drawValue(random, behavior.discounts);
      const channel = drawValue(random, behavior.channels);
      orders.push({
        day: customer === 0 && orders.length === 0 ? lastDay : lastDay - daysAgo,
        rest: `${id},${amount.toFixed(2)},${category},${discount},${channel}`,
      });
    }
  }
  orders.sort((a, b) => a.day - b.day);
  const lines = orders.map(({ day, rest }, i) => `${100_001 + i},${dayText(day)},${rest}`);
  return { lines: [header, ...lines], truth, segments: behaviors.map(({ name }) => name) };
}
