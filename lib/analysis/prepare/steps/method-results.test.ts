import { describe, expect, it } from "vitest";
import { newStep, type RecipeStep } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import { applyRecipe } from "../apply-recipe";
import { fitRecipe } from "../testing/fit-recipe";
import { datesOf, tableOf, textOf } from "../testing/table-of";
import { cases, named, prepare, table } from "./testing/method-cases";

describe("columns that steps work on", () => {
  const carried = (meaning?: "birth-date"): Table => ({
    ...table,
    columns: table.columns.map((column) =>
      column.name === "since"
        ? {
            ...column,
            role: "ignored",
            ...(meaning ? { meaning: { meaning, share: 1, from: "values" } } : {}),
          }
        : column,
    ),
  });
  const dates = newStep("dates");

  it("are dates that are only carried along, too", () => {
    expect(named(prepare(carried(), [dates]))).toContain("since: days ago");
  });

  it("are no personal data, unless they are named", () => {
    expect(named(prepare(carried("birth-date"), [dates]))).not.toContain("since: days ago");
    const asked = newStep("dates", { columns: ["since"] });
    expect(named(prepare(carried("birth-date"), [asked]))).toContain("since: days ago");
  });

  it("are asked for when none is found, and the recipe goes on", () => {
    const few = tableOf({ age: [1, 2, 3, 4], plan: ["a", "b", "a", "b"] });
    for (const kind of ["places", "carry", "oversample"] as const) {
      const prepared = prepare(few, [newStep(kind)]);
      expect(prepared.effects[0]!.did[0]).toMatch(/^Choose the column/);
      expect(applyRecipe(prepared.fitted, few).matrix).toEqual(prepared.matrix);
    }
  });

  it("are refused by name when a chosen one is not there", () => {
    const steps = [
      newStep("places", { latitude: "gone" }),
      newStep("carry", { date: "gone" }),
      newStep("oversample", { label: "gone" }),
    ];
    for (const step of steps) expect(() => prepare(table, [step])).toThrow('no column "gone"');
  });
});

describe("filling within a customer's history", () => {
  const history = tableOf(
    [
      ["who", ["a", "b", "a", "a", "b", "b"]],
      ["level", [10, 1, null, 30, null, 5]],
    ],
    { who: "identifier" },
  );
  const days = datesOf(
    "day",
    [1, 1, 2, 3, 2, 3].map((day) => `2024-01-0${day}`),
  );
  const source = { ...history, columns: [...history.columns, days] };
  const levels = (steps: readonly RecipeStep[]) => {
    const { matrix, fitted } = fitRecipe(source, { steps: [...steps] });
    const at = matrix.features.findIndex(({ name }) => name === "level");
    const { offset } = fitted.outputs[at]!;
    return [...matrix.values.subarray(at * matrix.rows, (at + 1) * matrix.rows)].map(
      (value) => value + offset,
    );
  };

  it("uses no later row when it carries forward", () => {
    expect(levels([newStep("carry")])).toEqual([10, 1, 10, 30, 1, 5]);
  });

  it("lies on the line between two values when it interpolates", () => {
    expect(levels([newStep("carry", { method: "linear" })])).toEqual([10, 1, 20, 30, 3, 5]);
  });
});

it("no topic is made of what every text says as much of", () => {
  const cells = ["great fast box", "late bad box", "fast delivery, great", "bad late delivery"];
  const notes = textOf(
    "note",
    Array.from({ length: 40 }, (_, i) => `${cells[i % 4]} number ${i}`),
  );
  const { columns } = tableOf({ spend: Array.from({ length: 40 }, (_, i) => i) });
  const step = newStep("topics", { topics: 5 });
  const { matrix, effects } = fitRecipe(
    { rows: 40, columns: [...columns, notes] },
    { steps: [step] },
  );
  expect(matrix.columns).toBeGreaterThan(1);
  expect(effects[0]!.added).toHaveLength(matrix.columns - 1);
});

it.each([
  ["hash", "categories: hash 1"],
  ["frequency", "sku: how common"],
  ["embedding", "sku: place 1"],
  ["dates", "since: time of week (cos)"],
  ["topics", "note: late, bad"],
  ["sentiment", "note: how friendly"],
  ["places around centers", "km to the center of the area"],
] as const)("what %s makes is compared", (name, feature) => {
  expect(named(prepare(table, cases[name]!))).toContain(feature);
});

it("days ago count to the day after the last date, or to the day that is chosen", () => {
  const days = datesOf("day", ["2024-01-01", "2024-01-31T18:00Z", null]);
  const source = { rows: 3, columns: [days] };
  const ages = (asOf: string | null) => {
    const { matrix, fitted } = fitRecipe(source, { steps: [newStep("dates", { asOf })] });
    return [...matrix.values].map((value) => value + fitted.outputs[0]!.offset);
  };
  expect(ages(null)).toEqual([31, 0.25]);
  expect(ages("2024-01-01")).toEqual([0, -30.75]);
});

describe("steps that learn from a sample", () => {
  const many = 20_001;
  const line = (turns: number) =>
    Array.from({ length: many }, (_, i) => ((i * 7) % 97) / 97 + i / turns);
  const large = tableOf({ lat: line(1e6), lon: line(2e6), spend: line(3e6) });

  it.each([
    [newStep("places", { areas: 2 }), "Learned from a random 20,000 of 20,001 rows with a place."],
    [
      newStep("places", { method: "density", radiusKm: 1, minRows: 2 }),
      "Learned from a random 10,000 of 20,001 rows with a place.",
    ],
    [newStep("select", { method: "entropy", keep: 1 }), "Ranked on a random 200 of 20,001 rows."],
  ])("say so", (step, sentence) => {
    expect(prepare(large, [step]).effects[0]!.did).toContain(sentence);
  });
});
