import { withStep } from "@/lib/schema/add-step";
import type { CustomersStep } from "@/lib/schema/customers-step";
import type { ColumnProfile } from "@/lib/schema/profile";
import type { Recipe } from "@/lib/schema/recipe";

/**
 * Chooses what to compare. The other steps follow: a new column is filled and, if it holds
 * categories, encoded; a column that is no longer chosen leaves them.
 */
export function withFeatures(
  recipe: Recipe,
  columns: readonly string[],
  profiles: readonly ColumnProfile[],
): Recipe {
  const chosen = new Set(columns);
  const before = new Set(
    recipe.steps.flatMap((step) => (step.kind === "features" ? step.columns : [])),
  );
  const added = columns.filter((name) => !before.has(name));
  const categories = new Set(
    profiles.flatMap(({ name, kind }) => (kind === "category" || kind === "boolean" ? [name] : [])),
  );
  const follow = (listed: readonly string[], news: readonly string[]) => [
    ...listed.filter((name) => chosen.has(name)),
    ...news.filter((name) => !listed.includes(name)),
  ];
  return {
    steps: recipe.steps.map((step) => {
      switch (step.kind) {
        case "features":
          return { ...step, columns: [...columns] };
        case "impute":
          return step.columns ? { ...step, columns: follow(step.columns, added) } : step;
        case "onehot": {
          const news = added.filter((name) => categories.has(name));
          return step.columns ? { ...step, columns: follow(step.columns, news) } : step;
        }
        case "log":
          return step.columns ? { ...step, columns: follow(step.columns, []) } : step;
        default:
          return step;
      }
    }),
  };
}

/**
 * Switches the making of customers on or off. The table that is compared is another one then, so the
 * other steps start from what suits it: the suggestion's columns, or the features of the file.
 */
export function withCustomers(
  recipe: Recipe,
  step: CustomersStep,
  suggested: Recipe,
  fileProfiles: readonly ColumnProfile[],
): Recipe {
  if (step.enabled) {
    return { steps: [step, ...suggested.steps.filter(({ kind }) => kind !== "customers")] };
  }
  const emptied = withFeatures(withStep(recipe, step), [], fileProfiles);
  return withFeatures(emptied, suitedColumns(fileProfiles), fileProfiles);
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
