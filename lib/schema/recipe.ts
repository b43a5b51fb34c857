import { z } from "zod";
import {
  type FittedOf,
  recipeStepSchema,
  type StepKind,
  type StepOf,
  stepDeclarations,
} from "./steps";
import { columnKindSchema } from "./table";

/** Steps in the order in which they work. The customers step works first, wherever it stands. */
export const recipeSchema = z.strictObject({ steps: z.array(recipeStepSchema) });
export type Recipe = z.infer<typeof recipeSchema>;

/** A step with what it learned; null for one that is switched off. */
export type FittedStep = {
  [K in StepKind]: { readonly step: StepOf<K>; readonly fitted: FittedOf<K> | null };
}[StepKind];

export const fittedStepSchema = z
  .strictObject({ step: recipeStepSchema, fitted: z.unknown() })
  .superRefine(({ step, fitted }, context) => {
    if (fitted === null) {
      if (step.enabled) context.addIssue({ code: "custom", message: "It has learned nothing" });
      return;
    }
    const parsed = stepDeclarations[step.kind].fitted.safeParse(fitted);
    if (parsed.success) return;
    for (const { path, message } of parsed.error.issues) {
      context.addIssue({ code: "custom", path: ["fitted", ...path], message });
    }
  }) as unknown as z.ZodType<FittedStep>;

/** A column of the Matrix: (x − offset) · weight of the column of that name after the last step. */
export const outputSchema = z.strictObject({
  name: z.string(),
  /** The column of the table it is made of; the name where there are several. */
  column: z.string(),
  /** Where there are several. */
  sources: z.array(z.string()).optional(),
  category: z.string().optional(),
  offset: z.number(),
  weight: z.number(),
});
export type Output = z.infer<typeof outputSchema>;

/** A recipe with what it learned from the data: replays on new rows without looking back. */
export const fittedRecipeSchema = z.strictObject({
  steps: z.array(fittedStepSchema),
  /** Columns that the steps start from; customers' where the first step makes customers. */
  columns: z.array(z.strictObject({ name: z.string(), kind: columnKindSchema })),
  outputs: z.array(outputSchema),
});
export type FittedRecipe = z.infer<typeof fittedRecipeSchema>;

/** What a step did to the data it was fitted on. */
export interface StepEffect {
  readonly stepId: string;
  /** Why the step is there, then what it did; plain sentences. */
  readonly why: string;
  readonly did: readonly string[];
  /** Rows with a cell that changed. */
  readonly rowsChanged: number;
  readonly rowsSetAside: number;
  /** Names of the columns as they are after it; those that are gone as they were. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A column that asked to take part and could not. */
export interface LeftOut {
  readonly column: string;
  readonly reason: "constant" | "all-missing" | "near-unique" | "not-encoded" | "text" | "unknown";
  readonly sentence: string;
}
