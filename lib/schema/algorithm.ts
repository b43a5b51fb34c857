import { z } from "zod";

/**
 * Every algorithm by name, and the parameters it takes besides those of the sweep. null means: adapted to the data.
 * A parameter is a number, a choice of words or yes/no, so that a form can be made of its schema.
 */
export const algorithmSchemas = {
  kmeans: z.strictObject({}),
  ward: z.strictObject({}),
  average: z.strictObject({}),
  complete: z.strictObject({}),
  single: z.strictObject({}),
  mixture: z.strictObject({
    covariance: z.enum(["full", "diagonal", "tied", "spherical"]).default("full"),
    regularization: z.number().positive().max(1).default(1e-6),
  }),
  minibatch: z.strictObject({ batchSize: z.int().min(1).max(1_000_000).nullable().default(null) }),
  bisecting: z.strictObject({ split: z.enum(["spread", "size"]).default("spread") }),
  kmedoids: z.strictObject({}),
  dbscan: z.strictObject({
    eps: z.number().positive().nullable().default(null),
    minSamples: z.int().min(1).max(1000).nullable().default(null),
  }),
  hdbscan: z.strictObject({
    minClusterSize: z.int().min(2).nullable().default(null),
    minSamples: z.int().min(1).max(1000).nullable().default(null),
  }),
  genie: z.strictObject({ giniThreshold: z.number().min(0).max(1).default(0.3) }),
} as const;

export type Algorithm = keyof typeof algorithmSchemas;
export const algorithms = Object.keys(algorithmSchemas) as readonly Algorithm[];
export const algorithmSchema = z.enum(algorithms);

/** Those that grow a tree. */
export const linkages = [
  "ward",
  "average",
  "complete",
  "single",
  "genie",
] as const satisfies readonly Algorithm[];

/** Those that find the number of segments by themselves: their settings can be searched. */
export const searchable: ReadonlySet<Algorithm> = new Set(["dbscan", "hdbscan"]);

export type Parameters<A extends Algorithm> = z.infer<(typeof algorithmSchemas)[A]>;

/** Parameters as a person gave them; the algorithm's own schema says which there are and fills in the rest. */
export const givenParametersSchema = z.record(
  z.string(),
  z.union([z.number(), z.string(), z.boolean(), z.null()]),
);
export type GivenParameters = z.infer<typeof givenParametersSchema>;
