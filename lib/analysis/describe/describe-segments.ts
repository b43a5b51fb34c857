import { drain } from "@/lib/analysis/drain";
import { suggestNames } from "@/lib/analysis/persona/names/suggest-name";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Steps } from "@/lib/schema/progress";
import type { ProfileRow, Segmentation } from "@/lib/schema/segment";
import type { Table } from "@/lib/schema/table";
import { type KnownTable, knowTable } from "./known-table";
import { type Grouping, meanRow } from "./mean-row";
import { shareRows } from "./share-rows";
import { strongest } from "./strongest";
import { typicalRows } from "./typical-rows";
import { difference, nothingDiffers } from "./words";

const clearEffect = 0.2;
const mostSentences = 5;
const mostTypicalRows = 5;

export interface DescribeInput {
  /** What segments are about; after the customers step. */
  readonly table: Table;
  readonly tableRows: Uint32Array;
  readonly matrix: Matrix;
  readonly scored: ScoredClustering;
  readonly clusteredColumns: readonly string[];
  /** Where several results are described, what they have in common. */
  readonly known?: KnownTable;
}

/**
 * What sets each cluster apart, in the units of the table: means of numbers and dates, shares of
 * categories, against everyone who takes part. Identifiers, text and columns that are constant or
 * nearly unique are not described, nor ignored running numbers; missing cells are not counted. Sentences and names speak of
 * features and outcomes only. Takes O(rows · (columns + features)) time.
 */
export function describeSegments(input: DescribeInput): Segmentation {
  return drain(describeSteps(input));
}

/** The same in steps. */
export function* describeSteps(input: DescribeInput): Steps<Segmentation, never> {
  const { table, tableRows, matrix, scored, known = knowTable(table, tableRows) } = input;
  const { k, labels, sizes } = scored.clustering;
  const { naming } = known;
  const { columns, isPurchases } = naming;
  const profile = yield* profileRows(input, known, { k, tableRows, labels });
  const sayable = profile.filter(naming.maySay);
  const names = suggestNames({ profile: profile.filter(naming.mayName), k, columns, isPurchases });
  const typical = yield* typicalRows(matrix, scored.clustering, mostTypicalRows);
  const silhouettes = meanSilhouettes(scored);

  const segments = sizes.map((size, cluster) => {
    const told = strongest(sayable, cluster, clearEffect).slice(0, mostSentences);
    const sentences = told.map((row) =>
      difference(row, row.cells[cluster]!, columns.get(row.column)!, isPurchases),
    );
    return {
      segment: scored.identities[cluster] ?? cluster,
      size,
      share: size / Math.max(1, matrix.rows),
      silhouette: silhouettes[cluster]!,
      suggestedName: names[cluster]!.name,
      sentences: sentences.length > 0 ? sentences : [nothingDiffers],
      typicalRows: typical[cluster]!,
    };
  });
  return { k, segments, profile };
}

function* profileRows(
  { table, clusteredColumns }: DescribeInput,
  { naming, moments }: KnownTable,
  grouping: Grouping,
): Steps<ProfileRow[], never> {
  const clustered = new Set(clusteredColumns);
  const rows: ProfileRow[] = [];
  for (const [at, column] of table.columns.entries()) {
    yield { stage: "describe", done: at, total: table.columns.length };
    if (column.role === "identifier" || column.kind === "text") continue;
    const took = clustered.has(column.name);
    if ("codes" in column) {
      rows.push(...shareRows(column, took, grouping));
    } else {
      const common = moments(column);
      if (!common) continue;
      const hasZero = naming.columns.get(column.name)?.sense !== "year";
      rows.push(meanRow(column, common, took, hasZero, grouping));
    }
  }
  return rows.sort((a, b) => b.strength - a.strength);
}

/** NaN for a cluster without a scored row. */
function meanSilhouettes({ clustering, silhouettes }: ScoredClustering): number[] {
  const sums = new Float64Array(clustering.k);
  const counts = new Float64Array(clustering.k);
  for (const [row, silhouette] of silhouettes.entries()) {
    if (Number.isNaN(silhouette)) continue;
    sums[clustering.labels[row]!]! += silhouette;
    counts[clustering.labels[row]!]!++;
  }
  return Array.from(sums, (sum, cluster) => sum / counts[cluster]!);
}
