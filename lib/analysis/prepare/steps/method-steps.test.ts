import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Prepared } from "@/lib/schema/prepared";
import { fittedRecipeSchema } from "@/lib/schema/recipe";
import { newStep, type RecipeStep } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import { applyRecipe } from "../apply-recipe";
import { fitRecipe } from "../testing/fit-recipe";
import { datesOf, tableOf, textOf } from "../testing/table-of";

type Cell<T> = T | null;
interface Row {
  readonly id: number;
  readonly income: Cell<number>;
  readonly age: Cell<number>;
  readonly plan: Cell<string>;
  readonly sku: Cell<string>;
  readonly since: Cell<string>;
  readonly note: Cell<string>;
  readonly lat: Cell<number>;
  readonly lon: Cell<number>;
}

function tableOfRows(rows: readonly Row[]): Table {
  const cells = <K extends keyof Row>(name: K) => rows.map((row) => row[name]);
  const { columns } = tableOf(
    [
      ["id", cells("id")],
      ["anchor", rows.map((_, i) => i % 7)],
      ["income", numeric(cells("income"))],
      ["age", numeric(cells("age"))],
      ["plan", ["free", ...cells("plan")].slice(0, rows.length)],
      ["sku", ["s0", ...cells("sku")].slice(0, rows.length)],
      ["lat", numeric(cells("lat"))],
      ["lon", numeric(cells("lon"))],
    ],
    { id: "identifier" },
  );
  const more = [datesOf("since", cells("since")), textOf("note", cells("note"))];
  return { rows: rows.length, columns: [...columns, ...more] };
}

/** A column whose cells are all missing is still one of numbers. */
function numeric(cells: readonly Cell<number>[]): Cell<number>[] {
  return cells.map((cell) => cell ?? Number.NaN);
}

const typical = (i: number): Row => ({
  id: i % 9,
  income: i % 6 === 5 ? null : 1000 + 37 * i + (i % 5) * 400,
  age: i % 7 === 3 ? null : 20 + (i % 50),
  plan: ["free", "basic", "premium"][i % 3]!,
  sku: i % 11 === 10 ? null : `s${i % 8}`,
  since: `2024-0${1 + (i % 9)}-1${i % 10}`,
  note: ["great fast box", "late and bad box", "fast delivery, great", "bad late delivery"][i % 4]!,
  lat: i % 2 ? 52 + (i % 5) / 100 : 48 + (i % 7) / 100,
  lon: i % 2 ? 13 + (i % 3) / 100 : 2 + (i % 4) / 100,
});
const rows = Array.from({ length: 60 }, (_, i) => typical(i));
const table = tableOfRows(rows);

const cases: Readonly<Record<string, readonly RecipeStep[]>> = {
  knn: [newStep("knn", { columns: ["income", "age"] })],
  "knn by distance": [newStep("knn", { weights: "distance", scaled: false })],
  regress: [newStep("regress", { columns: ["income", "age"], from: ["lat", "anchor"] })],
  "carry forward": [newStep("carry", { columns: ["income", "age", "sku"] })],
  "carry along a line": [newStep("carry", { method: "linear", identifier: "id", date: "since" })],
  "yeo-johnson": [newStep("yeo-johnson")],
  ordinal: [newStep("ordinal", { columns: ["plan"], order: ["free", "basic", "premium"] })],
  frequency: [newStep("frequency", { columns: ["sku"] })],
  hash: [newStep("hash", { columns: ["sku", "plan"], places: 4 })],
  embedding: [newStep("embedding", { columns: ["sku"], dimensions: 2, atLeast: 2 })],
  dates: [newStep("dates", { measures: ["age", "year", "weekday", "cycle-year", "cycle-week"] })],
  topics: [newStep("topics", { topics: 2, maxShare: 1 })],
  sentiment: [newStep("sentiment")],
  "places around centers": [newStep("places", { areas: 2, distance: true })],
  "places where dense": [newStep("places", { method: "density", radiusKm: 50, minRows: 3 })],
  "select by variance": [newStep("select", { method: "variance", variance: 0.2 })],
  "select by correlation": [newStep("select", { correlation: 0.5 })],
  "select by entropy": [newStep("select", { method: "entropy", keep: 2 })],
  components: [newStep("impute"), newStep("scale"), newStep("components", { share: 0.8 })],
};

function prepare(source: Table, steps: readonly RecipeStep[]): Prepared {
  const has = (kind: RecipeStep["kind"]) => steps.some((step) => step.kind === kind);
  const after: RecipeStep[] = [
    ...(has("impute") ? [] : [newStep("impute")]),
    ...(has("components") ? [] : [newStep("onehot")]),
  ];
  return fitRecipe(source, { steps: [...steps, ...after] });
}

const named = (prepared: Pick<Prepared, "matrix">) =>
  prepared.matrix.features.map(({ name }) => name);

describe.each(Object.entries(cases))("%s", (_, steps) => {
  const prepared = prepare(table, steps);
  const saved = fittedRecipeSchema.parse(JSON.parse(JSON.stringify(prepared.fitted)));

  it("gives the same bytes when it is applied to its own file through JSON", () => {
    const again = applyRecipe(saved, table);
    expect(again.matrix).toEqual(prepared.matrix);
    expect(again.rowsSetAside).toEqual(prepared.rowsSetAside);
  });

  it("gives the same columns for another file, with categories, words and places it has not seen", () => {
    const other = Array.from({ length: 15 }, (_, i) => ({
      ...typical(i),
      income: i % 2 ? 1e9 : null,
      plan: "enterprise",
      sku: "never seen",
      since: "2031-01-01",
      note: "unheard words",
      lat: -89,
      lon: 179.5,
    }));
    const applied = applyRecipe(saved, tableOfRows(other));
    expect(named(applied)).toEqual(named(prepared));
    expect(applied.matrix.rows + applied.rowsSetAside.length).toBe(15);
    expect(applied.matrix.values.every(Number.isFinite)).toBe(true);
  });

  it("applies to a single row", () => {
    const applied = applyRecipe(saved, tableOfRows([typical(4)]));
    expect(named(applied)).toEqual(named(prepared));
  });

  it("names the columns that a file lacks", () => {
    const needed = prepared.fitted.columns.map(({ name }) => name);
    expect(needed.length).toBeGreaterThan(0);
    const lacking = { ...table, columns: table.columns.filter(({ name }) => name !== needed[0]) };
    expect(() => applyRecipe(saved, lacking)).toThrow(`"${needed[0]}"`);
  });

  it("says why it is there and what it did", () => {
    const { why, did } = prepared.effects[steps.length - 1]!;
    expect(why).toMatch(/^[A-Z].+\.$/);
    expect(did.length).toBeGreaterThan(0);
    for (const sentence of did) expect(sentence).toMatch(/^\S.*\.$/);
    expect(did.join(" ")).not.toMatch(/NaN|undefined|null/);
  });

  it("copes with gaps everywhere, constants and huge numbers", () => {
    const cell = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
    const row: fc.Arbitrary<Row> = fc.record({
      id: fc.integer({ min: 0, max: 2 }),
      income: cell(fc.oneof(fc.constant(5), fc.double({ min: -1e30, max: 1e30, noNaN: true }))),
      age: cell(fc.constant(30)),
      plan: cell(fc.constantFrom("free", "basic", "__proto__")),
      sku: cell(fc.string({ maxLength: 2 })),
      since: cell(fc.constantFrom("1905-03-01", "2024-02-29", "2101-12-31")),
      note: cell(fc.string({ maxLength: 8 })),
      lat: cell(fc.double({ min: -95, max: 95, noNaN: true })),
      lon: cell(fc.double({ min: -180, max: 180, noNaN: true })),
    });
    let prepared = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 9 }), (cells) => {
        const source = tableOfRows(cells);
        let found: Prepared;
        try {
          found = prepare(source, steps);
        } catch (thrown) {
          const code = expect.stringMatching(/^(too-few-(distinct-)?rows|no-features)$/);
          expect(thrown).toMatchObject({ code });
          return;
        }
        expect(found.matrix.values.every(Number.isFinite)).toBe(true);
        const again = applyRecipe(JSON.parse(JSON.stringify(found.fitted)), source);
        expect(again.matrix).toEqual(found.matrix);
        prepared++;
      }),
      { numRuns: 60 },
    );
    expect(prepared).toBeGreaterThan(10);
  });
});

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
