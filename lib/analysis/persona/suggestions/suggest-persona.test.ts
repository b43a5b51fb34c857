import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Contrast } from "@/lib/schema/description";
import type { ProfileRow } from "@/lib/schema/segment";
import { namingOf } from "../names/naming";
import { conditions } from "./conditions";
import { interestOf } from "./interest";
import { suggestPersona } from "./suggest-persona";

interface Made {
  readonly column: string;
  readonly category?: string;
  readonly value: number;
  readonly everyone: number;
  readonly isClear?: boolean;
}

/** Suggestions for the one segment of rows with these means, against everyone's. */
function suggestionsOf(rows: readonly Made[]) {
  const names = [...new Set(rows.map(({ column }) => column))];
  const isCoded = (name: string) => rows.some((r) => r.column === name && r.category !== undefined);
  const table = tableOf(
    Object.fromEntries(names.map((name) => [name, isCoded(name) ? ["a", "b"] : [1.5, 2.25]])),
  );
  const profile = rows.map(({ column, category, value, everyone }): ProfileRow => {
    const effect = 2 * (value / everyone - 1);
    return {
      column,
      ...(category === undefined ? {} : { category }),
      kind: category === undefined ? "mean" : "share",
      clustered: true,
      everyone: { value: everyone, index: 100, effect: 0 },
      cells: [{ value, index: (100 * value) / everyone, effect }],
      strength: 0.5,
    };
  });
  const contrasts = rows.map(({ isClear = true }, i): Contrast => {
    const { column, kind, cells, everyone } = profile[i]!;
    const delta = Math.max(-0.9, Math.min(0.9, cells[0]!.effect / 3));
    const near = { value: delta, low: delta - 0.02, high: delta + 0.02 };
    const own = cells[0]!.value;
    const figures = { own, rest: everyone.value, delta: near, effect: near, lift: near };
    return { column, kind, ...figures, p: isClear ? 0.001 : 0.4, isClear };
  });
  return suggestPersona(profile, contrasts, 0, namingOf(table));
}

const keysOf = (rows: readonly Made[]) => suggestionsOf(rows).map(({ key }) => key);

describe("suggestions for a persona", () => {
  it("come with the difference they rest on, in the units of the file", () => {
    expect(suggestionsOf([{ column: "discount_pct", value: 12, everyone: 4 }])).toEqual([
      {
        key: "motivations discount+",
        field: "motivations",
        text: "A good price: they buy on offer more than others.",
        evidence: "Discount pct is 8 above average: 12 against 4.",
      },
      {
        key: "personalization discount+",
        field: "personalization",
        text: "Vouchers and deals first; put the price up front.",
        evidence: "Discount pct is 8 above average: 12 against 4.",
      },
    ]);
  });

  it.each([
    ["NumDealsPurchases", 2, "personalization discount+"],
    ["NumDealsPurchases", 0.3, "personalization discount-"],
    ["App share (%)", 2, "channels app+"],
    ["NumWebVisitsMonth", 2, "channels browsing+"],
    ["email_open_rate", 2, "channels email+"],
    ["NumCatalogPurchases", 2, "channels catalog+"],
    ["Recency (days)", 2, "personalization recency+"],
    ["Tenure (days)", 0.3, "personalization tenure-"],
    ["Monetary value", 2, "personalization monetary+"],
    ["return_rate", 2, "painPoints returns+"],
    ["complaints", 2, "personalization support+"],
    ["Teenhome", 2, "personalization children+"],
    ["Cart abandonment (%)", 2, "painPoints abandonment+"],
  ])("of %s at %d times the average: %s", (column, times, key) => {
    expect(keysOf([{ column, value: 10 * times, everyone: 10 }])).toContain(key);
  });

  it("are made for categories and yes or no in the same way", () => {
    expect(keysOf([{ column: "channel", category: "app", value: 0.4, everyone: 0.1 }])).toEqual([
      "channels app+",
    ]);
    expect(
      keysOf([{ column: "Complain", category: "true", value: 0.1, everyone: 0.01 }]),
    ).toContain("painPoints support+");
  });

  it("are not made of a difference that may be chance, or that is small", () => {
    const discount = { column: "discount_pct", value: 12, everyone: 4 };
    expect(suggestionsOf([{ ...discount, isClear: false }])).toEqual([]);
    expect(suggestionsOf([{ ...discount, value: 4.5 }])).toEqual([]);
    expect(suggestionsOf([{ column: "Tenure (days)", value: 800, everyone: 1000 }])).toEqual([]);
  });

  it("are not made where another column of the same kind clearly says the opposite", () => {
    const more = { column: "discount_pct", value: 12, everyone: 4 };
    expect(suggestionsOf([more, { column: "coupons", value: 1, everyone: 4 }])).toEqual([]);
  });

  it("say the same thing once, the surest first, and at most four for a field", () => {
    const web = { column: "NumWebPurchases", value: 18, everyone: 10 };
    const visits = { column: "NumWebVisitsMonth", value: 20, everyone: 10 };
    expect(keysOf([web, visits]).filter((key) => key.startsWith("channels"))).toEqual([
      "channels browsing+",
    ]);
    const many = ["discount_pct", "Monetary value", "AOV", "orders", "weekend share", "returns"];
    const found = suggestionsOf(many.map((column) => ({ column, value: 30, everyone: 10 })));
    expect(found.filter(({ field }) => field === "personalization")).toHaveLength(4);
  });

  it("show first what they buy more of, for the two surest", () => {
    const bought = [
      { column: "MntMeatProducts", value: 400, everyone: 170 },
      { column: "MntWines", value: 900, everyone: 300 },
      { column: "MntGold", value: 50, everyone: 40 },
      { column: "Garden share (%)", value: 30, everyone: 20 },
    ];
    const texts = suggestionsOf(bought).map(({ text }) => text);
    expect(texts).toContain("Show wines first.");
    expect(texts).toContain("Show meat products first.");
    expect(texts.some((text) => /gold|Garden/u.test(text))).toBe(false);
  });

  it("are none for a table that says nothing of the trade, and for hostile names", () => {
    expect(suggestionsOf([{ column: "height", value: 20, everyone: 10 }])).toEqual([]);
    expect(suggestionsOf([{ column: "<img src=x>", value: 20, everyone: 10 }])).toEqual([]);
  });

  it("have one condition for each measure and side, so that what is settled stays settled", () => {
    const keys = conditions.map(({ measure, sign }) => `${measure}${sign}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

it.each([
  ["MntMeatProducts", "meat products amount", "meat products"],
  ["Garden share (%)", "Garden share", "Garden"],
  ["Saturday share (%)", "Saturday share", null],
  ["app share (%)", "app share", null],
  ["income", "income", null],
  ["share", "share", null],
])("what is bought, of %s: %s", (column, label, thing) => {
  expect(interestOf(column, label)).toBe(thing);
});
