import { z } from "zod";
import { customersStep } from "./steps/customers";
import { deduplicateStep } from "./steps/deduplicate";
import { dropColumnsStep } from "./steps/drop-columns";
import { dropRowsStep } from "./steps/drop-rows";
import { featuresStep } from "./steps/features";
import { imputeStep } from "./steps/impute";
import { logStep } from "./steps/log";
import { onehotStep } from "./steps/onehot";
import { outliersStep } from "./steps/outliers";
import { scaleStep } from "./steps/scale";
import type { StepDeclaration } from "./steps/step-declaration";
import { weightsStep } from "./steps/weights";

/** Every kind of step, by its name in a recipe. Menus show them in this order. */
export const stepDeclarations = {
  customers: customersStep,
  deduplicate: deduplicateStep,
  features: featuresStep,
  "drop-columns": dropColumnsStep,
  "drop-rows": dropRowsStep,
  impute: imputeStep,
  outliers: outliersStep,
  log: logStep,
  onehot: onehotStep,
  scale: scaleStep,
  weights: weightsStep,
} as const satisfies Readonly<Record<string, StepDeclaration>>;

type Declarations = typeof stepDeclarations;
export type StepKind = keyof Declarations;
export type StepOf<K extends StepKind> = z.infer<Declarations[K]["schema"]>;
export type FittedOf<K extends StepKind> = z.infer<Declarations[K]["fitted"]>;
export type RecipeStep = { [K in StepKind]: StepOf<K> }[StepKind];

export const stepKinds = Object.keys(stepDeclarations) as StepKind[];

/** Names that kinds had in earlier versions. */
const earlierKinds = new Map([["encode", "onehot"]]);

/** Recipes of version 1 called one-hot encoding "encode", with the one method "onehot". */
function upgraded(step: unknown): unknown {
  const earlier = z.looseObject({ kind: z.string() }).safeParse(step);
  if (!earlier.success) return step;
  const kind = earlierKinds.get(earlier.data.kind);
  if (kind === undefined) return step;
  const { method: _, ...rest } = earlier.data;
  return { ...rest, kind };
}

const schemas = stepKinds.map((kind) => stepDeclarations[kind].schema);

export const recipeStepSchema = z.preprocess(
  upgraded,
  z.discriminatedUnion("kind", schemas as [(typeof schemas)[number], ...typeof schemas]),
) as z.ZodType<RecipeStep>;

/** A step with the usual value of every option that is not given; its id is its kind unless given. */
export function newStep<K extends StepKind>(kind: K, options: Partial<StepOf<K>> = {}): StepOf<K> {
  const given = { id: kind, enabled: true, kind, ...options };
  return stepDeclarations[kind].schema.parse(given) as StepOf<K>;
}
