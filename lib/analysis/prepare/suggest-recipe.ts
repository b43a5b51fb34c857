import { namesSensitive, nameWords } from "@/lib/analysis/ingest/types/name-words";
import { profileSteps } from "@/lib/analysis/profile/profile-table";
import type { CustomersStep } from "@/lib/schema/customers-step";
import type { ColumnMeaning } from "@/lib/schema/meaning";
import type { ColumnProfile, Profile } from "@/lib/schema/profile";
import type { Steps } from "@/lib/schema/progress";
import type { Recipe } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import { drain } from "../drain";
import { customersOf } from "./customers/customers-of";
import { suggestStep } from "./customers/suggest-customers-step";
import { isNearUnique } from "./near-unique";
import { standardSteps } from "./standard-steps";
import { repeatsReason, suggestionReasons } from "./suggestion-reasons";

const mostCategories = 12;
const longTail = 1.5;
/** Age and postcode are customary; these are not proposed. */
const wronging: ReadonlySet<ColumnMeaning | undefined> = new Set([
  "sex",
  "ethnicity",
  "nationality",
  "religion",
  "orientation",
  "health",
] as const);

/**
 * A recipe that suits most files. Purchases become customers first. Features are the columns with
 * that role that hold numbers, or 2 to 12 categories that are not nearly unique; columns that are
 * constant or mostly missing are not, nor sex, ethnicity and the like: a person can add them. Every feature can be filled; numbers from 0 up with a long
 * tail (skewness above 1.5) are logged, categories encoded, numbers standardized. Exactly one step
 * each of features, impute, log, one-hot and scale, in this order, some perhaps without columns; each says why it is set as it is.
 */
export function suggestRecipe(table: Table, profile: Profile): Recipe {
  return drain(suggestRecipeSteps(table, profile));
}

export function* suggestRecipeSteps(table: Table, profile: Profile): Steps<Recipe, never> {
  const step = suggestStep(table, profile);
  return step ? yield* recipeForCustomers(table, step) : recipeFor(profile);
}

/** The same for customers made by this step. */
export function* recipeForCustomers(table: Table, step: CustomersStep): Steps<Recipe, never> {
  const customers = (yield* customersOf(table, step)).table;
  const because = [repeatsReason(step, table.rows, customers.rows)];
  return recipeFor(yield* profileSteps(customers), { ...step, because });
}

function recipeFor(profile: Profile, customers?: CustomersStep): Recipe {
  const features = profile.columns.filter(isUseful);
  const logged = features.filter(hasLongTail);
  const reasons: Partial<Record<string, string[]>> = {
    ...suggestionReasons(profile, features, logged),
  };
  const steps = standardSteps({
    columns: features.map(({ name }) => name),
    log: logged.map(({ name }) => name),
    scale: "zscore",
  }).map((step) => {
    const because = reasons[step.kind] ?? [];
    return because.length > 0 ? { ...step, because } : step;
  });
  return { steps: customers ? [customers, ...steps] : steps };
}

function isUseful({ name, kind, role, rows, missing, distinct, meaning }: ColumnProfile): boolean {
  const present = rows - missing;
  if (namesSensitive(nameWords(name)) || wronging.has(meaning?.meaning)) return false;
  if (role !== "feature" || distinct < 2 || present < rows / 2) return false;
  if (kind === "number") return true;
  if (kind !== "category" && kind !== "boolean") return false;
  return distinct <= mostCategories && !isNearUnique(distinct, present);
}

/** Two values have no tail, however rare one of them is. */
function hasLongTail({ kind, range, distinct }: ColumnProfile): boolean {
  if (kind !== "number" || !range || distinct <= 2) return false;
  return range.min >= 0 && range.skew > longTail;
}
