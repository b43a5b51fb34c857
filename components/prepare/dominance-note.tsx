"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { formatValue } from "@/components/ui/formats";
import { addStep, withWeight } from "@/lib/schema/add-step";
import type { Recipe } from "@/lib/schema/recipe";
import type { Dominance } from "@/lib/schema/reply";
import { newStep, stepDeclarations } from "@/lib/schema/steps";
import { useChangeRecipe } from "./use-change-recipe";
import { prepareWords as words } from "./words";

/** Says that one column drowns the others, and mends it: by one scale where there is none, else by a smaller weight. */
export function DominanceNote({
  recipe,
  dominance,
}: {
  readonly recipe: Recipe;
  readonly dominance: Dominance;
}) {
  const put = useChangeRecipe();
  const { column, sentence } = dominance;
  const weight = dominance.weight * weightOf(recipe, column);
  const isScaled = recipe.steps.some(
    (step) => step.kind === "scale" && step.enabled && step.method !== "none",
  );
  return (
    <div className="mt-2 flex gap-2 rounded-md bg-warn-soft px-3 py-2 text-warn">
      <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="min-w-0">
        <p>
          <bdi>{sentence}</bdi>
        </p>
        <Button
          size="small"
          className="mt-2"
          onClick={() =>
            isScaled
              ? put(
                  words.change.weigh(column),
                  withWeight(recipe, column, Number(weight.toPrecision(2))),
                )
              : put(
                  words.change.add(stepDeclarations.scale.words.title),
                  addStep(withoutIdleScale(recipe), newStep("scale")),
                )
          }
        >
          {isScaled
            ? words.remedyWeight(column, formatValue(Number(weight.toPrecision(2))))
            : words.remedyScale}
        </Button>
      </div>
    </div>
  );
}

function weightOf({ steps }: Recipe, column: string): number {
  for (const step of steps) {
    const given =
      step.kind === "weights" && step.enabled
        ? step.weights.find((one) => one.column === column)
        : undefined;
    if (given) return given.weight;
  }
  return 1;
}

/** A scale step that is off, or scales nothing, would stand beside the new one to no use. */
function withoutIdleScale({ steps }: Recipe): Recipe {
  return {
    steps: steps.filter(
      (step) => step.kind !== "scale" || (step.enabled && step.method !== "none"),
    ),
  };
}
