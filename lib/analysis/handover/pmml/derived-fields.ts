import type { FittedRecipe, FittedStep } from "@/lib/schema/recipe";
import { type FittedOf, stepDeclarations } from "@/lib/schema/steps";
import { apply, constant, element, fieldRef, xmlText } from "./xml";
import { yesAndNo } from "./yes-and-no";

export interface Derived {
  /** DerivedField elements, in the order they build on each other. */
  readonly fields: readonly string[];
  /** Names of the fields that are compared, in the order of the outputs. */
  readonly features: readonly string[];
}

/** Titles of the steps that PMML cannot do. */
export function notInPmml({ steps }: FittedRecipe): string[] {
  return steps
    .filter(({ step }) => step.enabled && !doable.has(step.kind))
    .map(({ step }) => stepDeclarations[step.kind].words.title);
}

const doable: ReadonlySet<string> = new Set([
  "customers",
  "features",
  "drop-columns",
  "impute",
  "log",
  "yeo-johnson",
  "onehot",
  "ordinal",
  "frequency",
  "scale",
  "weights",
  "select",
  "components",
  "outliers",
]);

/** A fitted recipe as derived fields: every step makes new ones of those before it. */
export function derivedFields(fitted: FittedRecipe): Derived {
  const words = yesAndNo(fitted.columns);
  const fields = [...words.fields];
  const taken = new Set(words.taken);
  /** By column, the field that holds it now. */
  const now = new Map(words.names);
  const add = (column: string, step: string, expression: string, isText = false) => {
    let name = `${step}: ${column}`;
    for (let number = 2; taken.has(name); number++) name = `${step} ${number}: ${column}`;
    taken.add(name);
    now.set(column, name);
    const type = isText
      ? { optype: "categorical", dataType: "string" }
      : { optype: "continuous", dataType: "double" };
    fields.push(element("DerivedField", { name, ...type }, expression));
  };
  const of = (column: string) => now.get(column) ?? column;
  for (const one of fitted.steps) if (one.fitted !== null) addStep(one, of, add);
  const features = fitted.outputs.map(({ name, offset, weight }) => {
    if (offset === 0 && weight === 1) return of(name);
    const shifted = apply("-", fieldRef(of(name)), constant(offset));
    add(name, "feature", apply("*", shifted, constant(weight)));
    return of(name);
  });
  return { fields, features };
}

type Add = (column: string, step: string, expression: string, isText?: boolean) => void;

function addStep({ step, fitted }: FittedStep, of: (column: string) => string, add: Add): void {
  switch (step.kind) {
    case "impute":
      for (const { column, value } of (fitted as FittedOf<"impute">).fills) {
        add(column, "filled", fieldRef(of(column), value), typeof value === "string");
      }
      return;
    case "outliers":
      for (const { column, low, high } of (fitted as FittedOf<"outliers">).bounds) {
        const lower = apply("min", constant(high), fieldRef(of(column)));
        add(column, "capped", apply("max", constant(low), lower));
      }
      return;
    case "log":
      for (const { column, shift } of (fitted as FittedOf<"log">).shifts) {
        const moved = apply("+", fieldRef(of(column)), constant(shift));
        add(column, "log", apply("ln", apply("+", apply("max", constant(0), moved), constant(1))));
      }
      return;
    case "yeo-johnson":
      for (const { column, lambda } of (fitted as FittedOf<"yeo-johnson">).powers) {
        add(column, "power", yeoJohnson(fieldRef(of(column)), lambda));
      }
      return;
    case "onehot":
      for (const { column, indicators, other } of (fitted as FittedOf<"onehot">).columns) {
        const field = of(column);
        for (const { name, category } of indicators) {
          add(name, "is", element("NormDiscrete", { field, value: category }));
        }
        if (other !== null) add(other, "is", otherThan(field, indicators));
      }
      return;
    case "ordinal":
      for (const { column, order, other } of (fitted as FittedOf<"ordinal">).orders) {
        const pairs = order.map((category, place) => [category, place] as const);
        add(column, "place", mapped(of(column), pairs, other));
      }
      return;
    case "frequency":
      for (const { column, name, shares } of (fitted as FittedOf<"frequency">).columns) {
        add(name, "share", mapped(of(column), shares, 0));
      }
      return;
    case "scale":
      for (const { column, offset, divisor } of (fitted as FittedOf<"scale">).scales) {
        const centered = apply("-", fieldRef(of(column)), constant(offset));
        add(column, "scaled", apply("/", centered, constant(divisor)));
      }
      return;
    case "components": {
      const { columns, counts, names, means, loadings } = fitted as FittedOf<"components">;
      const centered = columns.map((column, j) =>
        apply("-", apply("*", fieldRef(of(column)), constant(counts[j]!)), constant(means[j]!)),
      );
      names.forEach((name, i) => {
        const parts = centered.map((one, j) => apply("*", one, constant(loadings[i]![j]!)));
        add(name, "component", apply("sum", ...parts));
      });
    }
  }
}

function yeoJohnson(x: string, lambda: number): string {
  const power = (base: string, exponent: number, sign: 1 | -1) =>
    Math.abs(exponent) < 1e-12
      ? apply("*", constant(sign), apply("ln", base))
      : apply(
          "/",
          apply("-", apply("pow", base, constant(exponent)), constant(1)),
          constant(sign * exponent),
        );
  return apply(
    "if",
    apply("greaterOrEqual", x, constant(0)),
    power(apply("+", x, constant(1)), lambda, 1),
    power(apply("-", constant(1), x), 2 - lambda, -1),
  );
}

function otherThan(field: string, known: readonly { readonly category: string }[]): string {
  const values = known.map(({ category }) =>
    element("Constant", { dataType: "string" }, xmlText(category)),
  );
  return apply("if", apply("isIn", fieldRef(field), ...values), constant(0), constant(1));
}

function mapped(
  field: string,
  pairs: readonly (readonly [string, number])[],
  otherwise: number,
): string {
  const rows = pairs.map(([from, to]) =>
    element("row", {}, element("from", {}, xmlText(from)), element("to", {}, String(to))),
  );
  return element(
    "MapValues",
    { outputColumn: "to", defaultValue: otherwise, dataType: "double" },
    element("FieldColumnPair", { field, column: "from" }),
    element("InlineTable", {}, ...rows),
  );
}
