import type { Prepared } from "@/lib/schema/prepared";
import { drain } from "../../drain";
import { fitRecipeSteps } from "../fit-recipe";

/** `fitRecipeSteps` without a pause. */
export function fitRecipe(...given: Parameters<typeof fitRecipeSteps>): Prepared {
  return drain(fitRecipeSteps(...given));
}
