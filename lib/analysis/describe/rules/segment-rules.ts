import type { Rule, TreeLeaf } from "@/lib/schema/description";
import type { Column, Table } from "@/lib/schema/table";
import type { Job } from "../../executor";
import { runInSlots } from "../../run-in-slots";
import { runSteps } from "../../run-steps";
import type { ColumnLabel } from "../column-label";
import { conditionOf } from "./condition";
import { type Measured, measureRule } from "./measure-rule";
import { type RuleCells, ruleCells, ruleColumns } from "./rule-features";
import { ruleSql } from "./rule-sql";
import type { RuleTest } from "./rule-test";
import { ruleText } from "./rule-text";
import { splitRows } from "./split-rows";
import type { FoundLeaf } from "./tree-leaves";

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
 * other (see `splitRows`). The search is on at most 8,000 rows, for several clusters at once; measuring takes O(rows · k).
 */
export async function segmentRules(input: RulesInput, job: Job): Promise<SegmentRules> {
  const { table, tableRows, labels, identities, seed, clustered, columns } = input;
  const k = identities.length;
  job.report({ stage: "rules", done: 0, total: k + 1 });
  const split = await runSteps(splitRows(labels, k, seed), job);
  const usable = ruleColumns(table, clustered);
  const trainRows = split.train.map((row) => tableRows[row]!);
  const features: RuleCells[] = [];
  for (const column of usable) {
    features.push(ruleCells(column, trainRows));
    await job.pause();
  }
  const trained = Int32Array.from(split.train, (row) => labels[row]!);
  const { tests, leaves } = await search(features, trained, usable, input, job);

  const heldOut = {
    rows: split.heldOut.map((row) => tableRows[row]!),
    labels: Int32Array.from(split.heldOut, (row) => labels[row]!),
  };
  const rules: (Rule | null)[] = [];
  for (const [cluster, found] of tests.entries()) {
    await job.pause();
    const measured = measureRule(found, usable, heldOut, cluster);
    const canTell = found.length > 0 && measured.coverage.value > 0;
    rules.push(canTell ? ruleOf(found, usable, measured, columns) : null);
  }
  let right = 0;
  const tree: TreeLeaf[] = [];
  for (const { tests, cluster } of leaves) {
    await job.pause();
    const { picked, precision } = measureRule(tests, usable, heldOut, cluster);
    right += picked === 0 ? 0 : Math.round(precision.value * picked);
    const conditions = tests.map((test) => conditionOf(test, usable[test.feature]!));
    const text = ruleText(conditions, columns);
    tree.push({ conditions, text, segment: identities[cluster]!, rows: picked, precision });
  }
  const told = heldOut.labels.reduce((count, label) => count + (label < 0 ? 0 : 1), 0);
  return {
    rules,
    tree,
    treeAccuracy: right / told,
    trainedOn: split.train.length,
    heldOut: split.heldOut.length,
  };
}

/** The tests of each cluster's rule and of the leaves of the tree, numbered by `usable`. */
async function search(
  features: readonly RuleCells[],
  labels: Int32Array,
  usable: readonly Column[],
  { ranked, identities }: RulesInput,
  job: Job,
): Promise<{ tests: readonly (readonly RuleTest[])[]; leaves: readonly FoundLeaf[] }> {
  const k = identities.length;
  const chosen = identities.map((_, cluster) => nearColumns(usable, ranked[cluster] ?? []));
  const wanted = identities.map((_, cluster) =>
    Uint8Array.from(labels, (label) => Number(label === cluster)),
  );
  const worthwhile = [...chosen.keys()].filter(
    (cluster) => wanted[cluster]!.reduce((sum, one) => sum + one, 0) >= fewestMembers,
  );
  let done = 0;
  const inputs = worthwhile.map((cluster) => () => {
    job.report({ stage: "rules", done: done++, total: k + 1 });
    return { features: chosen[cluster]!.map((at) => features[at]!), wanted: wanted[cluster]! };
  });
  const [leaves, found] = await Promise.all([
    job.executor.run("treeLeaves", { features, labels, k }),
    runInSlots(job, job.executor.width, "bestRule", inputs, () => {}),
  ]);
  const tests = chosen.map((columns, cluster) =>
    (found[worthwhile.indexOf(cluster)] ?? []).map((test) => {
      return { ...test, feature: columns[test.feature]! };
    }),
  );
  return { tests, leaves };
}

/** The columns that set a cluster apart the most, as numbers of `usable`. */
function nearColumns(usable: readonly Column[], ranked: readonly string[]): readonly number[] {
  const rank = new Map(ranked.map((name, i) => [name, i]));
  const rankOf = (at: number) => rank.get(usable[at]!.name) ?? ranked.length;
  return [...usable.keys()].sort((a, b) => rankOf(a) - rankOf(b) || a - b).slice(0, mostColumns);
}

function ruleOf(
  tests: readonly RuleTest[],
  usable: readonly Column[],
  { coverage, precision, lift, f1 }: Measured,
  columns: ReadonlyMap<string, ColumnLabel>,
): Rule {
  const conditions = tests.map((test) => conditionOf(test, usable[test.feature]!));
  const text = ruleText(conditions, columns);
  const sql = ruleSql(conditions);
  const figures = { coverage: coverage.value, precision: precision.value, lift, f1 };
  const json = JSON.stringify({ conditions, text, sql, ...figures }, null, 2);
  return { conditions, text, sql, json, coverage, precision, lift, f1 };
}
