import { z } from "zod";
import { Failure } from "./failure";
import { readingSchema } from "./reading";
import { fittedRecipeSchema, type Recipe, recipeSchema } from "./recipe";
import { columnKindSchema, columnOverrideSchema, columnRoleSchema } from "./table";

/** A recipe by itself: what to do, nothing of what was learned, no customer's data. */
export const recipeFileSchema = z.strictObject({
  format: z.literal("tessera-recipe"),
  version: z.literal(1),
  steps: recipeSchema.shape.steps,
});
export type RecipeFile = z.infer<typeof recipeFileSchema>;

/** A recipe with what it learned from a file, and how that file was read: makes the same columns of another one. */
export const fittedRecipeFileSchema = z.strictObject({
  format: z.literal("tessera-fitted-recipe"),
  version: z.literal(1),
  columns: z.array(columnOverrideSchema.extend({ kind: columnKindSchema, role: columnRoleSchema })),
  reading: readingSchema,
  fittedRecipe: fittedRecipeSchema,
  provenance: z.strictObject({
    fileName: z.string(),
    rows: z.int(),
    createdAt: z.string(),
    tessera: z.string(),
  }),
});
export type FittedRecipeFile = z.infer<typeof fittedRecipeFileSchema>;

export function toRecipeFile({ steps }: Recipe): RecipeFile {
  return { format: "tessera-recipe", version: 1, steps };
}

/**
 * The recipe in the text of a file: of a saved recipe, or of a fitted one or a model without what it learned. Fails with
 * "recipe-invalid", naming the first part that is wrong.
 */
export function parseRecipe(text: string): Recipe {
  const data = parsedJson(text);
  const head = headOf(data);
  if (head.format === "tessera-fitted-recipe" || head.format === "tessera-model") {
    const whole = z.object({ fittedRecipe: fittedRecipeSchema }).safeParse(data);
    if (whole.success) return { steps: whole.data.fittedRecipe.steps.map(({ step }) => step) };
    throw invalid(faultOf(whole.error));
  }
  checkHead(head, "tessera-recipe");
  const parsed = recipeFileSchema.safeParse(data);
  if (!parsed.success) throw invalid(faultOf(parsed.error));
  return { steps: withOwnIds(parsed.data.steps) };
}

/** A fitted recipe from the text of its file. Fails as `parseRecipe` does. */
export function parseFittedRecipe(text: string): FittedRecipeFile {
  const data = parsedJson(text);
  checkHead(headOf(data), "tessera-fitted-recipe");
  const parsed = fittedRecipeFileSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw invalid(faultOf(parsed.error));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("it is not JSON");
  }
}

interface Head {
  readonly format: string;
  readonly version: number;
}

function headOf(data: unknown): Head {
  const head = z.object({ format: z.string(), version: z.number() }).safeParse(data);
  if (head.success) return head.data;
  throw invalid('it is not marked as "tessera-recipe"');
}

function checkHead({ format, version }: Head, wanted: string): void {
  if (format !== wanted) throw invalid(`it is marked as "${format}", not as "${wanted}"`);
  if (version !== 1) throw invalid(`it has version ${version}, and only version 1 can be read`);
}

/** Steps are told apart by their ids; a file written by hand may repeat them. */
function withOwnIds(steps: Recipe["steps"]): Recipe["steps"] {
  const taken = new Set<string>();
  return steps.map((step) => {
    let id = step.id;
    for (let i = 2; taken.has(id); i++) id = `${step.id}-${i}`;
    taken.add(id);
    return { ...step, id };
  });
}

function faultOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (!issue) return "it has another shape";
  const path = issue.path.map((part) => (typeof part === "number" ? part + 1 : part)).join(" › ");
  return `at ${path === "" ? "the top" : path}: ${issue.message}`;
}

function invalid(reason: string): Failure {
  return new Failure("recipe-invalid", `This is not a recipe that can be used: ${reason}.`);
}
