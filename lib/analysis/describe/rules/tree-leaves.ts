import type { Steps } from "@/lib/schema/progress";
import { type CartNode, growCart } from "./cart";
import type { BestSplit } from "./cart-splits";
import { roundDay, roundThreshold } from "./round-threshold";
import type { RuleCells } from "./rule-features";
import { merged, type RuleTest } from "./rule-test";

const mostConditions = 4;
/** Gini impurity of all customers that one more leaf must save. */
const alpha = 0.002;
const fewestRows = 5;

export interface FoundLeaf {
  readonly tests: readonly RuleTest[];
  readonly cluster: number;
}

export interface TreeSearch {
  readonly features: readonly RuleCells[];
  readonly labels: Int32Array;
  readonly k: number;
}

/** The leaves of a pruned tree over the clusters; every row is in exactly one. Rows of label −1 are passed over. See `growCart`. */
export function* treeLeaves({
  features,
  labels,
  k,
}: TreeSearch): Steps<readonly FoundLeaf[], never> {
  const rows = Uint32Array.from(labels, (_, row) => row).filter((row) => labels[row]! >= 0);
  const own = rows.length === labels.length ? features : features.map((one) => takeRows(one, rows));
  const input = { features: own, labels: labels.filter((label) => label >= 0), classes: k };
  const minLeaf = Math.max(fewestRows, Math.ceil(0.005 * rows.length));
  const root = yield* growCart(input, { maxDepth: mostConditions, minLeaf, alpha });
  return leavesBelow(root, own, []);
}

function takeRows(feature: RuleCells, rows: Uint32Array): RuleCells {
  if (feature.kind === "number") {
    const { values } = feature;
    return { ...feature, values: Float64Array.from(rows, (row) => values[row]!) };
  }
  const { codes } = feature;
  return { ...feature, codes: Int32Array.from(rows, (row) => codes[row]!) };
}

function leavesBelow(
  node: CartNode,
  features: readonly RuleCells[],
  path: readonly RuleTest[],
): readonly FoundLeaf[] {
  if (!node.children || !node.split) {
    const cluster = node.counts.indexOf(Math.max(...node.counts));
    return [{ tests: merged(path), cluster }];
  }
  const [holds, holdsNot] = testsOf(node.split, node.split.feature, features[node.split.feature]!);
  return [
    ...leavesBelow(node.children[0], features, [...path, holds]),
    ...leavesBelow(node.children[1], features, [...path, holdsNot]),
  ];
}

/** What leads to the first child, and what to the second. Where no cell is missing neither speaks of it. */
function testsOf(split: BestSplit, at: number, feature: RuleCells): [RuleTest, RuleTest] {
  const isGap = hasMissing(feature);
  const base = {
    feature: at,
    above: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    categories: null,
    missing: isGap && split.missing,
  };
  const missing = isGap && !split.missing;
  if (split.categories) {
    const { categories } = split;
    const others = categories.map((fits) => 1 - fits);
    return [
      { ...base, categories },
      { ...base, categories: others, missing },
    ];
  }
  const threshold = thresholdOf(split, feature);
  return [
    { ...base, to: threshold },
    { ...base, above: threshold, missing },
  ];
}

function thresholdOf({ gap, threshold = Number.POSITIVE_INFINITY }: BestSplit, feature: RuleCells) {
  if (!gap) return threshold;
  return (feature.kind === "number" && feature.isDate ? roundDay : roundThreshold)(...gap);
}

function hasMissing(feature: RuleCells): boolean {
  return feature.kind === "number" ? feature.values.some(Number.isNaN) : feature.codes.includes(-1);
}
