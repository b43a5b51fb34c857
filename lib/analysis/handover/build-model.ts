import { overrideOf } from "@/lib/analysis/ingest/types/override-of";
import type { GivenParameters } from "@/lib/schema/algorithm";
import type { Clustering } from "@/lib/schema/clustering";
import type { Model } from "@/lib/schema/model";
import type { Reading } from "@/lib/schema/reading";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import { toModelAssignment } from "./model-assignment";

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
  readonly parameters: GivenParameters;
  readonly seed: number;
  readonly provenance: Model["provenance"];
}

/**
 * Everything needed to label new rows, as plain JSON. A new row is assigned as the algorithm says, else joins the
 * segment whose center is nearest: for k-means that is what made the segments; for a tree it comes close.
 */
export function buildModel(input: ModelInput): Model {
  const { source, reading, fitted, clustering, identities, names, parameters, seed, provenance } =
    input;
  const { algorithm, k, centers, sizes } = clustering;
  const assignment = clustering.assignment ?? { kind: "nearest-center", centers };
  return {
    format: "tessera-model",
    version: 3,
    columns: source.columns.map(overrideOf),
    reading,
    fittedRecipe: fitted,
    clustering: {
      algorithm,
      parameters,
      k,
      sizes: [...sizes],
      seed,
      assignment: toModelAssignment(assignment, fitted.outputs.length),
    },
    segments: identities.map((segment) => ({ segment, name: names.get(segment) ?? "" })),
    provenance,
  };
}
