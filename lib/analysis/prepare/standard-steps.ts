import type { RecipeStep } from "@/lib/schema/steps";
import type { ScaleMethod } from "@/lib/schema/steps/scale";

interface Standard {
  readonly columns: readonly string[];
  readonly log: readonly string[];
  readonly scale: ScaleMethod;
}

/** The steps every recipe of ours has, with ids that stay the same, so that people can edit them. */
export function standardSteps({ columns, log, scale }: Standard): RecipeStep[] {
  const every = { enabled: true, columns: null };
  return [
    { id: "features", kind: "features", enabled: true, columns: [...columns] },
    { id: "impute", kind: "impute", ...every, method: "median", number: 0, text: "missing" },
    { id: "log", kind: "log", enabled: true, columns: [...log] },
    { id: "onehot", kind: "onehot", ...every, rare: 0 },
    { id: "scale", kind: "scale", ...every, method: scale },
  ];
}
