import { z } from "zod";
import { algorithmSchema, givenParametersSchema } from "./algorithm";
import { sweepOptionsSchema } from "./clustering";
import { editsSchema } from "./edit";
import { readingOverridesSchema } from "./reading";
import { recipeSchema } from "./recipe";
import { columnOverrideSchema } from "./table";

/** All choices that decide what the pipeline computes; equal settings on equal bytes give equal results. */
export const settingsSchema = z.strictObject({
  reading: readingOverridesSchema,
  columns: z.array(columnOverrideSchema),
  /** null: the suggested recipe. */
  recipe: recipeSchema.nullable(),
  algorithm: algorithmSchema,
  parameters: givenParametersSchema,
  sweep: sweepOptionsSchema,
  /** What a person changed about the segments, whatever their number. */
  edits: editsSchema.default([]),
});
export type Settings = z.infer<typeof settingsSchema>;
