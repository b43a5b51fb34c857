import { formatCount, formatDay } from "@/components/ui/formats";
import type { CustomersPreview } from "@/lib/schema/customers-preview";
import type { FeatureGroup } from "@/lib/schema/customers-step";

interface GroupWords {
  readonly title: string;
  readonly sentence: string;
}

const count = (value: number, one: string) =>
  `${formatCount(value)} ${value === 1 ? one : `${one}s`}`;

export const wizardWords = {
  title: "Customers from these rows",
  lead: "Rows with the same customer become one customer, described by what they did before a day.",
  changed: "customers from rows",

  purchasesTitle: "Each row is a purchase",
  purchases: (identifier: string, date: string, amount: string | undefined) =>
    `Rows with the same ${identifier} become one customer: how recently they bought and how often, from ${date}${amount ? `, and how much, from ${amount}` : ""}.`,
  eventsTitle: "Each row is an event",
  events: (user: string, event: string, time: string) =>
    `Rows with the same ${user} become one customer: what they did, from ${event}, and when, from ${time}.`,
  off: "Customers are not made from these rows: the step is switched off in the recipe.",
  madeTitle: "Customers are made of these rows",
  madeDetail: "Rows of the same customer are summed up to one.",
  open: "Choose what to find out",
  offer: "Does each row stand for an order or an event?",
  offerOpen: "Make customers of the rows",
  seeRecipe: "See the recipe",

  columnsTitle: "Who, when and what",
  identifier: "Who (customer)",
  date: "When (date)",
  amount: "How much (amount)",
  category: "What kind (category)",
  event: "What happened (event)",
  order: "Which order (order number)",
  quantity: "How many (quantity)",
  session: "Which visit (session)",
  choose: "choose …",
  none: "none",
  more: "More columns",
  fewer: "Fewer columns",
  amountPerItem: "The amount is the price of one item: multiply it by the quantity",
  orderDetail: "Rows with the same order number count as one order.",

  dayTitle: "As of which day",
  day: "As-of day",
  dayDetail:
    "Customers are described as they were at the start of this day. Nothing on or after it is used.",
  dayLast: (ms: number) => `The last date in the file is ${formatDay(ms)}.`,

  purchaseEvents: "Count as an order",
  cartEvents: "Put something into the cart",
  noPurchaseEvents: "None is ticked: then every row counts as an order.",

  groupsTitle: "What to find out about them",
  groups: {
    rfm: {
      title: "Recency, frequency and value",
      sentence:
        "How long ago they last ordered, how often they order, and how much they spend (RFM).",
    },
    scores: {
      title: "RFM scores and classic names",
      sentence:
        "A score from 1 to 5 for each, and names such as Champions or At risk. To look at; not compared unless you choose it.",
    },
    spread: {
      title: "How even their orders are",
      sentence: "Whether all their orders cost about the same, or some much more.",
    },
    rhythm: {
      title: "Rhythm of ordering",
      sentence: "Days from one order to the next, and how regularly they come.",
    },
    items: { title: "Items", sentence: "How many items they bought in all, and in an order." },
    categories: {
      title: "What they go for",
      sentence: "The share of each category, and the one they prefer.",
    },
    calendar: {
      title: "When they come",
      sentence: "The share of each weekday and, where dates have a time, of the time of day.",
    },
    trend: {
      title: "Rising or falling",
      sentence: "Orders and spending lately, against as many days before.",
    },
    windows: {
      title: "The last weeks and months",
      sentence:
        "Orders, spending and average order in the last days, and in the same number of days before (rolling means and lags).",
    },
    season: {
      title: "Seasons",
      sentence:
        "How much their buying repeats with the year or the week, and where its peak is (STL, Fourier). Needs two full periods.",
    },
    activity: {
      title: "How active they are",
      sentence: "Days since they last did anything, on how many days they did, and how often.",
    },
    events: { title: "What they do", sentence: "How often each event happened to them." },
    sessions: {
      title: "Visits",
      sentence: "How often they came, how long they stayed, and how much they did (sessions).",
    },
    carts: {
      title: "Carts left behind",
      sentence: "In how many of the visits with a cart nothing was bought (cart abandonment).",
    },
    engagement: {
      title: "Engagement score",
      sentence:
        "One figure: 5 points for a purchase, 3 for a cart, 1 for anything else; each halves every 30 days.",
    },
  } satisfies Record<FeatureGroup, GroupWords>,
  needs: {
    amount: "needs an amount",
    quantity: "needs a quantity (More columns)",
    category: "needs a category",
    event: "needs an event",
    carts: "needs events that are purchases and carts",
  },

  gap: "A visit ends after a pause of (minutes)",
  windowsField: "Windows (days, separated by commas)",
  windowsWrong: "Up to six whole numbers from 1 to 3,650, such as 30, 90.",
  lags: "Windows before the last one (lags)",
  season: "What repeats",
  seasons: { year: "the year, by month", week: "the week, by day" },

  previewTitle: "Three of your customers, as they would look",
  previewWhat: "The preview",
  feature: "Feature",
  few: "few rows",
  middle: "about average",
  many: "many rows",
  masked: "Personal data is masked.",
  missing: "–",
  missingNote: "– means not known for this customer; nothing is made up.",
  incomplete: "Choose who and when, and three customers are shown here.",
  noGroup: "Tick at least one thing to find out.",
  made: (customers: number, rows: number) =>
    `${count(customers, "customer")} from ${count(rows, "row")}`,
  setAside: ({ noIdentifier, noDate, late }: CustomersPreview["unusedRows"]) => {
    const total = noIdentifier + noDate + late;
    if (total === 0) return "no row set aside";
    const parts = [
      [noIdentifier, "without a customer"],
      [noDate, "without a date"],
      [late, "on or after the as-of day"],
    ] as const;
    const said = parts.flatMap(([part, why]) => (part > 0 ? [`${formatCount(part)} ${why}`] : []));
    return `${count(total, "row")} set aside: ${said.join(", ")}`;
  },
  features: (features: number) => count(features, "feature"),
  cancel: "Cancel",
  create: "Make customers",
  update: "Change customers",
};
