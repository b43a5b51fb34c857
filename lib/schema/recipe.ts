import { z } from "zod";
import { customersStepSchema } from "./customers-step";

const columns = z.array(z.string());
const step = { id: z.string().min(1), enabled: z.boolean() };

/** Which columns take part; everything else is carried along but not clustered on. */
export const featuresStepSchema = z.strictObject({
  ...step,
  kind: z.literal("features"),
  columns,
});

/** Numbers and dates take the median or the mode; categories and booleans always take the mode. */
export const imputeStepSchema = z.strictObject({
  ...step,
  kind: z.literal("impute"),
  columns,
  method: z.enum(["median", "mode"]),
});

/** log(1 + x − min(0, smallest)): pulls in the long tail of amounts and counts. */
export const logStepSchema = z.strictObject({ ...step, kind: z.literal("log"), columns });

/** One 0/1 feature per category. A column of categories that is not encoded does not take part. */
export const encodeStepSchema = z.strictObject({
  ...step,
  kind: z.literal("encode"),
  columns,
  method: z.literal("onehot"),
});

/** One scale for all numeric features; encoded categories stay 0/1 so that a column of them weighs about as much as a number. */
export const scaleStepSchema = z.strictObject({
  ...step,
  kind: z.literal("scale"),
  method: z.enum(["zscore", "minmax", "robust", "none"]),
});

export const recipeStepSchema = z.discriminatedUnion("kind", [
  customersStepSchema,
  featuresStepSchema,
  imputeStepSchema,
  logStepSchema,
  encodeStepSchema,
  scaleStepSchema,
]);

export const recipeSchema = z.strictObject({ steps: z.array(recipeStepSchema) });

export type RecipeStep = z.infer<typeof recipeStepSchema>;
export type Recipe = z.infer<typeof recipeSchema>;
export type ScaleMethod = z.infer<typeof scaleStepSchema>["method"];

/**
 * One column of the Matrix with everything needed to compute it for a new row:
 * number: fill if missing, log if asked, then (x − offset) / divisor;
 * indicator: 1 if the (filled) category is `category`, else 0, then the same.
 */
export const fittedFeatureSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    name: z.string(),
    column: z.string(),
    /** null: a missing value cannot be filled, the row is set aside. */
    fill: z.number().nullable(),
    /** Added before log(1 + x); null when the feature is not logged. */
    logShift: z.number().nullable(),
    offset: z.number(),
    divisor: z.number(),
  }),
  z.strictObject({
    kind: z.literal("indicator"),
    name: z.string(),
    column: z.string(),
    category: z.string(),
    fill: z.string().nullable(),
    offset: z.number(),
    divisor: z.number(),
  }),
]);
export type FittedFeature = z.infer<typeof fittedFeatureSchema>;

/** A recipe with what it learned from the data: replays on new rows without looking back. */
export const fittedRecipeSchema = z.strictObject({
  recipe: recipeSchema,
  features: z.array(fittedFeatureSchema),
});
export type FittedRecipe = z.infer<typeof fittedRecipeSchema>;

/** What a step did to the data it was fitted on, for one column where that makes sense. */
export interface StepEffect {
  readonly stepId: string;
  /** Why the step is there, then what it did; plain sentences. */
  readonly why: string;
  readonly did: readonly string[];
}

/** A column that asked to take part and could not. */
export interface LeftOut {
  readonly column: string;
  readonly reason: "constant" | "all-missing" | "near-unique" | "not-encoded" | "text" | "unknown";
  readonly sentence: string;
}
