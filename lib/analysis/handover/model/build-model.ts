import type { EditResult } from "@/lib/analysis/edit/edit-kind";
import { editText } from "@/lib/analysis/edit/words";
import { overrideOf } from "@/lib/analysis/ingest/types/override-of";
import type { GivenParameters } from "@/lib/schema/algorithm";
import type { Clustering } from "@/lib/schema/clustering";
import type { Edit } from "@/lib/schema/edit";
import type { Matrix } from "@/lib/schema/matrix";
import type { Model, ModelEdit } from "@/lib/schema/model";
import type { Reading } from "@/lib/schema/reading";
import type { FittedRecipe } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import { toModelAssignment } from "./model-assignment";
import { reachOf } from "./reach";

export interface EditedModel {
  /** Numbers of the segments after the edits. */
  readonly identities: readonly number[];
  /** Their rows. */
  readonly sizes: readonly number[];
  readonly edits: readonly Edit[];
  /** One per edit. */
  readonly outcomes: readonly EditResult[];
}

export interface ModelInput {
  /** The file as typed, before the customers step. */
  readonly source: Table;
  readonly reading: Reading;
  readonly fitted: FittedRecipe;
  /** As the method found it, before hand edits. */
  readonly clustering: Clustering;
  /** What was clustered; where it is given, the model knows how far its customers reach. */
  readonly matrix?: Matrix;
  /** Per cluster, the number a person knows it by, 0-based. */
  readonly identities: readonly number[];
  /** Left out, nothing was changed by hand. */
  readonly edited?: EditedModel;
  /** By identity. */
  readonly names: ReadonlyMap<number, string>;
  readonly parameters: GivenParameters;
  readonly seed: number;
  readonly provenance: Model["provenance"];
}

/**
 * Everything needed to label new rows, as plain JSON. A new row is assigned as the algorithm says, else joins the
 * segment whose center is nearest: for k-means that is what made the segments; for a tree it comes close. Then the hand edits are
 * done to it that can be told of strangers; the others are named.
 */
export function buildModel(input: ModelInput): Model {
  const { source, reading, fitted, clustering, identities, edited, names } = input;
  const { parameters, seed, provenance } = input;
  const { algorithm, k, centers, sizes } = clustering;
  const assignment = clustering.assignment ?? { kind: "nearest-center", centers };
  return {
    format: "tessera-model",
    version: 5,
    columns: source.columns.map(overrideOf),
    reading,
    fittedRecipe: fitted,
    clustering: {
      algorithm,
      parameters,
      k,
      sizes: [...sizes],
      seed,
      reach: input.matrix ? reachOf(input.matrix, assignment) : null,
      assignment: toModelAssignment(assignment, fitted.outputs.length),
    },
    segments: (edited?.identities ?? identities).map((segment) => ({
      segment,
      name: names.get(segment) ?? "",
    })),
    edits: edited?.outcomes.some(({ isApplied }) => isApplied)
      ? replayOf(edited, identities, names)
      : null,
    provenance,
  };
}

function replayOf(
  { edits, outcomes, sizes }: EditedModel,
  identities: readonly number[],
  names: ReadonlyMap<number, string>,
): Model["edits"] {
  const steps: ModelEdit[] = [];
  const leftOut: string[] = [];
  const nameOf = (segment: number) => names.get(segment) || `segment ${segment + 1}`;
  edits.forEach((edit, i) => {
    const outcome = outcomes[i];
    if (!outcome?.isApplied) return;
    if (outcome.replay) steps.push(outcome.replay);
    else leftOut.push(`${editText(edit, nameOf)}.`);
  });
  return { numbers: [...identities], sizes: [...sizes], steps, leftOut };
}
