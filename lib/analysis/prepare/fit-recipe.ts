import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";
import type { Steps } from "@/lib/schema/progress";
import type { FittedRecipe, FittedStep, Recipe, StepEffect } from "@/lib/schema/recipe";
import type { RecipeStep, StepOf } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import { columnOf, type Frame, frameOf } from "./frame";
import { fitOutputs, toMatrix } from "./outputs";
import { customersStepOf } from "./recipe-steps";
import { applyStep, didOf, fitStep, isFrameStep, readsOf, whyOf } from "./run-step";
import { touchedBy } from "./step-effect";
import { stepFailure } from "./step-failure";
import { type Aggregated, type FitContext, finished } from "./step-module";
import { tableSteps } from "./steps";
import { noPurchases, tooFewRows } from "./words";

const usual: FitContext = { seed: 42 };

/**
 * Learns every step of a recipe from a table, in order, and makes its Matrix. Each step learns from what the steps before it
 * left. A column that cannot tell rows apart is left out with its reason; rows with a missing cell that is not filled are set aside.
 * Fails with "too-few-rows" below two usable rows, "no-features" when no column is left, "column-unknown" when the
 * customers step names a column that is not there; the failure of a step names it.
 */
export function* fitRecipeSteps(
  source: Table,
  recipe: Recipe,
  context = usual,
): Steps<Prepared, never> {
  const own = customersStepOf(recipe);
  const effects = new Map<string, StepEffect>();
  const learned = new Map<string, object>();
  let start: Pick<Aggregated, "table" | "unused"> = { table: source, unused: 0 };
  if (own) {
    start = yield* fitCustomers(source, recipe, own, context, learned, effects);
    if (start.table.rows === 0) throw new Failure("too-few-rows", noPurchases(own.asOf));
  }
  const { table, unused } = start;
  if (table.rows < 2) throw new Failure("too-few-rows", tooFewRows(table.rows, []));

  let frame = frameOf(table);
  const needed = new Set<string>();
  const total = recipe.steps.length;
  for (const [done, step] of recipe.steps.entries()) {
    if (!isFrameStep(step)) continue;
    if (!step.enabled) {
      effects.set(step.id, untouched(step.id, whyOf(step)));
      continue;
    }
    yield { stage: "prepare", done, total };
    const before: Frame = frame;
    try {
      const fitted = yield* fitStep(before, step, context);
      frame = yield* applyStep(before, step, fitted);
      learned.set(step.id, fitted);
      for (const source of sourcesOf(before, readsOf(step, fitted))) needed.add(source);
      const did = didOf(before, frame, step, fitted);
      const why = whyOf(step);
      effects.set(step.id, { stepId: step.id, why, did, ...touchedBy(before, frame) });
    } catch (thrown) {
      throw stepFailure(thrown, step, done);
    }
  }
  yield { stage: "prepare", done: total, total };
  const { outputs, leftOut } = fitOutputs(frame, {
    unknown: unknownFeatures(table, recipe),
    isStandardized: recipe.steps.some(isStandardizing),
  });
  for (const { column, sources } of outputs) {
    for (const source of sources ?? [column]) needed.add(source);
  }
  const fitted: FittedRecipe = {
    steps: recipe.steps.map((step) => fittedStep(step, learned.get(step.id))),
    columns: table.columns
      .filter(({ name }) => needed.has(name))
      .map(({ name, kind }) => ({ name, kind })),
    outputs: [...outputs],
  };
  return {
    table,
    ...toMatrix(frame, outputs),
    unused,
    fitted,
    effects: recipe.steps.map(({ id }) => effects.get(id) ?? untouched(id, "")),
    leftOut,
  };
}

function* fitCustomers(
  source: Table,
  recipe: Recipe,
  step: StepOf<"customers">,
  context: FitContext,
  learned: Map<string, object>,
  effects: Map<string, StepEffect>,
): Steps<Aggregated, never> {
  const { customers } = tableSteps;
  try {
    const fitted = yield* finished(customers.fit(source, step, context));
    const made = yield* finished(customers.apply(source, step, fitted));
    learned.set(step.id, fitted);
    effects.set(step.id, {
      ...untouched(step.id, customers.why(step)),
      did: customers.did(source, made, step, fitted),
      rowsChanged: source.rows - made.unused,
      added: made.table.columns.map(({ name }) => name),
    });
    return made;
  } catch (thrown) {
    throw stepFailure(thrown, step, recipe.steps.indexOf(step));
  }
}

function isStandardizing(step: RecipeStep): boolean {
  return step.kind === "scale" && step.enabled && step.method === "zscore";
}

function untouched(stepId: string, why: string): StepEffect {
  const nothing = { did: [], changed: [], added: [], removed: [] };
  return { stepId, why, ...nothing, rowsChanged: 0, rowsSetAside: 0 };
}

function fittedStep(step: RecipeStep, learned: object | undefined): FittedStep {
  return { step, fitted: learned ?? null } as FittedStep;
}

function sourcesOf(frame: Frame, names: readonly string[]): string[] {
  return names.flatMap((name) => columnOf(frame, name)?.sources ?? []);
}

/** Columns that were chosen and are not in the table. */
function unknownFeatures(table: Table, { steps }: Recipe): string[] {
  const names = new Set(table.columns.map(({ name }) => name));
  const chosen = steps.flatMap((step) =>
    step.kind === "features" && step.enabled ? step.columns : [],
  );
  return [...new Set(chosen)].filter((name) => !names.has(name));
}
