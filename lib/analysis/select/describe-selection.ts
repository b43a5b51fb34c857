import { describeSegments } from "@/lib/analysis/describe/describe-segments";
import type { Clustering, ScoredClustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Prepared } from "@/lib/schema/prepared";
import type { RowSet } from "@/lib/schema/row-set";
import type { ProfileRow } from "@/lib/schema/segment";
import type { SelectionProfile } from "@/lib/schema/selection-profile";
import { countRows, hasRow } from "./row-set";

/**
 * What sets the selected customers apart from everyone, as `describeSegments` says it of a segment: the same lines of the
 * profile table, sentences and typical customers. Of no rows there is a profile without values and no sentence.
 * Takes O(rows · (columns + features)) time.
 */
export function describeSelection(
  { table, tableRows, matrix }: Pick<Prepared, "table" | "tableRows" | "matrix">,
  selected: RowSet,
  clusteredColumns: readonly string[],
): SelectionProfile {
  const size = countRows(selected);
  const scored = asOneCluster(matrix, selected, size);
  const { segments, profile } = describeSegments({
    table,
    tableRows,
    matrix,
    scored,
    clusteredColumns,
  });
  const [segment] = segments;
  return {
    size,
    share: size / Math.max(1, matrix.rows),
    sentences: size === 0 || size === matrix.rows ? [] : (segment?.sentences ?? []),
    typicalRows: segment?.typicalRows ?? [],
    profile: profile.map(({ column, category, cells }) => ({
      column,
      ...(category === undefined ? {} : { category }),
      cell: cells[0] as ProfileRow["cells"][number],
    })),
  };
}

function asOneCluster(matrix: Matrix, selected: RowSet, size: number): ScoredClustering {
  const { rows, columns, values } = matrix;
  const labels = Int32Array.from({ length: rows }, (_, row) => (hasRow(selected, row) ? 0 : -1));
  const centers = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      if (labels[row] === 0) sum += values[column * rows + row]!;
    }
    centers[column] = sum / Math.max(1, size);
  }
  const clustering: Clustering = {
    algorithm: "kmeans",
    k: 1,
    labels,
    centers,
    inertia: 0,
    sizes: [size],
    noise: rows - size,
  };
  const score = {
    inertia: 0,
    silhouette: Number.NaN,
    silhouetteError: 0,
    daviesBouldin: Number.NaN,
    calinskiHarabasz: Number.NaN,
  };
  return { clustering, score, silhouettes: new Float32Array(0), identities: [0] };
}
