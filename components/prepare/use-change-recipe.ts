"use client";

import { useSession } from "@/lib/client/workspace-context";
import type { Recipe } from "@/lib/schema/recipe";

/** Puts a recipe in the place of the one there is; null: the suggested one. Changes with the same `merge` in a row are one step of undo. */
export function useChangeRecipe() {
  const session = useSession();
  return (label: string, recipe: Recipe | null, merge = "") =>
    session.change({ label, merge }, (choices) => ({ ...choices, recipe }));
}
