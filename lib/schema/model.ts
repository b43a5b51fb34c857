import { z } from "zod";
import { algorithmSchema } from "./algorithm";
import { readingSchema } from "./reading";
import { fittedRecipeSchema } from "./recipe";
import { columnKindSchema, columnRoleSchema } from "./table";

/** Everything needed to label new customers the same way, anywhere: plain JSON. */
export const modelSchema = z.strictObject({
  format: z.literal("tessera-model"),
  version: z.literal(1),
  columns: z.array(
    z.strictObject({ name: z.string(), kind: columnKindSchema, role: columnRoleSchema }),
  ),
  reading: readingSchema,
  fittedRecipe: fittedRecipeSchema,
  clustering: z.strictObject({
    algorithm: algorithmSchema,
    k: z.int().min(1),
    seed: z.int().min(0),
    /** How a new row finds its segment. */
    assignment: z.literal("nearest-center"),
    /** k × features, row by row. */
    centers: z.array(z.array(z.number())),
  }),
  segments: z.array(z.strictObject({ segment: z.int().min(0), name: z.string() })),
  provenance: z.strictObject({
    fileName: z.string(),
    rows: z.int(),
    createdAt: z.string(),
    tessera: z.string(),
  }),
});
export type Model = z.infer<typeof modelSchema>;
