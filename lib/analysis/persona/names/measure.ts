/** What a column measures in the terms of the trade, as far as its name says so. */
export const measures = [
  "recency",
  "tenure",
  "discount",
  "order-value",
  "frequency",
  "monetary",
  "usage",
  "browsing",
  "abandonment",
  "weekend",
  "app",
  "web",
  "store",
  "catalog",
  "email",
  "sms",
  "social",
  "phone",
  "children",
  "kids",
  "teens",
  "returns",
  "support",
  "satisfaction",
  "campaigns",
] as const;
export type Measure = (typeof measures)[number];

const order = "orders?|purchases?|transactions?|bookings?";
const ordered = `(${order}|buys?|bought|sales|revenue|spend|spent|spending|shoppers?|customers?)`;
const kept = "(visits?|views?|sessions?|clicks?)";

/** The first of these that matches wins, for they exclude each other. */
const trade: readonly (readonly [Measure, RegExp])[] = [
  ["abandonment", /\babandon(ed|ment|s)?\b|\bcarts? (left|lost)\b|\bsessions? with (a )?cart\b/],
  ["recency", /\brecency\b|\bdays since (the )?(last|previous)\b|\binactive days\b/],
  ["recency", /^(days )?last (order|purchase|visit|login|seen|active)( days)?$/],
  ["discount", /\b(discounts?|discounted|deals?|coupons?|promos?|promotions?|vouchers?)\b/],
  ["returns", /\b(returned|refund(s|ed)?|return rate|returns)\b/],
  ["order-value", /\b(average|avg|mean) (order|basket|purchase|ticket|cart)\b|\border value\b/],
  ["order-value", /\bbasket (value|size)\b|\baov\b/],
  ["tenure", /\btenure\b|\baccount age\b|\b(days|months|years) (as|since|active)\b/],
  ["browsing", new RegExp(`\\b(web|site|website|page|product|online|shop) ${kept}\\b`)],
  ["browsing", new RegExp(`\\b(page ?views?|browsed|browsing|wish ?list)\\b|^${kept}( per .*)?$`)],
  ["support", /\b(complain(s|ed|ts?)?|support|tickets?|service (calls?|contacts?))\b/],
  ["satisfaction", /\b(nps|csat|satisfaction|satisfied)\b/],
  ["campaigns", /\baccepted (cmp|campaigns?)\b|\bcampaigns? (accepted|responses?)\b/],
  ["frequency", new RegExp(`\\bfrequency\\b|^(${order})$|\\b(${order}) (per|count)\\b`)],
  ["frequency", new RegExp(`\\b(number|count|num|total)( of)?( \\p{L}+)? (${order})$`, "u")],
  ["monetary", /\b(monetary|revenue|spend|spending|spent|turnover|sales|clv|ltv)\b|^(mnt|amt) /],
  ["monetary", /\blifetime value\b|\btotal amount\b/],
  ["usage", /\b(usage|logins?|active days|api calls|features used)\b/],
];

/** A column may be of one of these besides. */
const ways: readonly (readonly [Measure, RegExp])[] = [
  ["weekend", /\bweekends?\b|\b(saturday|sunday) share\b/],
  ["app", new RegExp(`\\b(app|apps|mobile|smartphone|ios|android)( ${ordered}| share| usage|$)`)],
  ["app", /\bin app\b|\b(push) (opens?|clicks?)\b/],
  ["web", new RegExp(`\\b(web|online|internet|e ?commerce) (share|${ordered})\\b`)],
  ["store", new RegExp(`\\b(store|in store|offline|shop) (share|visits?|${ordered})\\b`)],
  ["catalog", new RegExp(`\\b(catalog|catalogue|mail order) (share|${ordered})\\b|^catalogu?e?$`)],
  ["email", /\be ?mails? (opens?|opened|clicks?|clicked|open rate|click rate|share)\b/],
  ["email", /\b(opens?|opened|clicks?|clicked) e ?mails?\b|\bnewsletter\b|\bopen rate\b/],
  ["sms", /\b(sms|text messages?|whatsapp)\b/],
  ["social", /\b(social( media)?|instagram|facebook|tiktok)\b/],
  ["phone", /\b(call cent(er|re)|phone (orders?|calls?|purchases?)|telephone)\b/],
  ["children", /\b(children|dependents|kids?|kid ?home|teens?|teen ?home|teenagers?)\b/],
  ["kids", /\b(kids?|kid ?home|babies|baby|toddlers?)\b/],
  ["teens", /\b(teens?|teen ?home|teenagers?)\b/],
];

/** Columns whose categories are ways to reach or to serve someone. */
const channel = /\b(channels?|devices?|platforms?|medium|touch ?points?|contact)\b/;
/** What such a category is called. */
const channels: readonly (readonly [Measure, RegExp])[] = [
  ["app", /^(mobile )?apps?$|\b(mobile|smartphone|ios|android)\b/],
  ["web", /^(the )?(web|website|online|internet|e ?commerce|desktop|browser)( ?shop| ?store)?$/],
  ["store", /^(in |the )?(store|shop|retail|offline|branch)$/],
  ["catalog", /^(the )?(catalog|catalogue|mail order|print)$/],
  ["email", /^(e ?mail|newsletter)$/],
  ["sms", /^(sms|text|whatsapp)$/],
  ["social", /^(social( media)?|instagram|facebook|tiktok)$/],
  ["phone", /^(phone|telephone|call ?cent(er|re)|call)$/],
];

/**
 * What a column measures: at most one thing of the trade (when, how often, how much …), and ways and people besides.
 * `category`: what is counted is the share of this category, "true" of yes and no. A score or a rank measures nothing but how content someone is.
 */
export function measuresOf(name: string, category?: string): readonly Measure[] {
  const words = wordsOf(name);
  if (category !== undefined && category !== "true") {
    return channel.test(words) ? found(channels, wordsOf(category.toLowerCase())) : [];
  }
  const isScore = /\b(score|rank|rating)\b/.test(words);
  const [one] = found(trade, words);
  if (isScore) return one === "satisfaction" ? [one] : [];
  return [...(one ? [one] : []), ...new Set(found(ways, words))];
}

function found(table: readonly (readonly [Measure, RegExp])[], words: string): Measure[] {
  return table.filter(([, pattern]) => pattern.test(words)).map(([measure]) => measure);
}

function wordsOf(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .toLowerCase()
    .replace(/(\p{L})(\d+)\b/gu, "$1")
    .trim();
}
