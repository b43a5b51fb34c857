import type { CustomersStep, FeatureGroup } from "./customers-step";

export type GroupNeed = "amount" | "quantity" | "category" | "event" | "carts";

/** What a step must name before a group of features can say anything; null when nothing is missing. */
export function needOf(
  group: FeatureGroup,
  step: Omit<CustomersStep, "identifier" | "date">,
): GroupNeed | null {
  const { amount, quantity, category, event, purchaseEvents = [], cartEvents = [] } = step;
  switch (group) {
    case "spread":
      return amount === undefined ? "amount" : null;
    case "items":
      return quantity === undefined ? "quantity" : null;
    case "categories":
      return category === undefined ? "category" : null;
    case "events":
    case "engagement":
      return event === undefined ? "event" : null;
    case "carts":
      if (event === undefined) return "event";
      return purchaseEvents.length > 0 && cartEvents.length > 0 ? null : "carts";
    default:
      return null;
  }
}
