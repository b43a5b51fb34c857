import type { Recipe } from "./recipe";
import { newStep, type RecipeStep, stepDeclarations } from "./steps";

/**
 * The recipe with a step more, put where such a step belongs: after all that come before it by their kinds. Columns named by the new
 * step join those of a step that does the very same; where that works on all columns, it stands as it is. Another weight of a column replaces
 * the one before. The new step gets an id of its own.
 */
export function addStep(recipe: Recipe, step: RecipeStep): Recipe {
  const joined = recipe.steps.flatMap((before) => joinedSteps(before, step) ?? []);
  const [first] = joined;
  if (first) return withStep(recipe, first);
  const { place } = stepDeclarations[step.kind];
  let at = 0;
  for (const [i, { kind }] of recipe.steps.entries()) {
    if (stepDeclarations[kind].place <= place) at = i + 1;
  }
  return { steps: recipe.steps.toSpliced(at, 0, { ...step, id: freeId(recipe, step.kind) }) };
}

/** The recipe with one step replaced by another of the same id. */
export function withStep(recipe: Recipe, step: RecipeStep): Recipe {
  return { steps: recipe.steps.map((before) => (before.id === step.id ? step : before)) };
}

/** The recipe in which a column takes no part: the step that chooses no longer names it. */
export function withoutColumn(recipe: Recipe, column: string): Recipe {
  return {
    steps: recipe.steps.map((step) =>
      step.kind === "features"
        ? { ...step, columns: step.columns.filter((name) => name !== column) }
        : step,
    ),
  };
}

/** How much a column counts beside the others. */
export function withWeight(recipe: Recipe, column: string, weight: number): Recipe {
  return addStep(recipe, newStep("weights", { weights: [{ column, weight }] }));
}

function joinedSteps(before: RecipeStep, step: RecipeStep): RecipeStep | null {
  if (!before.enabled || before.kind !== step.kind) return null;
  if (before.kind === "weights" && step.kind === "weights") {
    const others = before.weights.filter(
      ({ column }) => !step.weights.some((one) => one.column === column),
    );
    return { ...before, weights: [...others, ...step.weights] };
  }
  if (!("columns" in before) || !("columns" in step) || rest(before) !== rest(step)) return null;
  if (before.columns === null) return before;
  if (step.columns === null) return null;
  return { ...before, columns: [...new Set([...before.columns, ...step.columns])] } as RecipeStep;
}

/** What a step does, whatever its columns. */
function rest(step: RecipeStep): string {
  const { id: _, because: __, enabled: ___, ...options } = step;
  const found = Object.entries(options).filter(([name]) => name !== "columns");
  return JSON.stringify(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function freeId({ steps }: Recipe, kind: string): string {
  const taken = new Set(steps.map(({ id }) => id));
  let id = kind;
  for (let i = 2; taken.has(id); i++) id = `${kind}-${i}`;
  return id;
}
