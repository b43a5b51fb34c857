import type { Applied } from "@/lib/schema/prepared";
import type { FittedFeature, LeftOut, Recipe, RecipeStep, StepEffect } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import type { Candidate } from "./admit-column";
import { dayMs } from "./day";
import { formatDay, formatNumber } from "./format-value";
import type { RecipePlan } from "./recipe-plan";
import { did, why } from "./words";

interface Fitted {
  readonly recipe: Recipe;
  readonly plan: RecipePlan;
  readonly source: Table;
  readonly applied: Omit<Applied, "unused">;
  /** The columns that take part. */
  readonly kept: readonly Candidate[];
  readonly features: readonly FittedFeature[];
  readonly unused: number;
  readonly refused: readonly LeftOut[];
}

/** Why each step is there and what it did, in plain sentences; nothing for one that is switched off. */
export function explainSteps(fitted: Fitted): StepEffect[] {
  return fitted.recipe.steps.map((step) => ({
    stepId: step.id,
    why: step.kind === "scale" ? why.scale[step.method] : why[step.kind],
    did: step.enabled ? explain(step, fitted) : [],
  }));
}

function explain(step: RecipeStep, fitted: Fitted): string[] {
  const { plan, kept, features, applied } = fitted;
  const numbers = features.filter((feature) => feature.kind === "number");
  switch (step.kind) {
    case "customers":
      return [
        did.aggregated(fitted.source.rows - fitted.unused, applied.table.rows, step.asOf),
        ...(fitted.unused > 0 ? [did.unused(fitted.unused, step.asOf)] : []),
      ];
    case "features":
      return [
        did.chose(kept.map(({ column }) => column.name)),
        ...fitted.refused.map(({ sentence }) => sentence),
        ...did.setAside(applied.rowsSetAside.map(({ reason }) => reason)),
      ];
    case "impute": {
      const filled = kept.filter(
        ({ column, missing }) => missing > 0 && step.columns.includes(column.name),
      );
      if (filled.length === 0) return [did.nothingMissing];
      return filled.map(({ missing, column, kind, fill }) =>
        did.filled(
          missing,
          column.name,
          kind === "category" ? "mode" : step.method,
          spoken(column.kind, fill),
        ),
      );
    }
    case "log": {
      const logged = numbers.filter(
        ({ column, logShift }) => logShift !== null && step.columns.includes(column),
      );
      return [did.logged(logged.map(({ column }) => column))];
    }
    case "encode": {
      const encoded = kept.filter(
        ({ kind, column }) => kind === "category" && step.columns.includes(column.name),
      );
      if (encoded.length === 0) return [did.nothingEncoded];
      return encoded.map(({ column }) =>
        column.kind === "boolean"
          ? did.yesNo(column.name)
          : did.encoded(column.name, categoriesOf(features, column.name)),
      );
    }
    case "scale":
      return [did.scaled[plan.scale](numbers.length)];
  }
}

function categoriesOf(features: readonly FittedFeature[], column: string): string[] {
  return features.flatMap((f) =>
    f.kind === "indicator" && f.column === column ? [f.category] : [],
  );
}

function spoken(kind: string, fill: number | string | null): string {
  if (typeof fill !== "number") return fill ?? "";
  return kind === "date" ? formatDay(fill * dayMs) : formatNumber(fill);
}
