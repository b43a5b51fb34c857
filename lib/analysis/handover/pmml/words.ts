import { formatCount, formatNumber } from "@/lib/analysis/prepare/format-value";

/** Sentences about a PMML file, or why there is none. */
export const pmmlWords = {
  what: "Gives customers the number of their segment. Dates are days since 1970-01-01; yes and no are texts as in the file.",
  customers:
    "PMML cannot sum up purchases, so it starts from one row per customer, with the columns that tessera customers makes.",
  moved: (rows: number) =>
    `What PMML can say is not quite how these segments were made: ${formatCount(rows, "customer")} of the file ${rows === 1 ? "gets" : "get"} another one.`,
  approximate: (accuracy: number) =>
    `APPROXIMATE: a tree of simple rules that describes the segments, not the segments themselves${Number.isFinite(accuracy) ? `; right for ${formatNumber(100 * accuracy, 0)}% of held-out customers` : ""}.`,
  density:
    "PMML cannot say how a method by density assigns customers: by the nearest of its core customers, if near enough. The tree that describes the segments comes close.",
  edited:
    "PMML can say which segments were merged by hand, but not what else was changed. The tree that describes the segments comes close.",
  steps: (steps: readonly string[]) =>
    `PMML cannot do ${steps.map((step) => `"${step}"`).join(", ")}, so the segments cannot be written as PMML. The tree that describes them comes close.`,
};
