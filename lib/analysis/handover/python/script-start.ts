import { customersStepOf, recipeOf } from "@/lib/analysis/prepare/recipe-steps";
import { type StepKind, stepDeclarations } from "@/lib/schema/steps";
import type { ScriptInput, ScriptStart } from "./script-input";

/** Steps that the script does itself. Those that only made columns which take part in nothing could be left out, but are told like the rest. */
const reproduced: ReadonlySet<StepKind> = new Set([
  "customers",
  "features",
  "drop-columns",
  "impute",
  "outliers",
  "log",
  "yeo-johnson",
  "onehot",
  "ordinal",
  "frequency",
  "scale",
  "weights",
  "select",
  "components",
]);

/** Where the script begins, and the steps before that as people know them. */
export function scriptStart(input: Pick<ScriptInput, "prepared" | "raw">): {
  readonly start: ScriptStart;
  readonly notReproduced: readonly string[];
} {
  const { fitted } = input.prepared;
  const steps = fitted.steps.filter(({ step }) => step.enabled).map(({ step }) => step);
  const unknown = steps.filter((step) => {
    if (!reproduced.has(step.kind)) return true;
    return step.kind === "outliers" && step.action !== "cap";
  });
  const notReproduced = unknown.map(({ kind }) => stepDeclarations[kind].words.title);
  if (unknown.length > 0) return { start: "features", notReproduced };
  const customers = customersStepOf(recipeOf(fitted));
  if (customers) {
    const { groups = ["rfm"], quantity, order, event, session, timeUnit } = customers;
    const isPlain =
      groups.every((group) => group === "rfm") &&
      !quantity &&
      !order &&
      !event &&
      !session &&
      !timeUnit;
    if (!isPlain) {
      return { start: "customers", notReproduced: [stepDeclarations.customers.words.title] };
    }
  }
  const { file, notSampled = 0 } = input.raw;
  const isText = (file?.format ?? "text") === "text" && file?.isGzip !== true && notSampled === 0;
  return { start: isText ? "file" : "table", notReproduced: [] };
}
