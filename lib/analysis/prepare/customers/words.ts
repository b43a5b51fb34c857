import type { CustomersStep } from "@/lib/schema/customers-step";
import { formatCount, formatDay, formatList, formatNumber } from "../format-value";
import type { UnusedRows } from "./number-customers";

/** What a feature is called, and what it says. */
export interface FeatureWords {
  /** Of its column. */
  readonly name: string;
  /** For people: plain words, the term of the field beside them. */
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
}

function feature(name: string, label: string, unit: string, meaning: string): FeatureWords {
  return { name, label, unit, meaning };
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const dayQuarters = [
  ["Night", "from midnight to 6"],
  ["Morning", "from 6 to noon"],
  ["Afternoon", "from noon to 18"],
  ["Evening", "from 18 to midnight"],
] as const;

const windowText = (days: number, lag: number) =>
  lag === 0 ? `last ${days} days` : `${lag * days + 1} to ${(lag + 1) * days} days ago`;
const inWindow = (days: number, lag: number) =>
  lag === 0 ? `in the last ${days} days` : `${lag * days + 1} to ${(lag + 1) * days} days ago`;
const trendMeaning = (what: string, days: number) =>
  `${what} in the last ${days} days against the ${days} days before: −1 has stopped, 0 is the same, 1 is all recent.`;
const seasonText = { year: "year", week: "week" } as const;
const waveText = { year: ["yearly", "half-yearly"], week: ["weekly", "half-weekly"] } as const;
const wavePeak = {
  year: { cosine: "January", sine: "spring" },
  week: { cosine: "Monday", sine: "midweek" },
} as const;

export const featureWords = {
  recency: feature(
    "Recency (days)",
    "Days since last order (recency)",
    "days",
    "Whole days from the last order to the as-of day.",
  ),
  frequency: feature(
    "Frequency",
    "Number of orders (frequency)",
    "orders",
    "Orders before the as-of day.",
  ),
  monetary: feature(
    "Monetary value",
    "Total spent (monetary value)",
    "amount",
    "Sum of the amounts of all orders.",
  ),
  orderValue: feature(
    "Average order value",
    "Average order value",
    "amount",
    "Mean amount of the orders that have one.",
  ),
  tenure: feature(
    "Tenure (days)",
    "Days since first order (tenure)",
    "days",
    "Whole days from the first order to the as-of day.",
  ),
  recencyScore: feature(
    "Recency score",
    "Recency score",
    "1 to 5",
    "5 for the fifth of the customers who ordered last, 1 for the fifth who did not for longest.",
  ),
  frequencyScore: feature(
    "Frequency score",
    "Frequency score",
    "1 to 5",
    "5 for the fifth of the customers with most orders.",
  ),
  monetaryScore: feature(
    "Monetary score",
    "Monetary score",
    "1 to 5",
    "5 for the fifth of the customers who spent most.",
  ),
  rfmSegment: feature(
    "RFM segment",
    "Classic RFM name",
    "",
    "The usual name for this pair of recency and frequency score, such as Champions.",
  ),
  orderValueSpread: feature(
    "Order value spread",
    "How much order values differ (standard deviation)",
    "amount",
    "Standard deviation of the amounts of the orders; missing with fewer than two.",
  ),
  gap: feature(
    "Time between orders (days)",
    "Days between orders (mean)",
    "days",
    "Mean days from one order to the next; missing with a single order.",
  ),
  gapSpread: feature(
    "Time between orders, spread (days)",
    "How irregular orders come (standard deviation)",
    "days",
    "Standard deviation of the days between orders; missing with fewer than three orders.",
  ),
  items: feature("Items", "Items bought", "items", "Sum of the quantities of all orders."),
  itemsPerOrder: feature(
    "Items per order",
    "Items per order",
    "items",
    "Mean quantity of the orders that have one.",
  ),
  categoryShare: (category: string) =>
    feature(
      `${category} share (%)`,
      `Share of ${category}`,
      "%",
      `Share of the customer's rows with the category ${category}.`,
    ),
  categories: feature(
    "Different categories",
    "Different categories",
    "categories",
    "How many different categories the customer's rows name.",
  ),
  preferredCategory: feature(
    "Preferred category",
    "Preferred category",
    "",
    "The category that most of the customer's rows name.",
  ),
  other: "other",
  weekdays: weekdays.map((day) =>
    feature(
      `${day} share (%)`,
      `Share on ${day}s`,
      "%",
      `Share of the customer's rows on ${day}s.`,
    ),
  ),
  dayQuarters: dayQuarters.map(([name, time]) =>
    feature(
      `${name} share (%)`,
      `Share ${name === "Night" ? "at night" : `in the ${name.toLowerCase()}`}`,
      "%",
      `Share of the customer's rows ${time}.`,
    ),
  ),
  orderTrend: (days: number) =>
    feature(
      `Order trend, ${days} days`,
      `More or fewer orders lately (${days} days)`,
      "−1 to 1",
      trendMeaning("Orders", days),
    ),
  spendingTrend: (days: number) =>
    feature(
      `Spending trend, ${days} days`,
      `Spending more or less lately (${days} days)`,
      "−1 to 1",
      trendMeaning("Spending", days),
    ),
  windowOrders: (days: number, lag: number) =>
    feature(
      `Orders, ${windowText(days, lag)}`,
      `Orders ${inWindow(days, lag)}`,
      "orders",
      `Number of orders ${inWindow(days, lag)}.`,
    ),
  windowSpending: (days: number, lag: number) =>
    feature(
      `Spending, ${windowText(days, lag)}`,
      `Spent ${inWindow(days, lag)}`,
      "amount",
      `Sum of the amounts of orders ${inWindow(days, lag)}.`,
    ),
  windowOrderValue: (days: number, lag: number) =>
    feature(
      `Order value, ${windowText(days, lag)}`,
      `Average order value ${inWindow(days, lag)} (rolling mean)`,
      "amount",
      `Mean amount of orders ${inWindow(days, lag)}; missing without one.`,
    ),
  seasonalStrength: (season: "year" | "week") =>
    feature(
      "Seasonal strength",
      `How much the ${seasonText[season]} shows (seasonal strength)`,
      "0 to 1",
      `0: no pattern that repeats with the ${seasonText[season]}; 1: nothing but that pattern.`,
    ),
  trendStrength: (season: "year" | "week") =>
    feature(
      "Trend strength",
      "How much a trend shows (trend strength)",
      "0 to 1",
      `0: no rise or fall beside the ${seasonText[season]}; 1: nothing but rise and fall.`,
    ),
  wave: (season: "year" | "week", wave: number, part: "cosine" | "sine") => {
    const name = waveText[season][wave - 1] ?? `wave ${wave}`;
    const first =
      wave === 1
        ? `; high with a peak ${part === "cosine" ? "around" : "in"} ${wavePeak[season][part]}`
        : "";
    return feature(
      `${name.charAt(0).toUpperCase()}${name.slice(1)} wave, ${part}`,
      `${name.charAt(0).toUpperCase()}${name.slice(1)} wave, ${part} (Fourier term)`,
      "of the mean",
      `The ${part} of the ${name} wave as a share of the mean${first}.`,
    );
  },
  inactive: feature(
    "Days since last activity",
    "Days since last activity",
    "days",
    "Whole days from the last row of any kind to the as-of day.",
  ),
  events: feature("Events", "Events", "events", "All rows of the customer."),
  activeDays: feature(
    "Active days",
    "Days with activity",
    "days",
    "Different days on which the customer has a row.",
  ),
  known: feature(
    "Days since first activity",
    "Days since first activity",
    "days",
    "Whole days from the first row of any kind to the as-of day.",
  ),
  interactions: (event: string) =>
    feature(`${event} (events)`, `How often: ${event}`, "events", `Rows with the event ${event}.`),
  otherEvents: feature(
    "Other events",
    "How often: any other event",
    "events",
    "Rows with an event that has no column of its own.",
  ),
  sessions: feature("Sessions", "Visits (sessions)", "sessions", "Number of sessions."),
  eventsPerSession: feature(
    "Events per session",
    "Events per visit",
    "events",
    "Mean number of rows in a session.",
  ),
  sessionLength: feature(
    "Session length (minutes)",
    "Minutes per visit",
    "minutes",
    "Mean time from the first row of a session to its last.",
  ),
  cartSessions: feature(
    "Sessions with a cart",
    "Visits with something in the cart",
    "sessions",
    "Sessions in which something was put into the cart.",
  ),
  cartAbandonment: feature(
    "Cart abandonment (%)",
    "Carts left behind (cart abandonment)",
    "%",
    "Share of the sessions with a cart in which nothing was bought; missing without such a session.",
  ),
  engagement: feature(
    "Engagement score",
    "Engagement score",
    "points",
    "5 points for a purchase, 3 for a cart, 1 for anything else; each halves every 30 days.",
  ),
};

export function aggregatedText(
  rows: number,
  customers: number,
  { asOf, event }: Pick<CustomersStep, "asOf" | "event">,
): string {
  const what = formatCount(rows, event === undefined ? "purchase" : "event");
  return `Turned ${what} into ${formatCount(customers, "customer")} as of ${formatDay(Date.parse(asOf))}.`;
}

/** Rows that are set aside, with the reason of each: rows in = rows used + these. */
export function unusedText({ noIdentifier, noDate, late }: UnusedRows, asOf: string): string {
  const parts = [
    [noIdentifier, "without a customer"],
    [noDate, "without a date"],
    [late, `on or after ${formatDay(Date.parse(asOf))}`],
  ] as const;
  const said = parts.flatMap(([count, why]) =>
    count > 0 ? [`${formatNumber(count, 0)} ${why}`] : [],
  );
  return `Did not use ${formatCount(noIdentifier + noDate + late, "row")}: ${formatList(said)}.`;
}
