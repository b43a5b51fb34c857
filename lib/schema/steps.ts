import { z } from "zod";
import { carryStep } from "./steps/carry";
import { componentsStep } from "./steps/components";
import { customersStep } from "./steps/customers";
import { datesStep } from "./steps/dates";
import { deduplicateStep } from "./steps/deduplicate";
import { dropColumnsStep } from "./steps/drop-columns";
import { dropRowsStep } from "./steps/drop-rows";
import { embeddingStep } from "./steps/embedding";
import { featuresStep } from "./steps/features";
import { frequencyStep } from "./steps/frequency";
import { hashStep } from "./steps/hash";
import { imputeStep } from "./steps/impute";
import { knnStep } from "./steps/knn";
import { logStep } from "./steps/log";
import { onehotStep } from "./steps/onehot";
import { ordinalStep } from "./steps/ordinal";
import { outliersStep } from "./steps/outliers";
import { oversampleStep } from "./steps/oversample";
import { placesStep } from "./steps/places";
import { regressStep } from "./steps/regress";
import { scaleStep } from "./steps/scale";
import { selectStep } from "./steps/select";
import { sentimentStep } from "./steps/sentiment";
import type { StepDeclaration } from "./steps/step-declaration";
import { topicsStep } from "./steps/topics";
import { weightsStep } from "./steps/weights";
import { yeoJohnsonStep } from "./steps/yeo-johnson";

/** Every kind of step, by its name in a recipe. Menus show them in this order. */
export const stepDeclarations = {
  customers: customersStep,
  deduplicate: deduplicateStep,
  features: featuresStep,
  "drop-columns": dropColumnsStep,
  "drop-rows": dropRowsStep,
  dates: datesStep,
  topics: topicsStep,
  sentiment: sentimentStep,
  places: placesStep,
  carry: carryStep,
  regress: regressStep,
  knn: knnStep,
  impute: imputeStep,
  outliers: outliersStep,
  log: logStep,
  "yeo-johnson": yeoJohnsonStep,
  onehot: onehotStep,
  ordinal: ordinalStep,
  frequency: frequencyStep,
  embedding: embeddingStep,
  hash: hashStep,
  scale: scaleStep,
  weights: weightsStep,
  select: selectStep,
  components: componentsStep,
  oversample: oversampleStep,
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
