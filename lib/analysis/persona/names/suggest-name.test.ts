import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnLabels } from "@/lib/analysis/describe/column-label";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { ProfileRow } from "@/lib/schema/segment";
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
  const cells = profile.map(({ column, category }) => [column, category ? ["a"] : [1]] as const);
  const { columns } = tableOf([...new Map(cells)]);
  const k = profile[0]!.cells.length;
  const input = { profile, k, columns: columnLabels(columns), isPurchases };
  return suggestNames(input).map(({ name }) => name);
}

describe("suggestNames", () => {
  it("names two differences where one is true of another segment too, without units", () => {
    const names = namesOf([
      row("Annual Income (k$)", [1, -1.3, -0.2]),
      row("Spending Score (1-100)", [1.2, 1.1, 0]),
    ]);
    expect(names).toEqual([
      "High spending score and annual income",
      "Low annual income",
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
    expect(names).toEqual(["Newer customers", "Long absent"]);
  });

  it("speaks of no trade when only one column has a name of it", () => {
    expect(namesOf([row("Monetary value", [1.2, -1]), row("height", [0, 0])])).toEqual([
      "High monetary value",
      "Low monetary value",
    ]);
  });

  it("leads with the category most of a segment has, in its own word where that speaks", () => {
    const shares = (column: string, category: string, first: number) => {
      const share = row(column, [2, -1], category);
      return {
        ...share,
        cells: share.cells.map((cell, i) => ({ ...cell, value: [first, 0.1][i]! })),
      };
    };
    const first = (column: string, category: string) => namesOf([shares(column, category, 0.9)])[0];
    expect(first("plan", "Pro")).toBe("Pro plan");
    expect(first("job", "retired")).toBe("Retired");
    expect(first("Marital_Status", "Married")).toBe("Married");
    expect(first("branch", "0020")).toBe("Branch: 0020");
    expect(first("job", "other")).toBe("Job: other");
    expect(first("has_mortgage", "true")).toBe("Has mortgage");
    expect(first("newsletter", "true")).toBe("Newsletter: yes");
    expect(namesOf([row("seats", [-0.9, 0]), shares("plan", "Pro", 0.8)])[0]).toBe("Pro plan");
    expect(namesOf([row("seats", [-2.5, 0]), shares("plan", "Pro", 0.7)])[0]).toBe("Few seats");
    const weak = [row("seats", [-0.7, -0.7]), shares("plan", "Pro", 0.6)];
    expect(namesOf(weak)[0]).toBe("Pro plan, few seats");
  });

  it("never leads with a category that less than half of a segment has", () => {
    const share = row("job", [2, 0], "student");
    const cells = share.cells.map((cell) => ({ ...cell, value: 0.4 }));
    const minority = { ...share, cells };
    expect(namesOf([minority, row("Age", [-0.5, 0])])[0]).toBe("Younger, more student");
    expect(namesOf([minority])[0]).toBe("Mixed, more student");
  });

  it("speaks of ages, counts and amounts", () => {
    expect(namesOf([row("Age", [0.9, -0.9, 2])])).toEqual(["Older", "Younger", "Much older"]);
    expect(namesOf([row("NumStorePurchases", [-0.9, 1])])).toEqual([
      "Few store purchases",
      "Many store purchases",
    ]);
    const both = [row("NumRedBottles", [-0.7, 0]), row("NumWhiteBottles", [-0.6, 0])];
    expect(namesOf(both)[0]).toBe("Few red and white bottles");
    expect(namesOf([row("MntWines", [-0.9, 1])])[0]).toBe("Low wines amount");
  });

  it("keeps the names that stand and gives none that is to be avoided", () => {
    const profile = [row("Age", [0.9, -0.9, 2]), row("income", [-0.5, 0, 0])];
    const columns = columnLabels(tableOf({ Age: [1], income: [1] }).columns);
    const names = suggestNames({
      profile,
      k: 3,
      columns,
      isPurchases: false,
      kept: new Map([[1, { name: "Young at heart", claims: [] }]]),
      avoided: ["older", "Younger"],
    });
    expect(names.map(({ name }) => name)).toEqual([
      "Older, low income",
      "Young at heart",
      "Much older",
    ]);
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

  it("keeps every name within forty characters, whatever columns and values are called", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 400 }),
      fc.constantFrom("👑".repeat(300), "مرحبا بالعالم ".repeat(20), "<script>alert(1)</script>"),
    );
    const effects = fc.array(fc.double({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 });
    const rows = fc.array(fc.tuple(text, effects, fc.option(text, { nil: undefined })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, (made) => {
        const profile = made.map(([column, values, category]) => row(column, values, category));
        for (const name of namesOf(profile)) expect([...name].length).toBeLessThanOrEqual(40);
      }),
    );
  });

  it("says of a pair what the segment that shares the first does not say of itself", () => {
    const names = namesOf([
      row("height", [1.5, 1.6, -1]),
      row("width", [1.2, 1.3, -1]),
      row("depth", [-0.9, 0, 0]),
    ]);
    expect(names[0]).toBe("High height, low depth");
  });

  it("still names segments when there is nothing to go by", () => {
    const columns = new Map();
    const names = suggestNames({ profile: [], k: 3, columns, isPurchases: false });
    expect(names.map(({ name }) => name)).toEqual([
      "Near the average",
      "Near the average 2",
      "Near the average 3",
    ]);
  });
});
