import type { Rule, TreeLeaf } from "@/lib/schema/description";
import type { Steps } from "@/lib/schema/progress";
import type { Table } from "@/lib/schema/table";
import type { ColumnLabel } from "../column-label";
import { bestRule } from "./best-rule";
import { conditionOf } from "./condition";
import { measureRule } from "./measure-rule";
import { roundBounds } from "./round-bounds";
import { type RuleFeature, ruleColumns, ruleFeature } from "./rule-features";
import { ruleSql } from "./rule-sql";
import type { RuleTest } from "./rule-test";
import { ruleText } from "./rule-text";
import { splitRows } from "./split-rows";
import { treeLeaves } from "./tree-leaves";

/** With fewer members a rule would describe persons, not a segment. */
const fewestMembers = 3;
/** Columns in which a rule is looked for: those that set the segment apart the most. */
const mostColumns = 24;

export interface RulesInput {
  readonly table: Table;
  readonly tableRows: Uint32Array;
  /** Per entry of `tableRows`. */
  readonly labels: Int32Array;
  /** Per cluster, its number. */
  readonly identities: readonly number[];
  readonly seed: number;
  readonly clustered: ReadonlySet<string>;
  readonly columns: ReadonlyMap<string, ColumnLabel>;
  /** Per cluster, columns in the order in which they set it apart. */
  readonly ranked: readonly (readonly string[])[];
}

export interface SegmentRules {
  /** Per cluster; null where it is too small to find and measure one, or where no condition helps. */
  readonly rules: readonly (Rule | null)[];
  readonly tree: readonly TreeLeaf[];
  /** Share of the held-out customers whose segment the tree tells; NaN of none. */
  readonly treeAccuracy: number;
  readonly trainedOn: number;
  readonly heldOut: number;
}

/**
 * One rule per cluster and a tree of at most four conditions for all of them, found on one part of the rows and measured on the
 * other (see `splitRows`). The search is on at most 8,000 rows; measuring takes O(rows · k).
 */
export function* segmentRules(input: RulesInput): Steps<SegmentRules, never> {
  const { table, tableRows, labels, identities, seed, clustered, columns } = input;
  const k = identities.length;
  const split = splitRows(labels, k, seed);
  const usable = ruleColumns(table, clustered);
  const trainRows = split.train.map((row) => tableRows[row]!);
  const train = {
    features: usable.map((column) => ruleFeature(column, trainRows)),
    labels: Int32Array.from(split.train, (row) => labels[row]!),
  };
  const heldOutRows = split.heldOut.map((row) => tableRows[row]!);
  const heldOutLabels = Int32Array.from(split.heldOut, (row) => labels[row]!);
  const measure = (tests: readonly RuleTest[], cluster: number) => {
    const own = tests.map((test, feature) => ({ ...test, feature }));
    const asked = tests.map((test) => ruleFeature(usable[test.feature]!, heldOutRows));
    return measureRule(own, asked, heldOutLabels, cluster);
  };
  const orders = train.features.map((one) =>
    one.kind === "number" ? sortedRows(one.values) : null,
  );

  const rules: (Rule | null)[] = [];
  for (let cluster = 0; cluster < k; cluster++) {
    yield { stage: "rules", done: cluster, total: k + 1 };
    const wanted = train.labels.map((label) => (label === cluster ? 1 : 0));
    const tests = searched(
      train.features,
      orders,
      Uint8Array.from(wanted),
      input.ranked[cluster] ?? [],
    );
    const measured = measure(tests, cluster);
    const canTell = tests.length > 0 && measured.coverage.value > 0;
    rules.push(canTell ? ruleOf(tests, train.features, measured, columns) : null);
  }

  yield { stage: "rules", done: k, total: k + 1 };
  let right = 0;
  const tree = treeLeaves(train.features, train.labels, k).map(({ tests, cluster }): TreeLeaf => {
    const { picked, precision } = measure(tests, cluster);
    right += picked === 0 ? 0 : Math.round(precision.value * picked);
    const conditions = tests.map((test) => conditionOf(test, train.features[test.feature]!));
    const text = ruleText(conditions, columns);
    return { conditions, text, segment: identities[cluster]!, rows: picked, precision };
  });
  const told = heldOutLabels.reduce((count, label) => count + (label < 0 ? 0 : 1), 0);
  return {
    rules,
    tree,
    treeAccuracy: right / told,
    trainedOn: split.train.length,
    heldOut: split.heldOut.length,
  };
}

/** Tests that are about `features`, from those of its columns that set the segment apart. */
function searched(
  features: readonly RuleFeature[],
  orders: readonly (Uint32Array | null)[],
  wanted: Uint8Array,
  ranked: readonly string[],
): readonly RuleTest[] {
  if (wanted.reduce((sum, one) => sum + one, 0) < fewestMembers) return [];
  const rank = new Map(ranked.map((name, i) => [name, i]));
  const rankOf = (at: number) => rank.get(features[at]!.column.name) ?? ranked.length;
  const near = [...features.keys()].sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  const chosen = near.slice(0, mostColumns);
  const own = chosen.map((at) => features[at]!);
  const found = bestRule(
    own,
    chosen.map((at) => orders[at]!),
    wanted,
  );
  return roundBounds(found, own, wanted).map((test) => ({
    ...test,
    feature: chosen[test.feature]!,
  }));
}

function ruleOf(
  tests: readonly RuleTest[],
  features: readonly RuleFeature[],
  { coverage, precision, lift, f1 }: ReturnType<typeof measureRule>,
  columns: ReadonlyMap<string, ColumnLabel>,
): Rule {
  const conditions = tests.map((test) => conditionOf(test, features[test.feature]!));
  const text = ruleText(conditions, columns);
  const sql = ruleSql(conditions);
  const figures = { coverage: coverage.value, precision: precision.value, lift, f1 };
  const json = JSON.stringify({ conditions, text, sql, ...figures }, null, 2);
  return { conditions, text, sql, json, coverage, precision, lift, f1 };
}

function sortedRows(values: Float64Array): Uint32Array {
  const present = Uint32Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]!));
  return present.sort((a, b) => values[a]! - values[b]! || a - b);
}
