import { z } from "zod";

export const projectionMethods = ["pca", "tsne", "umap"] as const;
export const projectionOptionsSchema = z.strictObject({
  method: z.enum(projectionMethods).default("pca"),
  dimensions: z.union([z.literal(2), z.literal(3)]).default(2),
  seed: z.int().min(0).max(0xffff_ffff).default(42),
  /** t-SNE: effective number of neighbours; lowered when there are fewer than 3 × perplexity + 1 rows. */
  perplexity: z.number().min(2).max(200).default(30),
  /** t-SNE: gradient steps. */
  iterations: z.int().min(10).max(10_000).default(1000),
  /** t-SNE: how repulsion is approximated; "fft" in 2-D only. */
  repulsion: z.enum(["auto", "barnes-hut", "fft"]).default("auto"),
  /** UMAP: rows that make a neighborhood, the row itself among them; lowered when there are fewer others. */
  neighbors: z.int().min(2).max(200).default(15),
  /** UMAP: how near to each other rows may come. */
  minDist: z.number().min(0).max(0.99).default(0.1),
});
export type ProjectionOptions = z.infer<typeof projectionOptionsSchema>;

/** Coordinates and how they were made. Axes of t-SNE and UMAP have no unit; those of PCA are in the Matrix's. */
export interface Projection {
  readonly method: (typeof projectionMethods)[number];
  readonly dimensions: 2 | 3;
  /** rows × dimensions, row-major. */
  readonly coordinates: Float32Array;
  /** PCA: share of the variance per axis. */
  readonly explainedVariance?: readonly number[];
  /** PCA: dimensions × features, row-major; the weight of each feature on each axis. */
  readonly loadings?: readonly number[];
  /** PCA of more than 100 columns: true where the axes are not exact to 1e-9, but the best that was found. */
  readonly isApproximate?: boolean;
  /** t-SNE: Kullback-Leibler divergence reached, steps done, perplexity used. */
  readonly divergence?: number;
  readonly iterations?: number;
  readonly perplexity?: number;
  /** UMAP: neighbors used; `iterations` are its epochs. */
  readonly neighbors?: number;
}
