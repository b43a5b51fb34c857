import { counterRandom, streams } from "@/lib/analysis/random/counter-random";
import { isPersonal, isSensitive } from "@/lib/schema/meaning";
import type { Association, Associations, ColumnProfile } from "@/lib/schema/profile";
import type { Steps } from "@/lib/schema/progress";
import type { Column, Table } from "@/lib/schema/table";
import { averageRanks, correlationRatio, cramersV, pearson } from "./measures";

/** Rows beyond which a random sample of this many is looked at; its correlations are then good to about 0.01. */
export const mostRows = 10_000;
/** Columns beyond which the first ones are compared. */
export const mostColumns = 60;
const mostCategories = 50;
const seed = 1;

interface Numbers {
  readonly name: string;
  readonly values: Float64Array;
  readonly order: Uint32Array;
  readonly isIn: Uint8Array;
}
interface Coded {
  readonly name: string;
  readonly codes: Int32Array;
  readonly size: number;
}

/**
 * How every two columns go together that can be compared: numbers, yes/no and up to 50 categories, of
 * which no identifiers, and sensitive ones also when they are not used. With more than 10,000 rows, of a seeded
 * random sample; with more than 60 columns, of the first 60. Takes O(columns² · rows looked at) time.
 */
export function associations(table: Table, profiles: readonly ColumnProfile[]): Associations {
  const steps = associationSteps(table, profiles);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps; `done` and `total` are columns, after those that were profiled. */
export function* associationSteps(
  table: Table,
  profiles: readonly ColumnProfile[],
): Steps<Associations, never> {
  const fitting = table.columns.filter((_, i) => isCompared(profiles[i]!));
  const rows = sampleRows(table.rows);
  const compared = fitting.slice(0, mostColumns).map((column) => taken(column, rows));
  const pairs: Association[] = [];
  for (const [i, left] of compared.entries()) {
    yield { stage: "profile", done: profiles.length + i, total: 2 * profiles.length };
    for (const right of compared.slice(i + 1)) pairs.push(associate(left, right));
  }
  return {
    columns: compared.map(({ name }) => name),
    leftOut: fitting.length - compared.length,
    rows: rows.length,
    isSampled: rows.length < table.rows,
    pairs: pairs
      .filter(({ value }) => Number.isFinite(value))
      .sort((a, b) => strength(b) - strength(a)),
  };
}

/** In [0, 1], the larger of the two coefficients where there are two. */
export function strength({ value, rank }: Association): number {
  return Math.max(Math.abs(value), Math.abs(rank ?? 0));
}

function isCompared({ kind, role, distinct, meaning, rows, missing }: ColumnProfile): boolean {
  const isTrait = isSensitive(meaning?.meaning);
  if (distinct < 2 || role === "identifier") return false;
  if (isTrait && kind === "date") return true;
  if ((role === "ignored" && !isTrait) || (isPersonal(meaning?.meaning) && !isTrait)) return false;
  if (kind === "number" || kind === "boolean") return true;
  return kind === "category" && distinct <= mostCategories && distinct * 2 <= rows - missing;
}

/** One row out of each of as many equal stretches of the table, so that sorted files are covered evenly. */
function sampleRows(count: number): Uint32Array {
  if (count <= mostRows) return Uint32Array.from({ length: count }, (_, row) => row);
  const random = counterRandom(seed, streams.associations);
  const stretch = count / mostRows;
  return Uint32Array.from({ length: mostRows }, (_, i) =>
    Math.min(count - 1, Math.floor((i + random.uniform()) * stretch)),
  );
}

function taken(column: Column, rows: Uint32Array): Numbers | Coded {
  const { name } = column;
  if (column.kind !== "number" && column.kind !== "date") {
    const codes = Int32Array.from(rows, (row) => column.codes[row]!);
    return { name, codes, size: column.values.length };
  }
  const values = Float64Array.from(rows, (row) => column.values[row]!);
  const isIn = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1));
  const order = Uint32Array.from(values, (_, i) => i).filter((i) => isIn[i] === 1);
  order.sort((a, b) => values[a]! - values[b]!);
  return { name, values, order, isIn };
}

function associate(left: Numbers | Coded, right: Numbers | Coded): Association {
  const names = { left: left.name, right: right.name };
  if ("codes" in left && "codes" in right) {
    const value = cramersV(left.codes, right.codes, left.size, right.size);
    const rows = left.codes.filter((code, i) => code >= 0 && right.codes[i]! >= 0).length;
    return { ...names, measure: "cramer", value, rows };
  }
  if ("codes" in left) return { ...names, ...ratio(left, right as Numbers) };
  if ("codes" in right) return { ...names, ...ratio(right, left) };
  return { ...names, ...correlate(left, right) };
}

function ratio({ codes, size }: Coded, { values }: Numbers) {
  const value = correlationRatio(codes, size, values);
  const rows = codes.filter((code, i) => code >= 0 && !Number.isNaN(values[i]!)).length;
  return { measure: "ratio" as const, value, rows };
}

function correlate(left: Numbers, right: Numbers) {
  const isIn = left.isIn.map((is, i) => is & right.isIn[i]!);
  const only = (values: Float64Array) => values.filter((_, i) => isIn[i] === 1);
  const ranks = ({ values, order }: Numbers) => only(averageRanks(values, order, isIn));
  const [a, b] = [only(left.values), only(right.values)];
  const rank = pearson(ranks(left), ranks(right));
  return {
    measure: "correlation" as const,
    value: pearson(a, b),
    ...(Number.isFinite(rank) && { rank }),
    rows: a.length,
  };
}
