import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";
import type { FittedFeature, LeftOut, Recipe } from "@/lib/schema/recipe";
import type { Table } from "@/lib/schema/table";
import { admitColumn, type Candidate, isLeftOut } from "./admit-column";
import { applyFeatures } from "./apply-features";
import { aggregateCustomers } from "./customers/aggregate-customers";
import { explainSteps } from "./explain-steps";
import { fitIndicators } from "./fit-indicators";
import { fitNumber } from "./fit-number";
import { customersStepOf, planOf, type RecipePlan } from "./recipe-plan";
import { usableRows } from "./usable-rows";
import { leftOut, noFeatures, noPurchases, tooFewRows } from "./words";

/**
 * Learns fills, shifts, categories, offsets and divisors from a table and makes its Matrix.
 * Fills come from all cells of their column that are there, the rest from the rows that are used.
 * A column that cannot tell rows apart is left out with its reason; rows with a missing cell that
 * is not filled are set aside. Fails with "too-few-rows" below two usable rows, "no-features" when
 * no column is left, "column-unknown" when the customers step names a column that is not there.
 * Takes O(rows × columns) time on average, O(rows log rows) for a column filled with its mode.
 */
export function fitRecipe(source: Table, recipe: Recipe): Prepared {
  const step = customersStepOf(recipe);
  const { table, unused } = step ? aggregateCustomers(source, step) : { table: source, unused: 0 };
  if (step && table.rows === 0) throw new Failure("too-few-rows", noPurchases(step.asOf));
  if (table.rows < 2) throw new Failure("too-few-rows", tooFewRows(table.rows, []));

  const plan = planOf(recipe, table);
  const candidates: Candidate[] = [];
  const refused: LeftOut[] = [];
  for (const name of plan.columns) {
    const found = admitColumn(table, name, plan);
    if (isLeftOut(found)) refused.push(found);
    else candidates.push(found);
  }
  const { features, constant } = fitCandidates(table, candidates, plan);
  refused.push(...constant.map((name) => leftOut.constant(name)));
  if (features.length === 0) throw new Failure("no-features", noFeatures(refused));

  const applied = applyFeatures(features, table);
  const used = new Set(features.map((feature) => feature.column));
  const kept = candidates.filter(({ column }) => used.has(column.name));
  const effects = explainSteps({ recipe, plan, source, applied, kept, features, unused, refused });
  return { ...applied, unused, fitted: { recipe, features }, effects, leftOut: refused };
}

/** Leaving a constant column out can bring back rows that missed a cell of it, so this repeats. */
function fitCandidates(
  table: Table,
  candidates: readonly Candidate[],
  plan: RecipePlan,
): { features: FittedFeature[]; constant: string[] } {
  const constant: string[] = [];
  let kept = candidates;
  for (;;) {
    const needy = kept.filter(({ fill, missing }) => fill === null && missing > 0);
    const { tableRows } = usableRows(table.rows, needy.map(requirementOf));
    if (tableRows.length < 2 && kept.length > 0) {
      const names = needy.map(({ column }) => column.name);
      throw new Failure("too-few-rows", tooFewRows(tableRows.length, names));
    }
    const fitted = kept.map((candidate) => fitCandidate(candidate, tableRows, plan));
    const remaining = kept.filter((_, i) => fitted[i]!.length > 0);
    if (remaining.length === kept.length) return { features: fitted.flat(), constant };
    constant.push(...kept.filter((_, i) => fitted[i]!.length === 0).map((c) => c.column.name));
    kept = remaining;
  }
}

function requirementOf(candidate: Candidate) {
  const name = candidate.column.name;
  return candidate.kind === "number"
    ? { column: name, isMissing: (row: number) => Number.isNaN(candidate.numbers[row]!) }
    : { column: name, isMissing: (row: number) => candidate.column.codes[row]! < 0 };
}

function fitCandidate(
  candidate: Candidate,
  rows: Uint32Array,
  plan: RecipePlan,
): readonly FittedFeature[] {
  if (candidate.kind === "category") return fitIndicators(candidate.column, rows, candidate.fill);
  const { name } = candidate.column;
  const options = { name, fill: candidate.fill, log: plan.log.has(name), scale: plan.scale };
  const feature = fitNumber(candidate.numbers, rows, options);
  return feature ? [feature] : [];
}
