import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnLabels } from "@/lib/analysis/describe/column-label";
import type { ProfileRow } from "@/lib/schema/segment";
import { measureOf } from "./measure";
import { suggestNames } from "./suggest-name";

/** A row of means around 100 with a deviation of 50: an effect of 1 is a value of 150. */
function row(column: string, effects: readonly number[], category?: string): ProfileRow {
  const cells = effects.map((effect) => ({
    value: 100 + 50 * effect,
    index: 100 + 50 * effect,
    effect,
  }));
  const everyone = { value: 100, index: 100, effect: 0 };
  const kind = category === undefined ? ("mean" as const) : ("share" as const);
  const named = category === undefined ? { column } : { column, category };
  return { ...named, kind, clustered: true, everyone, cells, strength: 0.5 };
}

function namesOf(profile: readonly ProfileRow[], isPurchases = false): string[] {
  const columns = columnLabels([...new Set(profile.map(({ column }) => column))]);
  return suggestNames({ profile, k: profile[0]!.cells.length, columns, isPurchases });
}

describe("suggestNames", () => {
  it("names the two clearest differences, without units", () => {
    const names = namesOf([
      row("Annual Income (k$)", [1, -1.3, -0.2]),
      row("Spending Score (1-100)", [1.2, 1.1, 0]),
    ]);
    expect(names).toEqual([
      "High Spending Score, high Annual Income",
      "Low Annual Income, high Spending Score",
      "Near the average",
    ]);
  });

  it("uses the names of the trade where the data carry them", () => {
    const names = namesOf([
      row("Recency (days)", [-0.6, 1.9, -0.5, -0.5]),
      row("Frequency", [1.5, -1, -0.8, -0.1]),
      row("Average order value", [-0.1, -0.1, -0.3, 2]),
      row("Monetary value", [1.4, -0.8, -0.7, 1.6]),
      row("Tenure (days)", [0.8, 0.1, -1.7, 0]),
    ]);
    expect(names).toEqual([
      "Loyal regulars",
      "Lapsed occasional buyers",
      "Newcomers",
      "Big spenders",
    ]);
  });

  it("does not call anyone new or lapsed who differs by little", () => {
    const close = (column: string, effects: readonly number[]): ProfileRow => ({
      ...row(column, effects),
      cells: effects.map((effect) => ({
        value: 100 + 9 * effect,
        index: 100 + 9 * effect,
        effect,
      })),
    });
    const names = namesOf(
      [close("Tenure (days)", [-2, 1]), close("Recency (days)", [-0.1, 1.5])],
      true,
    );
    expect(names).toEqual(["Newer", "Long absent, long-standing"]);
  });

  it("speaks of no trade when only one column has a name of it", () => {
    expect(namesOf([row("Monetary value", [1.2, -1]), row("height", [0, 0])])).toEqual([
      "High Monetary value",
      "Low Monetary value",
    ]);
  });

  it("says which category a segment mostly has", () => {
    const share = row("plan", [2, -1], "Pro");
    const cells = share.cells.map((cell, i) => ({ ...cell, value: i === 0 ? 0.9 : 0.1 }));
    expect(namesOf([{ ...share, cells }])).toEqual(["Mostly plan: Pro", "Less plan: Pro"]);
  });

  it("never gives two segments the same name", () => {
    const columns = ["Recency (days)", "Frequency", "Monetary value", "Discount", "other"];
    const effect = fc.oneof(fc.constantFrom(0, -1, 1, Number.NaN), fc.double({ min: -3, max: 3 }));
    const profiles = fc
      .integer({ min: 1, max: 12 })
      .chain((k) =>
        fc.tuple(
          ...columns.map((column) =>
            fc.array(effect, { minLength: k, maxLength: k }).map((effects) => row(column, effects)),
          ),
        ),
      );
    fc.assert(
      fc.property(profiles, (profile) => {
        const names = namesOf(profile).map((name) => name.toLowerCase());
        expect(new Set(names).size).toBe(profile[0]!.cells.length);
        expect(names.every((name) => name.trim() !== "")).toBe(true);
      }),
    );
  });

  it("still names segments when there is nothing to go by", () => {
    const columns = new Map();
    expect(suggestNames({ profile: [], k: 3, columns, isPurchases: false })).toEqual([
      "Near the average",
      "Near the average 2",
      "Near the average 3",
    ]);
  });
});

describe("measureOf", () => {
  it.each([
    ["Recency (days)", "recency"],
    ["NumDealsPurchases", "discount"],
    ["avg_order_value", "order-value"],
    ["number of orders", "frequency"],
    ["Total Revenue", "monetary"],
    ["logins_per_week", "usage"],
    ["Spending Score (1-100)", undefined],
    ["Age", undefined],
    ["ideals", undefined],
  ])("takes %s for %s", (name, measure) => {
    expect(measureOf(name)).toBe(measure);
  });
});
