import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { RowSetAside } from "@/lib/schema/prepared";
import type { Table } from "@/lib/schema/table";
import { type Labeled, type ListOptions, listCsv } from "./list-csv";
import { nearestCenter } from "./nearest-center";

export interface SegmentListInput extends ListOptions {
  readonly table: Table;
  readonly tableRows: Uint32Array;
  readonly matrix: Matrix;
  readonly scored: ScoredClustering;
  /** By identity. */
  readonly names: ReadonlyMap<number, string>;
  readonly rowsSetAside: readonly RowSetAside[];
}

/** rowsIn = rowsUsed + rowsSetAside; rowsOut are the records of the list, rowsUsed when all segments are chosen. */
export interface ListSummary {
  readonly rowsIn: number;
  readonly rowsUsed: number;
  readonly rowsSetAside: number;
  readonly rowsOut: number;
}

/**
 * The rows of the chosen segments as CSV, in the order of the table: identifier (else "row", from
 * 1), segment (from 1), name, and "silhouette" where every row has one, else "confidence" from the
 * distances to the centers. Rows in no segment are listed with empty cells when all segments
 * are asked for. Rows set aside belong to no segment and are not listed.
 */
export function* segmentListCsv(input: SegmentListInput): Generator<string> {
  const { clustering, identities } = input.scored;
  const list: Labeled = {
    table: input.table,
    tableRows: input.tableRows,
    labels: clustering.labels,
    identities,
    names: identities.map((identity) => input.names.get(identity) ?? ""),
    fit: fitOf(input),
  };
  yield* listCsv(list, input);
}

export function segmentListSummary(
  input: Pick<SegmentListInput, "table" | "tableRows" | "scored" | "segments" | "rowsSetAside">,
): ListSummary {
  const { clustering, identities } = input.scored;
  const wanted = input.segments && new Set(input.segments);
  let rowsOut = 0;
  for (const label of clustering.labels) {
    if (!wanted || wanted.has(identities[label] ?? label)) rowsOut++;
  }
  return {
    rowsIn: input.table.rows,
    rowsUsed: input.tableRows.length,
    rowsSetAside: input.rowsSetAside.length,
    rowsOut,
  };
}

function fitOf({ scored, matrix }: SegmentListInput): Labeled["fit"] {
  const { clustering, silhouettes } = scored;
  const { centers, k, labels } = clustering;
  const isExact =
    silhouettes.length === matrix.rows &&
    silhouettes.every((silhouette, row) => labels[row]! < 0 || !Number.isNaN(silhouette));
  if (isExact) return { header: "silhouette", values: silhouettes };
  const { confidence } = nearestCenter(matrix, centers, k, labels);
  return { header: "confidence", values: confidence };
}
