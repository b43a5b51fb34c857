import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Prepared } from "@/lib/schema/prepared";
import { confidenceOf } from "../list/list-source";
import type { LabeledRows } from "./labels-csv";

/**
 * The rows that took part with the segments found in them; `names` by identity. How well they fit is the silhouette where
 * every row in a segment has one, else the confidence. O(rows · columns · k) time for the latter.
 */
export function segmentLabels(
  { table, tableRows, matrix }: Pick<Prepared, "table" | "tableRows" | "matrix">,
  scored: ScoredClustering,
  names: ReadonlyMap<number, string>,
): LabeledRows {
  const { clustering, identities, silhouettes } = scored;
  const { labels } = clustering;
  const isExact =
    silhouettes.length === matrix.rows &&
    silhouettes.every((silhouette, row) => labels[row]! < 0 || !Number.isNaN(silhouette));
  return {
    table,
    tableRows,
    labels,
    identities,
    names: identities.map((identity) => names.get(identity) ?? ""),
    fit: isExact
      ? { header: "silhouette", values: silhouettes }
      : { header: "confidence", values: confidenceOf(matrix, scored) },
  };
}
