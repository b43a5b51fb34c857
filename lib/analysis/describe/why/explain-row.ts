import { cellText } from "@/lib/analysis/ingest/cell-text";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Why } from "@/lib/schema/description";
import { Failure } from "@/lib/schema/failure";
import { isPersonal } from "@/lib/schema/meaning";
import type { Prepared } from "@/lib/schema/prepared";
import type { Column } from "@/lib/schema/table";
import { memberships, runnerUp } from "./memberships";
import { pulls } from "./pulls";
import { ruledLabel, smallestChange } from "./smallest-change";

const mostPulls = 8;
const mostChanged = 12;

/** Why a row of the Matrix is in its cluster; see `memberships`, `pulls` and `smallestChange`. Fails for a row that is not there. */
export function explainRow(
  { matrix, table, tableRows }: Pick<Prepared, "matrix" | "table" | "tableRows">,
  { clustering, identities }: ScoredClustering,
  row: number,
): Why {
  if (row >= matrix.rows) {
    throw new Failure(
      "option-invalid",
      `There is no customer ${row + 1}; there are ${matrix.rows}.`,
    );
  }
  const numberOf = (cluster: number) => identities[cluster] ?? cluster;
  const shares = memberships(matrix, clustering, row, row + 1);
  const label = clustering.labels[row]!;
  const own = label >= 0 ? label : runnerUp(shares, -1);
  const other = runnerUp(shares, own);
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const textOf = (name: string, at: number) => {
    const column = columns.get(name);
    return column && !isPersonal(column.meaning?.meaning) ? cellText(column, tableRows[at]!) : "";
  };
  const pulled = other < 0 ? [] : pulls(matrix, row, clustering.centers, own, other);
  const changeable = pulled
    .map(({ column }) => column)
    .filter((name) => isChangeable(columns.get(name)));
  const order = (name: string, at: number) => orderOf(columns.get(name)!, tableRows[at]!);
  const ruled = ruledLabel(matrix, clustering, row);
  const change = smallestChange(matrix, clustering, row, changeable.slice(0, mostChanged), order);
  return {
    row,
    segment: label < 0 ? null : numberOf(label),
    home: numberOf(own),
    probability: shares[own] ?? Number.NaN,
    runnerUp: other < 0 ? null : { segment: numberOf(other), probability: shares[other]! },
    byRule: ruled === label ? null : { segment: ruled < 0 ? null : numberOf(ruled) },
    basis: clustering.assignment?.kind === "mixture-posterior" ? "mixture" : "distances",
    pulls: pulled.slice(0, mostPulls).map((one) => ({ ...one, value: textOf(one.column, row) })),
    change: change && {
      toward: numberOf(change.toward),
      parts: change.parts.map(({ column, donor }) => {
        return { column, from: textOf(column, row), to: textOf(column, donor) };
      }),
    },
  };
}

function isChangeable(column: Column | undefined): boolean {
  return column !== undefined && !isPersonal(column.meaning?.meaning) && column.kind !== "text";
}

/** Missing cells come last. */
function orderOf(column: Column, row: number): number {
  const value = "codes" in column ? column.codes[row]! : column.values[row]!;
  return Number.isNaN(value) || ("codes" in column && value < 0) ? Number.POSITIVE_INFINITY : value;
}
