import { formatCount } from "@/lib/analysis/prepare/format-value";
import type { ScriptStart } from "./script-input";

const listed = (steps: readonly string[]) => steps.map((step) => `"${step}"`).join(", ");

/** They stand in comments of a script too, so each is one line without anything of the file. */
export const pythonWords = {
  start: {
    table: () =>
      "The file is no plain CSV that was read whole, so the script starts from a table: tessera table FILE > table.csv",
    customers: (steps: readonly string[]) =>
      `Python does not do the step ${listed(steps)} as it is set here, so the script starts from the customers: tessera customers FILE --recipe recipe.json > customers.csv`,
    features: (steps: readonly string[]) =>
      `Python does not do ${steps.length === 1 ? "the step" : "the steps"} ${listed(steps)}, so the script starts from the prepared features: tessera recipe apply FILE --recipe model.json --out features.csv`,
  } satisfies Record<Exclude<ScriptStart, "file">, (steps: readonly string[]) => string>,
  refit: (algorithm: string, isDense: boolean) =>
    isDense
      ? `${algorithm}: scikit-learn forms the segments anew and decides at their edges in its own way, so some customers there may be in another segment or in none.`
      : `${algorithm}: scikit-learn forms the segments anew, so other versions of it may differ in ties.`,
  listed: (rows: number) =>
    `${formatCount(rows, "customer")} ${rows === 1 ? "is" : "are"} in another segment than the rule gives, by hand or by the method, and stand in a list in the script; new customers follow the rule.`,
  approximation:
    "The method worked approximately, on groups of customers; the script gives the same segments to these customers.",
};
