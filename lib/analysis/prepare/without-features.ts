import { Failure } from "@/lib/schema/failure";
import type { ColumnProfile, Profile } from "@/lib/schema/profile";
import type { Recipe } from "@/lib/schema/recipe";

const mostNamed = 5;

/** The failure for a file in which no column is fit to cluster on, with the reason for each. */
export function withoutFeatures({ columns }: Profile): Failure {
  const named = columns.slice(0, mostNamed).map((column) => `"${column.name}" ${reason(column)}`);
  const more = columns.length - named.length;
  const list = `${named.join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
  return new Failure(
    "no-features",
    `No column tells customers apart: ${list}. At least one column of numbers, or of a few categories, is needed.`,
  );
}

function reason({ kind, role, rows, missing, distinct }: ColumnProfile): string {
  if (missing === rows) return "is empty";
  if (distinct < 2) return "is the same in every row";
  if (role === "identifier") return "only says who is who";
  if (missing > rows / 2) return "is mostly missing";
  if (kind === "date") return "is a date";
  if (kind === "text") return "is free text";
  return role === "feature" ? "has too many categories" : "takes no part";
}

/** Whether a recipe chooses columns to compare, and none. */
export function hasNoFeatures({ steps }: Recipe): boolean {
  return steps.some((step) => step.kind === "features" && step.columns.length === 0);
}
