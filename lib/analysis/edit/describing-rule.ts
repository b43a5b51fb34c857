import type { Prepared } from "@/lib/schema/prepared";
import type { RowSet } from "@/lib/schema/row-set";
import { columnsBehind } from "../describe/columns-behind";
import { conditionOf } from "../describe/rules/condition";
import { ruleCells, ruleColumns } from "../describe/rules/rule-features";
import { splitRows } from "../describe/rules/split-rows";
import type { Job } from "../executor";
import { runSteps } from "../run-steps";
import { describeSelection } from "../select/describe-selection";
import { countRows, hasRow, intersect } from "../select/row-set";
import { rowsByRule } from "../select/rows-by-rule";
import { ruleOfConditions } from "./rule-of-conditions";

/** Harmonic mean of coverage and precision from which a rule describes customers well enough to stand for them. */
const goodEnough = 0.9;
const fewestRows = 10;
const mostColumns = 16;

/**
 * A rule that nearly exactly the given rows of the Matrix meet, in the language of `parseRule`; undefined where none is good
 * enough (F1 of 0.9 over all rows). Looked for on at most 8,000 rows, in the columns that set them apart the most.
 */
export async function describingRule(
  prepared: Pick<Prepared, "table" | "tableRows" | "matrix">,
  set: RowSet,
  seed: number,
  job: Job,
): Promise<string | undefined> {
  const { table, tableRows, matrix } = prepared;
  const size = countRows(set);
  if (size < fewestRows || size === set.rows) return undefined;
  const clustered = columnsBehind(matrix);
  const strength = new Map<string, number>();
  for (const { column, cell } of describeSelection(prepared, set, clustered).profile) {
    const effect = Math.abs(cell.effect) || 0;
    strength.set(column, Math.max(strength.get(column) ?? 0, effect));
  }
  await job.pause();
  const columns = ruleColumns(table, new Set(clustered))
    .toSorted((a, b) => (strength.get(b.name) ?? 0) - (strength.get(a.name) ?? 0))
    .slice(0, mostColumns);
  const labels = Int32Array.from(tableRows, (_, row) => (hasRow(set, row) ? 0 : 1));
  const { train } = await runSteps(splitRows(labels, 2, seed, { heldOut: 0 }), job);
  const rows = train.map((row) => tableRows[row]!);
  const features = columns.map((column) => ruleCells(column, rows));
  const wanted = Uint8Array.from(train, (row) => (hasRow(set, row) ? 1 : 0));
  const tests = await job.executor.run("bestRule", { features, wanted });
  if (tests.length === 0) return undefined;
  const rule = ruleOfConditions(tests.map((test) => conditionOf(test, columns[test.feature]!)));
  const met = rowsByRule(rule, table, tableRows);
  const f1 = (2 * countRows(intersect(met, set))) / (countRows(met) + size);
  return f1 >= goodEnough ? rule : undefined;
}
