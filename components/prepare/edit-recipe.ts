import { isPersonal } from "@/lib/schema/meaning";
import type { ColumnProfile } from "@/lib/schema/profile";
import type { Recipe } from "@/lib/schema/recipe";
import { type RecipeStep, type StepOf, stepDeclarations } from "@/lib/schema/steps";
import type { ColumnKind } from "@/lib/schema/table";

/** The recipe with a step at another place, among those after the step that makes customers. */
export function withStepAt(recipe: Recipe, id: string, place: number): Recipe {
  const from = recipe.steps.findIndex((step) => step.id === id);
  const step = recipe.steps[from];
  if (!step) return recipe;
  const others = recipe.steps.toSpliced(from, 1);
  const first = others.filter(({ kind }) => kind === "customers").length;
  const to = Math.min(others.length, Math.max(first, place));
  return to === from ? recipe : { steps: others.toSpliced(to, 0, step) };
}

export function withoutStep(recipe: Recipe, id: string): Recipe {
  return { steps: recipe.steps.filter((step) => step.id !== id) };
}

/** Chooses what to compare. */
export function withFeatures(recipe: Recipe, columns: readonly string[]): Recipe {
  return {
    steps: recipe.steps.map((step) =>
      step.kind === "features" ? { ...edited(step), columns: [...columns] } : step,
    ),
  };
}

/** A step that a person changed is no longer what was suggested, so the reasons for that go. */
export function edited<S extends RecipeStep>(step: S): S {
  const { because: _, ...rest } = step;
  return rest as S;
}

/**
 * Switches the making of customers on or off. The table that is compared is another one then, so the
 * other steps start from what suits it: the suggestion's columns, or the features of the file.
 */
export function withCustomers(
  recipe: Recipe,
  step: StepOf<"customers">,
  suggested: Recipe,
  fileProfiles: readonly ColumnProfile[],
): Recipe {
  if (step.enabled) {
    return { steps: [step, ...suggested.steps.filter(({ kind }) => kind !== "customers")] };
  }
  const ofFile = new Set(fileProfiles.map(({ name }) => name));
  const steps = recipe.steps.map((other): RecipeStep => {
    if (other.id === step.id) return step;
    if (!("columns" in other) || other.columns === null) return other;
    const columns = other.columns.filter((name) => ofFile.has(name));
    return { ...edited(other), columns } as RecipeStep;
  });
  return withFeatures({ steps }, suitedColumns(fileProfiles));
}

/** What is compared: the chosen columns, or every feature where the step that chooses is off. */
export function comparedColumns(
  recipe: Recipe,
  profiles: readonly ColumnProfile[],
): ReadonlySet<string> {
  const choosing = recipe.steps.filter(({ kind, enabled }) => kind === "features" && enabled);
  if (choosing.length > 0) {
    return new Set(choosing.flatMap((step) => (step.kind === "features" ? step.columns : [])));
  }
  return new Set(profiles.flatMap(({ name, role }) => (role === "feature" ? [name] : [])));
}

/**
 * Columns of some kinds that a step can be told to work on: the compared ones once they are chosen, before that all, and
 * those that earlier steps `made`;
 * dates and texts, too, where the step makes something comparable of them, unless they tell of single people.
 */
export function columnsFor(
  recipe: Recipe,
  step: RecipeStep,
  kinds: readonly ColumnKind[],
  profiles: readonly ColumnProfile[],
  made: readonly string[],
): string[] {
  const declared = stepDeclarations[step.kind];
  const compared = comparedColumns(recipe, profiles);
  const isAny = declared.place <= stepDeclarations.features.place;
  const takesOthers = "takesAny" in declared;
  const ofTable = profiles.flatMap(({ name, kind, role, meaning }) => {
    const isFree = role === "feature" || (role === "ignored" && !isPersonal(meaning?.meaning));
    const isOffered = isAny || compared.has(name) || (takesOthers && isFree);
    return kinds.includes(kind) && isOffered ? [name] : [];
  });
  return kinds.includes("number") ? [...new Set([...ofTable, ...made])] : ofTable;
}

/** Features that can be compared; outcomes and columns that are not used are for a person to add. */
export function suitedColumns(profiles: readonly ColumnProfile[]): string[] {
  return profiles.flatMap((profile) =>
    profile.role === "feature" && obstacleOf(profile) === null ? [profile.name] : [],
  );
}

export type Obstacle = "identifier" | "text" | "constant" | "empty" | "tooMany";

const mostCategories = 50;

/** Why a column cannot be compared; null when it can. */
export function obstacleOf({
  role,
  kind,
  distinct,
  rows,
  missing,
}: ColumnProfile): Obstacle | null {
  if (role === "identifier") return "identifier";
  if (missing === rows) return "empty";
  if (distinct < 2) return "constant";
  if (kind === "text") return "text";
  return kind === "category" && distinct > mostCategories ? "tooMany" : null;
}
