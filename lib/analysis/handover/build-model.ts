import type { Clustering } from "@/lib/schema/clustering";
import type { Model } from "@/lib/schema/model";
import type { Reading } from "@/lib/schema/reading";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";

export interface ModelInput {
  /** The file as typed, before the customers step. */
  readonly source: Table;
  readonly reading: Reading;
  readonly fitted: FittedRecipe;
  readonly clustering: Clustering;
  /** Per cluster, the number a person knows it by, 0-based. */
  readonly identities: readonly number[];
  /** By identity. */
  readonly names: ReadonlyMap<number, string>;
  readonly seed: number;
  readonly provenance: Model["provenance"];
}

/**
 * Everything needed to label new rows, as plain JSON. A new row joins the segment whose center is
 * nearest: for k-means that is what made the segments; for a tree it comes close.
 */
export function buildModel(input: ModelInput): Model {
  const { source, reading, fitted, clustering, identities, names, seed, provenance } = input;
  const { algorithm, k, centers } = clustering;
  const width = fitted.features.length;
  return {
    format: "tessera-model",
    version: 1,
    columns: source.columns.map(({ name, kind, role }) => ({ name, kind, role })),
    reading,
    fittedRecipe: fitted,
    clustering: {
      algorithm,
      k,
      seed,
      assignment: "nearest-center",
      centers: Array.from({ length: k }, (_, cluster) => [
        ...centers.subarray(cluster * width, (cluster + 1) * width),
      ]),
    },
    segments: identities.map((segment) => ({ segment, name: names.get(segment) ?? "" })),
    provenance,
  };
}
