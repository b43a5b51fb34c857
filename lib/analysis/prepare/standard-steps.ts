import type { RecipeStep, ScaleMethod } from "@/lib/schema/recipe";

interface Standard {
  readonly columns: readonly string[];
  readonly log: readonly string[];
  readonly encode: readonly string[];
  readonly scale: ScaleMethod;
}

/** The steps every recipe of ours has, with ids that stay the same, so that people can edit them. */
export function standardSteps({ columns, log, encode, scale }: Standard): RecipeStep[] {
  const step = <K extends RecipeStep["kind"]>(kind: K) => ({ id: kind, enabled: true, kind });
  return [
    { ...step("features"), columns: [...columns] },
    { ...step("impute"), columns: [...columns], method: "median" },
    { ...step("log"), columns: [...log] },
    { ...step("encode"), columns: [...encode], method: "onehot" },
    { ...step("scale"), method: scale },
  ];
}
