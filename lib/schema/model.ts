import { z } from "zod";
import { algorithmSchema, givenParametersSchema } from "./algorithm";
import { readingSchema } from "./reading";
import { fittedRecipeSchema } from "./recipe";
import { columnKindSchema, columnOverrideSchema, columnRoleSchema } from "./table";

const numbers = z.array(z.number());
const table = z.array(numbers);

/** `Assignment` as JSON: tables are arrays of rows. */
export const modelAssignmentSchema = z.discriminatedUnion("kind", [
  /** k × features. */
  z.strictObject({ kind: z.enum(["nearest-center", "nearest-medoid"]), centers: table }),
  z.strictObject({
    kind: z.literal("mixture-posterior"),
    covariance: z.enum(["full", "tied", "diagonal", "spherical"]),
    /** k. */
    weights: numbers,
    /** k × features. */
    means: table,
    /** full: per segment a row of features × features; tied: one such row; diagonal: k × features; spherical: one row of k. */
    covariances: table,
  }),
  z.strictObject({
    kind: z.literal("nearest-core"),
    /** points × features. */
    points: table,
    /** Per point, 0 … k−1; −1 where it is in no segment and only counts for the density. */
    labels: z.array(z.int().min(-1)),
    /** Per point, how far its segment reaches. */
    radii: numbers,
    /** How many points must be within that radius, and per point for how many it counts; null: one. */
    density: z.strictObject({ minSamples: z.number().positive(), weights: numbers }).nullable(),
  }),
]);
export type ModelAssignment = z.infer<typeof modelAssignmentSchema>;

const segment = z.int().min(0);

/** What a person changed about the segments, as it is done again for a new customer once the method has found its segment. */
export const modelEditSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("merge"), segments: z.array(segment), into: segment }),
  /** The part with the nearest center; `centers`: a row of features for each of `into`. */
  z.strictObject({
    kind: z.literal("split"),
    segment,
    into: z.array(segment).min(2),
    centers: table,
  }),
  /** Whoever meets the rule, in the language of hand-written rules; null: is in no segment. */
  z.strictObject({
    kind: z.literal("assign"),
    segment: segment.nullable(),
    rule: z.string().min(1).max(10_000),
  }),
]);
export type ModelEdit = z.infer<typeof modelEditSchema>;

/** Everything needed to label new customers the same way, anywhere: plain JSON. */
export const modelSchema = z.strictObject({
  format: z.literal("tessera-model"),
  version: z.literal(5),
  columns: z.array(columnOverrideSchema.extend({ kind: columnKindSchema, role: columnRoleSchema })),
  reading: readingSchema,
  fittedRecipe: fittedRecipeSchema,
  clustering: z.strictObject({
    algorithm: algorithmSchema,
    /** As they were set; what is not here was adapted to the data. */
    parameters: givenParametersSchema,
    k: z.int().min(1),
    /** Rows per segment; null where version 1 did not say. */
    sizes: z.array(z.int().min(0)).nullable(),
    seed: z.int().min(0),
    /** 99 of 100 rows were at most so far from their center, in the units of the prepared features; where there are centers, and it was said. */
    reach: z.number().min(0).nullable().optional(),
    /** How a new row finds its segment. */
    assignment: modelAssignmentSchema,
  }),
  /** As people see them: after the edits. */
  segments: z.array(z.strictObject({ segment, name: z.string() })),
  /** null: the segments are those of the clustering, in its order. */
  edits: z
    .strictObject({
      /** Per cluster, the number of its segment before the edits. */
      numbers: z.array(segment),
      /** Rows per segment after the edits, in the order of `segments`. */
      sizes: z.array(z.int().min(0)).optional(),
      steps: z.array(modelEditSchema),
      /** What holds only for the customers it was done to, in words. */
      leftOut: z.array(z.string()),
    })
    .nullable(),
  provenance: z.strictObject({
    fileName: z.string(),
    rows: z.int(),
    createdAt: z.string(),
    tessera: z.string(),
  }),
});
export type Model = z.infer<typeof modelSchema>;
