import type { Description } from "@/lib/schema/description";
import { Failure } from "@/lib/schema/failure";
import type { Model } from "@/lib/schema/model";
import type { ColumnKind } from "@/lib/schema/table";
import { derivedFields, notInPmml } from "./derived-fields";
import { miningSchemaOf } from "./mining-schema";
import { treeModel } from "./tree-model";
import { pmmlWords as words } from "./words";
import { element } from "./xml";

export interface PmmlInput {
  readonly model: Model;
  /** Customers whom the nearest center gives another segment than they have. */
  readonly moved: number;
  readonly tree: Pick<Description, "tree" | "treeAccuracy">;
}

export interface Pmml {
  readonly text: string;
  /** What a person should know of it, as sentences; they stand in its header too. */
  readonly notes: readonly string[];
}

/** Why the segments themselves cannot be written as PMML; null: they can. */
export function pmmlObstacle(model: Model): string | null {
  const { assignment } = model.clustering;
  if (assignment.kind !== "nearest-center" && assignment.kind !== "nearest-medoid") {
    return words.noCenters;
  }
  if (model.edits && model.edits.steps.length + model.edits.leftOut.length > 0) return words.edited;
  const steps = notInPmml(model.fittedRecipe);
  return steps.length > 0 ? words.steps(steps) : null;
}

/**
 * The segments as a PMML 4.4 ClusteringModel: prepared by derived fields, then the nearest center. Starts from the customers where the
 * recipe makes them of purchases. Fails with "option-invalid" where PMML cannot say it; see `pmmlObstacle`.
 */
export function clusteringPmml({ model, moved }: Omit<PmmlInput, "tree">): Pmml {
  const obstacle = pmmlObstacle(model);
  const { clustering, fittedRecipe, segments } = model;
  const { assignment, k } = clustering;
  if (obstacle !== null || !("centers" in assignment)) {
    throw new Failure("option-invalid", obstacle ?? words.noCenters);
  }
  const { fields, features } = derivedFields(fittedRecipe);
  const clusters = assignment.centers.map((center, i) => {
    const { segment = i, name = "" } = segments[i] ?? {};
    const values = center.map(String).join(" ");
    const array = element("Array", { n: center.length, type: "real" }, values);
    const named = name === "" ? undefined : name;
    return element("Cluster", { id: segment + 1, name: named, size: clustering.sizes?.[i] }, array);
  });
  const clusteringModel = element(
    "ClusteringModel",
    {
      modelName: "segments",
      functionName: "clustering",
      algorithmName: clustering.algorithm,
      modelClass: "centerBased",
      numberOfClusters: k,
    },
    miningSchemaOf(fittedRecipe.columns.map(({ name }) => name)),
    element(
      "Output",
      {},
      element("OutputField", {
        name: "segment",
        optype: "categorical",
        dataType: "string",
        feature: "predictedValue",
      }),
    ),
    ...(fields.length > 0 ? [element("LocalTransformations", {}, ...fields)] : []),
    element(
      "ComparisonMeasure",
      { kind: "distance", compareFunction: "absDiff" },
      element("squaredEuclidean", {}),
    ),
    ...features.map((field) =>
      element("ClusteringField", { field, isCenterField: "true", compareFunction: "absDiff" }),
    ),
    ...clusters,
  );
  const notes = [
    ...(startsFromCustomers(model) ? [words.customers] : []),
    ...(moved > 0 ? [words.moved(moved)] : []),
  ];
  return { text: document(model, notes, clusteringModel), notes };
}

/** The tree that describes all segments as a PMML 4.4 TreeModel: close, not the segments themselves. */
export function treePmml({ model, tree }: Omit<PmmlInput, "moved">): Pmml {
  const notes = [
    words.approximate(tree.treeAccuracy),
    ...(startsFromCustomers(model) ? [words.customers] : []),
  ];
  const used = tree.tree.flatMap(({ conditions }) => conditions.map(({ column }) => column));
  return { text: document(model, notes, treeModel(tree.tree, model), used), notes };
}

function startsFromCustomers({ fittedRecipe }: Model): boolean {
  return fittedRecipe.steps.some(({ step }) => step.kind === "customers" && step.enabled);
}

function document(
  { fittedRecipe, provenance, columns }: Model,
  notes: readonly string[],
  model: string,
  more: readonly string[] = [],
) {
  const description = [words.what, ...notes].join(" ");
  const known = new Set(fittedRecipe.columns.map(({ name }) => name));
  const others = [...new Set(more)].filter((name) => !known.has(name));
  const fields = [
    ...fittedRecipe.columns,
    ...others.map((name) => ({
      name,
      kind: columns.find((column) => column.name === name)?.kind ?? ("number" as const),
    })),
  ].map(({ name, kind }) => element("DataField", { name, ...typeOf(kind) }));
  const head = element(
    "Header",
    { description },
    element("Application", { name: "Tessera", version: provenance.tessera }),
    element("Timestamp", {}, provenance.createdAt.replace(/[^\d:TZ.+-]/gu, "")),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "PMML",
    { xmlns: "http://www.dmg.org/PMML-4_4", version: "4.4" },
    head,
    element("DataDictionary", { numberOfFields: fields.length }, ...fields),
    model,
  ).replace(/></gu, ">\n<")}\n`;
}

/** Dates are days since 1970-01-01, yes and no the texts "true" and "false". */
function typeOf(kind: ColumnKind): { optype: string; dataType: string } {
  return kind === "number" || kind === "date"
    ? { optype: "continuous", dataType: "double" }
    : { optype: "categorical", dataType: "string" };
}
