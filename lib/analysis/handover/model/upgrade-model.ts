import { z } from "zod";
import { upgradedFittedRecipe } from "@/lib/analysis/prepare/upgrade-fitted-recipe";

/** Versions that were ever written. */
export const modelVersions = [1, 2, 3, 4, 5] as const;
export type ModelVersion = (typeof modelVersions)[number];

const firstSchema = z.looseObject({
  clustering: z.looseObject({ assignment: z.literal("nearest-center"), centers: z.unknown() }),
});

/** Version 1 knew no parameters, no sizes, and of assignments only centers. */
function ofFirst(data: unknown): unknown {
  const first = firstSchema.safeParse(data);
  if (!first.success) return data;
  const { assignment: kind, centers, ...clustering } = first.data.clustering;
  const assignment = { kind, centers };
  return {
    ...first.data,
    clustering: { ...clustering, parameters: {}, sizes: null, assignment },
  };
}

const secondSchema = z.looseObject({
  columns: z.array(z.looseObject({ name: z.string(), kind: z.string() })),
  fittedRecipe: z.unknown(),
});

/** Version 2 kept what was learned by feature, not by step. */
function ofSecond(data: unknown): unknown {
  const second = secondSchema.safeParse(data);
  if (!second.success) return data;
  const { fittedRecipe, columns } = second.data;
  return { ...second.data, version: 3, fittedRecipe: upgradedFittedRecipe(fittedRecipe, columns) };
}

/** Version 3 knew no hand edits. */
function ofThird(data: unknown): unknown {
  const third = z.looseObject({ version: z.literal(3) }).safeParse(data);
  return third.success ? { ...third.data, version: 4, edits: null } : data;
}

const fourthSchema = z.looseObject({
  version: z.literal(4),
  clustering: z.looseObject({ assignment: z.looseObject({ kind: z.literal("nearest-core") }) }),
});

/** Version 4 asked for no density. */
function ofFourth(data: unknown): unknown {
  const dense = fourthSchema.safeParse(data);
  if (dense.success) {
    const { clustering } = dense.data;
    const assignment = { ...clustering.assignment, density: null };
    return { ...dense.data, version: 5, clustering: { ...clustering, assignment } };
  }
  const fourth = z.looseObject({ version: z.literal(4) }).safeParse(data);
  return fourth.success ? { ...fourth.data, version: 5 } : data;
}

/** What an earlier version wrote, as this one writes it. What is not of that version stays as it is, for the schema to refuse. */
export function upgradedModel(data: unknown, version: ModelVersion): unknown {
  const upgrades = [ofFirst, ofSecond, ofThird, ofFourth].slice(version - 1);
  return upgrades.reduce((older, upgrade) => upgrade(older), data);
}
