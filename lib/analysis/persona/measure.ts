/** What a column measures in the terms of the trade, as far as its name says so. */
export const measures = [
  "recency",
  "discount",
  "order-value",
  "frequency",
  "monetary",
  "tenure",
  "usage",
] as const;
export type Measure = (typeof measures)[number];

const order = "orders?|purchases?|transactions?|bookings?";

/** The first that matches wins; a score or a rank measures none of them. */
const patterns: readonly (readonly [Measure, RegExp])[] = [
  ["recency", /\brecency\b|\bdays since (the )?(last|previous)\b|\binactive days\b/],
  ["recency", /^(days )?last (order|purchase|visit|login|seen|active)( days)?$/],
  ["discount", /\b(discounts?|discounted|deals?|coupons?|promos?|promotions?|vouchers?)\b/],
  ["order-value", /\b(average|avg|mean) (order|basket|purchase|ticket|cart)\b|\border value\b/],
  ["order-value", /\bbasket (value|size)\b|\baov\b/],
  ["frequency", new RegExp(`\\bfrequency\\b|^(${order})$|\\b(${order}) (per|count)\\b`)],
  ["frequency", new RegExp(`\\b(number|count|num|total)( of)? (${order})$`)],
  ["monetary", /\b(monetary|revenue|spend|spending|spent|turnover|sales|clv|ltv)\b/],
  ["monetary", /\blifetime value\b|\btotal amount\b/],
  ["tenure", /\btenure\b|\baccount age\b|\b(days|months|years) (as|since)\b/],
  ["usage", /\b(usage|logins?|sessions?|active days|api calls)\b/],
];

export function measureOf(name: string): Measure | undefined {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .toLowerCase()
    .trim();
  if (/\b(score|rank|rating)\b/.test(words)) return undefined;
  return patterns.find(([, pattern]) => pattern.test(words))?.[0];
}
