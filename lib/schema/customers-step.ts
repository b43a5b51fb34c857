import { z } from "zod";
import { stepBase } from "./steps/step-declaration";

/** Calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** What can be said of a customer, in groups that are chosen together. */
export const featureGroups = [
  "rfm",
  "scores",
  "spread",
  "rhythm",
  "items",
  "categories",
  "calendar",
  "trend",
  "windows",
  "season",
  "activity",
  "events",
  "sessions",
  "carts",
  "engagement",
] as const;
export const featureGroupSchema = z.enum(featureGroups);
export type FeatureGroup = z.infer<typeof featureGroupSchema>;

const names = z.array(z.string());

/**
 * Rows that are purchases or events become one row per customer. Always the first step. Only who, when
 * and as of which day must be said; `customerOptions` gives what the rest is where it is not.
 */
export const customersStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal("customers"),
  identifier: z.string(),
  date: z.string(),
  /** How the date counts from 1970-01-01 where it is a number. */
  timeUnit: z.enum(["seconds", "milliseconds", "microseconds"]).optional(),
  amount: z.string().optional(),
  /** The amount is the price of one item, so it counts as often as `quantity` says. */
  amountPerItem: z.boolean().optional(),
  quantity: z.string().optional(),
  category: z.string().optional(),
  /** Rows of a customer with the same number here are one order. */
  order: z.string().optional(),
  /** What happened. Only rows named in `purchaseEvents` are orders then, all rows where none is named. */
  event: z.string().optional(),
  session: z.string().optional(),
  purchaseEvents: names.optional(),
  cartEvents: names.optional(),
  /** Features are as of the start of this day; rows on or after it are not used. */
  asOf: daySchema,
  groups: z.array(featureGroupSchema).min(1).optional(),
  /** Without a column of sessions, a pause longer than this ends one. */
  sessionGapMinutes: z.number().positive().max(10_080).optional(),
  /** Days. */
  windows: z.array(z.int().min(1).max(3650)).min(1).max(6).optional(),
  /** How many windows before the last one are looked at as well. */
  lags: z.int().min(0).max(12).optional(),
  /** Months of the year, or days of the week. */
  season: z.enum(["year", "week"]).optional(),
});
export type CustomersStep = z.infer<typeof customersStepSchema>;

export interface CustomerOptions {
  readonly groups: readonly FeatureGroup[];
  readonly sessionGapMinutes: number;
  readonly windows: readonly number[];
  readonly lags: number;
  readonly season: "year" | "week";
  readonly amountPerItem: boolean;
}

/** What a step leaves open is decided here. */
export function customerOptions(step: Omit<CustomersStep, "identifier" | "date">): CustomerOptions {
  return {
    groups: step.groups ?? ["rfm"],
    sessionGapMinutes: step.sessionGapMinutes ?? 30,
    windows: step.windows ?? [30, 90],
    lags: step.lags ?? 1,
    season: step.season ?? "year",
    amountPerItem: step.amountPerItem ?? false,
  };
}

const cuts = z.array(z.number()).length(4);

/**
 * What was learned of one file, so that another gives the same columns by the same measure. All of it may be missing:
 * earlier versions learned nothing.
 */
export const customersFitSchema = z.strictObject({
  /** The categories and events that have a column, most frequent first. */
  categories: names.optional(),
  events: names.optional(),
  /** Columns that say the same in all rows of a customer. */
  traits: names.optional(),
  /** The dates have a time of day. */
  hasTime: z.boolean().optional(),
  /** What parts customers into fifths; null where nobody has a value. */
  cuts: z
    .strictObject({
      recency: cuts.nullable(),
      frequency: cuts.nullable(),
      monetary: cuts.nullable(),
    })
    .optional(),
});
export type CustomersFit = z.infer<typeof customersFitSchema>;
