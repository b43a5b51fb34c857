import { Failure } from "@/lib/schema/failure";
import type { Matrix } from "@/lib/schema/matrix";
import type { Prepared } from "@/lib/schema/prepared";
import type { Steps } from "@/lib/schema/progress";
import type { FittedOf, StepOf } from "@/lib/schema/steps";
import type { Table } from "@/lib/schema/table";
import { smote } from "./methods/smote";

/**
 * Rows to learn a classification from. No Matrix, on purpose: nothing that clusters, scores or counts customers takes
 * it.
 */
export interface TrainingSet {
  readonly kind: "training";
  readonly label: string;
  readonly features: readonly string[];
  readonly rows: readonly TrainingRow[];
  readonly madeUp: number;
}

export interface TrainingRow {
  readonly values: Float64Array;
  readonly label: string;
  /** Rows of the table: the customer, or the two that a made-up one lies between. */
  readonly of: readonly [row: number] | readonly [from: number, to: number];
}

/**
 * The rows of a prepared table whose group is known, without features made of the known group itself, and made-up ones of the group that the recipe's oversampling step
 * names; see `smote`. One-hot features of a column are taken for one category, so a made-up row has one of them. A Failure
 * without such a step, or when fewer than two of the group are usable.
 */
export function* trainingSet({
  table,
  matrix: all,
  tableRows,
  fitted,
}: Prepared): Steps<TrainingSet, never> {
  const found = fitted.steps.find(({ step, fitted }) => step.kind === "oversample" && fitted);
  const step = found?.step as StepOf<"oversample"> | undefined;
  const learned = (found?.fitted as FittedOf<"oversample"> | undefined)?.plan;
  if (!step || !learned) {
    throw new Failure(
      "option-invalid",
      "The recipe has no step that makes up customers of a small known group; add it, and choose the group.",
    );
  }
  const matrix = withoutSource(all, learned.label);
  const labels = labelsOf(table, learned.label, tableRows);
  const known = [...labels.keys()].filter((row) => labels[row] !== null);
  const members = known.filter((row) => labels[row] === learned.group);
  const layout = layoutOf(matrix);
  const made = yield* smote(
    {
      rows: members.length,
      numbers: layout.numbers.map((j) => Float64Array.from(members, (row) => cell(matrix, row, j))),
      codes: layout.groups.map((group) =>
        Int32Array.from(members, (row) => codeOf(matrix, row, group)),
      ),
    },
    { count: learned.count, neighbors: step.neighbors, seed: learned.seed },
  );
  const rows = known.map((row): TrainingRow => {
    const values = Float64Array.from(matrix.features, (_, j) => cell(matrix, row, j));
    return { values, label: labels[row]!, of: [tableRows[row]!] };
  });
  for (let i = 0; i < made.rows; i++) {
    const values = new Float64Array(matrix.columns);
    for (const [n, j] of layout.numbers.entries()) values[j] = made.numbers[n]![i]!;
    for (const [n, group] of layout.groups.entries()) {
      for (const [code, j] of group.entries()) {
        values[j] = layout.ends[j]![Number(made.codes[n]![i] === code)]!;
      }
    }
    const [from, to] = [members[made.from[i]!]!, members[made.to[i]!]!];
    rows.push({ values, label: learned.group, of: [tableRows[from]!, tableRows[to]!] });
  }
  const features = matrix.features.map(({ name }) => name);
  return { kind: "training", label: learned.label, features, rows, madeUp: made.rows };
}

function withoutSource({ rows, values, features }: Matrix, source: string): Matrix {
  const kept = [...features.keys()].filter((j) => {
    const { column, sources = [column] } = features[j]!;
    return !sources.includes(source);
  });
  const left = new Float32Array(rows * kept.length);
  for (const [place, j] of kept.entries()) {
    left.set(values.subarray(j * rows, (j + 1) * rows), place * rows);
  }
  return { rows, columns: kept.length, values: left, features: kept.map((j) => features[j]!) };
}

interface Layout {
  /** Features that are numbers. */
  readonly numbers: readonly number[];
  /** Features that are the categories of one column. */
  readonly groups: readonly (readonly number[])[];
  /** Per feature of a category, what it is without and with it. */
  readonly ends: readonly (readonly [low: number, high: number])[];
}

function layoutOf(matrix: Matrix): Layout {
  const numbers: number[] = [];
  const groups = new Map<string, number[]>();
  const ends = matrix.features.map(({ column, category }, j): [number, number] => {
    if (category === undefined) {
      numbers.push(j);
      return [0, 0];
    }
    groups.set(column, [...(groups.get(column) ?? []), j]);
    const own = matrix.values.subarray(j * matrix.rows, (j + 1) * matrix.rows);
    return [own.reduce((a, b) => Math.min(a, b)), own.reduce((a, b) => Math.max(a, b))];
  });
  return { numbers, groups: [...groups.values()], ends };
}

/** Place of the category that a row has, −1 for none; offsets lie between without and with. */
function codeOf(matrix: Matrix, row: number, group: readonly number[]): number {
  return group.findIndex((j) => cell(matrix, row, j) > 0);
}

function cell({ values, rows }: Matrix, row: number, column: number): number {
  return values[column * rows + row]!;
}

function labelsOf(table: Table, name: string, tableRows: Uint32Array): (string | null)[] {
  const column = table.columns.find((one) => one.name === name);
  if (!column || !("codes" in column)) {
    throw new Failure("column-unknown", `There is no column "${name}" of known groups.`);
  }
  return Array.from(tableRows, (row) => column.values[column.codes[row]!] ?? null);
}
