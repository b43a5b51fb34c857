import {
  type CustomersStep,
  customersStepSchema,
  type FeatureGroup,
  featureGroups,
} from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { OptionSpecs, OptionValues } from "./command";
import { choiceOption, dayOption, isSet, textOption, wholeOption } from "./read-options";

export const customersSpecs: OptionSpecs = {
  "as-of": { type: "string" },
  id: { type: "string" },
  date: { type: "string" },
  amount: { type: "string" },
  "amount-per-item": { type: "boolean" },
  quantity: { type: "string" },
  category: { type: "string" },
  order: { type: "string" },
  event: { type: "string" },
  session: { type: "string" },
  "purchase-events": { type: "string" },
  "cart-events": { type: "string" },
  features: { type: "string" },
  gap: { type: "string" },
  windows: { type: "string" },
  lags: { type: "string" },
  season: { type: "string" },
};

export const customersHelp = [
  ["--as-of YYYY-MM-DD", "purchases: customers as of the start of this day"],
  ["--id, --date, --amount COLUMN", "purchases: which columns say who, when and how much"],
  ["--category, --event COLUMN", "what kind, and what happened"],
  ["--order, --quantity, --session COLUMN", "which order, how many, and in which visit"],
  ["--amount-per-item", "the amount is the price of one item"],
  ["--purchase-events, --cart-events A,B", "which events are orders and carts"],
  ["--features A,B", `what to find out: ${featureGroups.join(", ")}; rfm unless given`],
  ["--gap MINUTES", "a visit ends after a longer pause, 30 unless given"],
  ["--windows DAYS,DAYS", "for trend and windows, 30,90 unless given"],
  ["--lags N", "windows before the last one, 1 unless given"],
  ["--season year|week", "what repeats, year unless given"],
] as const;

/** What a person said of the customers step; what is not here is decided by the file. */
export type CustomersChoices = Partial<Omit<CustomersStep, "id" | "enabled" | "kind" | "because">>;

export function readCustomersChoices(values: OptionValues): CustomersChoices {
  const windows = listOption(values, "windows")?.map(Number);
  const checked = customersStepSchema.shape.windows.safeParse(windows);
  if (!checked.success) {
    throw new Failure(
      "option-invalid",
      `--windows must be up to 6 whole numbers of days from 1 to 3650, such as 30,90; it is "${textOption(values, "windows")}".`,
    );
  }
  const choices = {
    asOf: dayOption(values, "as-of"),
    identifier: textOption(values, "id"),
    date: textOption(values, "date"),
    amount: textOption(values, "amount"),
    amountPerItem: isSet(values, "amount-per-item") ? true : undefined,
    quantity: textOption(values, "quantity"),
    category: textOption(values, "category"),
    order: textOption(values, "order"),
    event: textOption(values, "event"),
    session: textOption(values, "session"),
    purchaseEvents: listOption(values, "purchase-events"),
    cartEvents: listOption(values, "cart-events"),
    groups: listOption(values, "features")?.map(groupOf),
    sessionGapMinutes: wholeOption(values, "gap", 1, 10_080),
    windows,
    lags: wholeOption(values, "lags", 0, 12),
    season: choiceOption(values, "season", ["year", "week"]),
  };
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

function listOption(values: OptionValues, name: string): string[] | undefined {
  return textOption(values, name)
    ?.split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function groupOf(name: string): FeatureGroup {
  const group = featureGroups.find((one) => one === name);
  if (group) return group;
  throw new Failure(
    "option-invalid",
    `--features must name some of ${featureGroups.join(", ")}; it names "${name}".`,
  );
}
