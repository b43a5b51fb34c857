import { z } from "zod";
import { type FittedRecipe, type FittedStep, type Output, recipeSchema } from "@/lib/schema/recipe";
import type { RecipeStep } from "@/lib/schema/steps";
import { columnKindSchema } from "@/lib/schema/table";

const common = { name: z.string(), column: z.string(), offset: z.number(), divisor: z.number() };

/** Up to version 2 of the model: everything needed to compute one column of the Matrix. */
const featureSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    ...common,
    fill: z.number().nullable(),
    logShift: z.number().nullable(),
  }),
  z.strictObject({
    kind: z.literal("indicator"),
    ...common,
    category: z.string(),
    fill: z.string().nullable(),
  }),
]);
type Feature = z.infer<typeof featureSchema>;

const earlierSchema = z.strictObject({ recipe: recipeSchema, features: z.array(featureSchema) });

/**
 * A fitted recipe of the six fixed steps as a list of steps that makes the same bytes: fill, logarithm, one-hot,
 * scale, whatever the order in which they stood. Anything else is given back as it is.
 */
export function upgradedFittedRecipe(
  data: unknown,
  fileColumns: readonly { readonly name: string; readonly kind: string }[],
): unknown {
  const earlier = earlierSchema.safeParse(data);
  if (!earlier.success) return data;
  const { recipe, features } = earlier.data;
  const names = [...new Set(features.map(({ column }) => column))];
  const indicators = features.filter((feature) => feature.kind === "indicator");
  const numbers = features.filter((feature) => feature.kind === "number");
  const isOfCategories = new Set(indicators.map(({ column }) => column));
  const own = recipe.steps.find(({ kind, enabled }) => kind === "customers" && enabled);

  const fitted: Record<string, object> = {
    customers: {},
    features: { columns: names },
    impute: { fills: fillsOf(features) },
    log: {
      shifts: numbers.flatMap(({ column, logShift }) =>
        logShift === null ? [] : [{ column, shift: logShift }],
      ),
    },
    onehot: {
      columns: [...isOfCategories].map((column) => ({
        column,
        indicators: indicators
          .filter((feature) => feature.column === column)
          .map(({ name, category }) => ({ name, category })),
        other: null,
      })),
    },
    scale: {
      scales: numbers.map(({ column, offset, divisor }) => ({ column, offset, divisor })),
    },
  };
  return {
    steps: order.flatMap((kind) => {
      if (kind === "customers") return own ? [{ step: own, fitted: {} } as FittedStep] : [];
      const step = recipe.steps.find((one) => one.kind === kind) ?? standIn(kind);
      const enabled = { ...step, enabled: true } as RecipeStep;
      return [{ step: enabled, fitted: fitted[kind] } as FittedStep];
    }),
    columns: names.map((name) => ({ name, kind: kindOf(name) })),
    outputs: features.map(outputOf),
  } satisfies FittedRecipe;

  function kindOf(name: string) {
    const found = own ? undefined : fileColumns.find((column) => column.name === name);
    const known = columnKindSchema.safeParse(found?.kind);
    if (known.success) return known.data;
    return isOfCategories.has(name) ? "category" : "number";
  }
}

const order = ["customers", "features", "impute", "log", "onehot", "scale"] as const;

function standIn(kind: (typeof order)[number]): object {
  return recipeSchema.parse({ steps: [{ id: kind, enabled: true, kind }] }).steps[0]!;
}

function fillsOf(features: readonly Feature[]) {
  const fills = new Map<string, number | string>();
  for (const { column, fill } of features) if (fill !== null) fills.set(column, fill);
  return [...fills].map(([column, value]) => ({ column, value }));
}

/** The steps above leave numbers as they are compared, and categories as 0 and 1. */
function outputOf(feature: Feature): Output {
  const { name, column, offset } = feature;
  if (feature.kind === "number") return { name, column, offset: 0, weight: 1 };
  return { name, column, category: feature.category, offset, weight: 1 };
}
