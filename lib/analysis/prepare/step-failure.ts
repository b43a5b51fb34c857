import { Failure } from "@/lib/schema/failure";
import { type RecipeStep, stepDeclarations } from "@/lib/schema/steps";

/** The failure of a step with its number and title in front, and which step it was; a defect of ours stays as it is. */
export function stepFailure(thrown: unknown, { id, kind }: RecipeStep, position: number): unknown {
  if (!(thrown instanceof Failure)) return thrown;
  const { title } = stepDeclarations[kind].words;
  return new Failure(thrown.code, `Step ${position + 1}, “${title}”: ${thrown.message}`, id);
}
