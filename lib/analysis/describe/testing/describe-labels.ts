import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Segmentation } from "@/lib/schema/segment";
import type { Table } from "@/lib/schema/table";
import { describeSegments } from "../describe-segments";

/** Describes given labels; the Matrix is one feature that holds the rows' numbers. */
export function describeLabels(
  table: Table,
  labels: readonly number[],
  { clustered = [] as string[], tableRows = labels.map((_, row) => row) } = {},
): Segmentation {
  const k = Math.max(...labels) + 1;
  const sizes = Array.from({ length: k }, (_, c) => labels.filter((label) => label === c).length);
  const mean = (c: number) =>
    labels.reduce((sum, label, row) => sum + (label === c ? row : 0), 0) / sizes[c]!;
  const matrix: Matrix = {
    rows: labels.length,
    columns: 1,
    values: Float32Array.from(labels, (_, row) => row),
    features: [{ name: "row", column: "row" }],
  };
  const scored: ScoredClustering = {
    clustering: {
      algorithm: "kmeans",
      k,
      labels: Int32Array.from(labels),
      centers: Float64Array.from(sizes, (_, c) => mean(c)),
      inertia: 0,
      noise: labels.filter((label) => label < 0).length,
      sizes,
    },
    score: {
      inertia: 0,
      silhouette: 0,
      silhouetteError: 0,
      daviesBouldin: 0,
      calinskiHarabasz: 0,
    },
    silhouettes: Float32Array.from(labels, (_, row) => (row === 0 ? Number.NaN : row / 8)),
    identities: sizes.map((_, c) => 3 * c),
  };
  const rows = Uint32Array.from(tableRows);
  return describeSegments({ table, tableRows: rows, matrix, scored, clusteredColumns: clustered });
}

/** Eight rows in two segments. */
export const halves = [0, 0, 0, 0, 1, 1, 1, 1];
