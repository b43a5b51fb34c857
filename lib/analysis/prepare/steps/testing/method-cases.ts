import type { Prepared } from "@/lib/schema/prepared";
import { newStep, type RecipeStep } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import { fitRecipe } from "../../testing/fit-recipe";
import { datesOf, tableOf, textOf } from "../../testing/table-of";

type Cell<T> = T | null;
export interface Row {
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

export function tableOfRows(rows: readonly Row[]): Table {
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

export const typical = (i: number): Row => ({
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
export const table = tableOfRows(rows);

/** Every method, with what it needs said. */
export const cases: Readonly<Record<string, readonly RecipeStep[]>> = {
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

/** The steps, and what a Matrix needs besides. */
export function prepare(source: Table, steps: readonly RecipeStep[]): Prepared {
  const has = (kind: RecipeStep["kind"]) => steps.some((step) => step.kind === kind);
  const after: RecipeStep[] = [
    ...(has("impute") ? [] : [newStep("impute")]),
    ...(has("components") ? [] : [newStep("onehot")]),
  ];
  return fitRecipe(source, { steps: [...steps, ...after] });
}

export const named = (prepared: Pick<Prepared, "matrix">) =>
  prepared.matrix.features.map(({ name }) => name);
