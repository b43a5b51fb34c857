import type { Model } from "@/lib/schema/model";
import { apply, element, fieldRef } from "./xml";

/** How clusters are called, 0-based, before and after segments were merged by hand. */
export interface SegmentNumbers {
  readonly ofClusters: readonly number[];
  readonly afterMerges: readonly number[];
}

/** null: something was changed by hand that is more than merging. */
export function segmentNumbers({ segments, edits }: Model): SegmentNumbers | null {
  if (!edits) {
    const numbers = segments.map(({ segment }) => segment);
    return { ofClusters: numbers, afterMerges: numbers };
  }
  if (edits.leftOut.length > 0) return null;
  const afterMerges = [...edits.numbers];
  for (const step of edits.steps) {
    if (step.kind !== "merge") return null;
    const merged = new Set(step.segments);
    afterMerges.forEach((number, cluster) => {
      if (merged.has(number)) afterMerges[cluster] = step.into;
    });
  }
  return { ofClusters: edits.numbers, afterMerges };
}

/**
 * What a scoring engine tells: `segment`, and the probability of each segment where clusters have any (`probable`: those clusters). Where
 * segments were merged, the number of the cluster is told too, and segments follow from it.
 */
export function outputOf(numbers: SegmentNumbers, probable: readonly number[] = []): string {
  const { ofClusters, afterMerges } = numbers;
  const isMerged = ofClusters.some((number, cluster) => number !== afterMerges[cluster]);
  const predicted = element("OutputField", {
    name: isMerged ? "cluster" : "segment",
    optype: "categorical",
    dataType: "string",
    feature: "predictedValue",
  });
  const probabilityName = (kind: string, number: number) => `probability of ${kind} ${number + 1}`;
  const own = probable.map((cluster) =>
    element("OutputField", {
      name: probabilityName(isMerged ? "cluster" : "segment", ofClusters[cluster]!),
      optype: "continuous",
      dataType: "double",
      feature: "probability",
      value: ofClusters[cluster]! + 1,
    }),
  );
  if (!isMerged) return element("Output", {}, predicted, ...own);
  const kept = [...new Set(probable.map((cluster) => afterMerges[cluster]!))];
  const sums = kept.map((segment) => {
    const parts = probable.filter((cluster) => afterMerges[cluster] === segment);
    const refs = parts.map((one) => fieldRef(probabilityName("cluster", ofClusters[one]!)));
    return transformed(
      probabilityName("segment", segment),
      "double",
      refs.length === 1 ? refs[0]! : apply("sum", ...refs),
    );
  });
  return element("Output", {}, predicted, merged(numbers), ...own, ...sums);
}

function merged({ ofClusters, afterMerges }: SegmentNumbers): string {
  const rows = ofClusters.map((from, cluster) =>
    element(
      "row",
      {},
      element("from", {}, String(from + 1)),
      element("to", {}, String(afterMerges[cluster]! + 1)),
    ),
  );
  const mapped = element(
    "MapValues",
    { outputColumn: "to", dataType: "string" },
    element("FieldColumnPair", { field: "cluster", column: "from" }),
    element("InlineTable", {}, ...rows),
  );
  return transformed("segment", "string", mapped);
}

function transformed(name: string, dataType: "string" | "double", expression: string): string {
  const optype = dataType === "string" ? "categorical" : "continuous";
  return element(
    "OutputField",
    { name, optype, dataType, feature: "transformedValue" },
    expression,
  );
}
