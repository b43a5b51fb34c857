import { expect, test } from "vitest";
import { measuresOf } from "./measure";

test.each([
  ["Recency (days)", ["recency"]],
  ["Days since last activity", ["recency"]],
  ["NumDealsPurchases", ["discount"]],
  ["discount_pct", ["discount"]],
  ["avg_order_value", ["order-value"]],
  ["number of orders", ["frequency"]],
  ["NumStorePurchases", ["frequency", "store"]],
  ["NumWebPurchases", ["frequency", "web"]],
  ["NumCatalogPurchases", ["frequency", "catalog"]],
  ["NumWebVisitsMonth", ["browsing"]],
  ["page_view (events)", ["browsing"]],
  ["Total Revenue", ["monetary"]],
  ["MntMeatProducts", ["monetary"]],
  ["logins_per_week", ["usage"]],
  ["months_active", ["tenure"]],
  ["Cart abandonment (%)", ["abandonment"]],
  ["Saturday share (%)", ["weekend"]],
  ["App share (%)", ["app"]],
  ["mobile_app_usage", ["usage", "app"]],
  ["email_open_rate", ["email"]],
  ["Kidhome", ["children", "kids"]],
  ["Teenhome", ["children", "teens"]],
  ["children", ["children"]],
  ["return_rate", ["returns"]],
  ["support_tickets", ["support"]],
  ["nps", ["satisfaction"]],
  ["satisfaction score", ["satisfaction"]],
  ["Spending Score (1-100)", []],
  ["credit rating", []],
  ["Age", []],
  ["ideals", []],
  ["storefront color", []],
  ["phone", []],
  ["application date", []],
  ["appetite", []],
  ["kidney disease", []],
])("%s measures %j", (name, measured) => {
  expect(measuresOf(name)).toEqual(measured);
});

test("yes and no are told by the column, categories only of columns that say how people are reached", () => {
  expect(measuresOf("Complain", "true")).toEqual(["support"]);
  expect(measuresOf("Complain", "false")).toEqual([]);
  expect(measuresOf("channel", "app")).toEqual(["app"]);
  expect(measuresOf("Preferred channel", "In store")).toEqual(["store"]);
  expect(measuresOf("device", "iOS")).toEqual(["app"]);
  expect(measuresOf("contact channel", "Email")).toEqual(["email"]);
  expect(measuresOf("color", "web")).toEqual([]);
  expect(measuresOf("channel", "other")).toEqual([]);
});

test("names without letters, and endless ones, measure nothing", () => {
  for (const name of ["", "  ", "👑", "١٢٣", "<script>", "x".repeat(100_000)]) {
    expect(measuresOf(name)).toEqual([]);
  }
});
