import { expect, it } from "vitest";
import { plainName } from "./plain-name";

it.each([
  ["NumStorePurchases", "store purchases"],
  ["num_store_purchases", "store purchases"],
  ["Number of Orders", "orders"],
  ["Annual Income", "annual income"],
  ["Visits to Berlin", "visits to Berlin"],
  ["MntWines", "wines amount"],
  ["Year_Birth", "birth year"],
  ["nps", "NPS"],
  ["NPS", "NPS"],
  ["HTMLPages", "HTML pages"],
  ["has_mortgage", "has mortgage"],
  ["__proto__", "__proto__"],
  ["", ""],
  ["number", "number"],
])("says %s as %s", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});
