import type { ShapeFacts } from "@/lib/schema/advice";
import type { ScoredClustering, Sweep, SweepOptions } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Job } from "../../executor";
import { distinctRowsOf } from "../distinct-rows";
import { cloudsOf } from "./clouds";
import { denseGroups } from "./dense-groups";
import { farOutShare } from "./far-out";

/** The shape of so many is taken for that of all. */
const mostRows = 1500;
/** Clouds of any shape have columns² figures each: with more columns there is too little to fit them to. */
const mostCloudColumns = 20;
const rowsPerFigure = 10;
/** Of more columns that are categories or yes/no, distances come in steps, which look like space between groups. */
export const manyCoded = 0.3;

/**
 * What of the customers decides which method suits them, measured on an even sample of at most 1,500 of them: groups with space between
 * them, whether round segments find those, whether clouds of any shape fit better, who is far out, and how long segments
 * are. `swept`: k-means of the same Matrix. O(sample² · columns).
 */
export async function measureShape(
  matrix: Matrix,
  swept: Sweep,
  options: SweepOptions,
  job: Job,
): Promise<ShapeFacts> {
  const { verdict, entries, distinctRows } = swept;
  job.report({ stage: "shape", done: 0, total: 3 });
  const silent = { ...job, report: () => {} };
  const rows = await distinctRowsOf(sampled(matrix), silent);
  const codedShare = codedShareOf(matrix);
  const isCloudy =
    codedShare === 0 &&
    matrix.columns <= mostCloudColumns &&
    rows.rows >= rowsPerFigure * matrix.columns ** 2;
  const dense = codedShare < manyCoded ? await denseGroups(rows, isCloudy, options, silent) : null;
  job.report({ stage: "shape", done: 1, total: 3 });
  const k = dense?.k ?? verdict.k;
  const clouds = isCloudy ? await cloudsOf(rows, k, options, silent) : null;
  job.report({ stage: "shape", done: 2, total: 3 });
  const entry = entries.find(({ clustering }) => clustering.k === verdict.k) as ScoredClustering;
  return {
    rows: matrix.rows,
    distinctRows,
    columns: matrix.columns,
    codedShare,
    verdict: { kind: verdict.kind, k: verdict.k },
    farOutShare: farOutShare(matrix, entry.clustering),
    dense,
    cloudGain: clouds?.gain ?? Number.NaN,
    elongation: clouds?.elongation ?? Number.NaN,
  };
}

function sampled(matrix: Matrix): Matrix {
  const { rows, columns, values } = matrix;
  if (rows <= mostRows) return matrix;
  const picked = new Float32Array(mostRows * columns);
  for (let column = 0; column < columns; column++) {
    for (let i = 0; i < mostRows; i++) {
      const row = Math.floor(((i + 0.5) * rows) / mostRows);
      picked[column * mostRows + i] = values[column * rows + row]!;
    }
  }
  return { ...matrix, rows: mostRows, values: picked };
}

/** Columns of two values, whatever they were made of, are steps and not scales. */
function codedShareOf({ rows, columns, values, features }: Matrix): number {
  let coded = 0;
  for (let column = 0; column < columns; column++) {
    const own = values.subarray(column * rows, (column + 1) * rows);
    if (features[column]?.category !== undefined || hasTwoValues(own)) coded++;
  }
  return coded / columns;
}

function hasTwoValues(values: Float32Array): boolean {
  const seen = new Set<number>();
  for (const value of values) {
    seen.add(value);
    if (seen.size > 2) return false;
  }
  return true;
}
