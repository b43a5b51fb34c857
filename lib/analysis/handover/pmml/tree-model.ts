import type { Condition, TreeLeaf } from "@/lib/schema/description";
import type { Model } from "@/lib/schema/model";
import { dataColumns } from "./data-columns";
import { miningSchemaOf } from "./mining-schema";
import { element, xmlText } from "./xml";
import { yesAndNo } from "./yes-and-no";

/** Leaves of a tree as one node each under a root that everybody reaches. */
export function treeModel(leaves: readonly TreeLeaf[], model: Model): string {
  const used = [
    ...new Set(leaves.flatMap(({ conditions }) => conditions.map((one) => one.column))),
  ];
  const columns = dataColumns(model, used);
  const { fields, names } = yesAndNo(columns.filter(({ name }) => used.includes(name)));
  const target = element("OutputField", {
    name: "segment",
    optype: "categorical",
    dataType: "string",
    feature: "predictedValue",
  });
  const nodes = leaves.map(({ conditions, segment, rows }) =>
    element("Node", { score: segment + 1, recordCount: rows }, allOf(conditions, names)),
  );
  return element(
    "TreeModel",
    {
      modelName: "segments described by a tree",
      functionName: "classification",
      algorithmName: "CART",
      splitCharacteristic: "multiSplit",
      missingValueStrategy: "none",
      noTrueChildStrategy: "returnNullPrediction",
    },
    miningSchemaOf(columns.map(({ name }) => name)),
    element("Output", {}, target),
    ...(fields.length > 0 ? [element("LocalTransformations", {}, ...fields)] : []),
    element("Node", {}, element("True", {}), ...nodes),
  );
}

type Names = ReadonlyMap<string, string>;

function allOf(conditions: readonly Condition[], names: Names): string {
  const parts = conditions.flatMap((condition) => partsOf(condition, names));
  if (parts.length === 0) return element("True", {});
  if (parts.length === 1) return parts[0]!;
  return element("CompoundPredicate", { booleanOperator: "and" }, ...parts);
}

function partsOf(condition: Condition, names: Names): string[] {
  const { column, missing } = condition;
  const field = names.get(column) ?? column;
  const parts: string[] = [];
  if ("above" in condition) {
    const day = condition.kind === "date" ? 86_400_000 : 1;
    const { above, to } = condition;
    if (above !== null) parts.push(simple(field, "greaterThan", above / day));
    if (to !== null) parts.push(simple(field, "lessOrEqual", to / day));
  } else {
    const values = condition.values.map((value) => `"${value.replace(/["\\]/gu, "\\$&")}"`);
    const array = element("Array", { n: values.length, type: "string" }, xmlText(values.join(" ")));
    const booleanOperator = condition.isNot ? "isNotIn" : "isIn";
    parts.push(element("SimpleSetPredicate", { field, booleanOperator }, array));
  }
  if (!missing) return parts;
  const own =
    parts.length === 1
      ? parts[0]!
      : element("CompoundPredicate", { booleanOperator: "and" }, ...parts);
  const gap = element("SimplePredicate", { field, operator: "isMissing" });
  return [element("CompoundPredicate", { booleanOperator: "or" }, gap, own)];
}

function simple(field: string, operator: string, value: number): string {
  return element("SimplePredicate", { field, operator, value });
}
