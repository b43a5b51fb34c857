import type { SweepOptions } from "@/lib/schema/clustering";
import type { Job } from "../../executor";
import { symmetricAxes } from "../../project/symmetric-axes";
import type { DistinctRows } from "../distinct-rows";
import { findPartitions } from "../find-partitions";

export interface Clouds {
  /** In nats per row, by BIC: how much likelier k clouds of any shape are than k round ones, or than a single one of any shape, whichever is likelier. */
  readonly gain: number;
  /** Root of the widest variance of a cloud over the mean of its others; the median of the clouds, NaN in one column. */
  readonly elongation: number;
}

/** k overlapping clouds of any shape, compared with simpler ones. null: no k from 2, or too few rows. O(EM of two mixtures). */
export async function cloudsOf(
  rows: DistinctRows,
  k: number,
  options: SweepOptions,
  job: Job,
): Promise<Clouds | null> {
  const total = rows.weights.reduce((a, b) => a + b, 0);
  if (k < 2 || rows.rows <= k) return null;
  const cloudsBy = async (covariance: "full" | "spherical") => {
    const method = { algorithm: "mixture", parameters: { covariance } } as const;
    const [found] = await findPartitions(
      total,
      rows,
      method,
      { ...options, minK: k, maxK: k },
      job,
    );
    return { labels: found!.labels, bic: found!.likelihood!.bic };
  };
  const full = await cloudsBy("full");
  const simpler = Math.min((await cloudsBy("spherical")).bic, bicOfOne(rows, total));
  const lengths = Array.from({ length: k }, (_, cluster) =>
    elongationOf(variancesOf(rows, (row) => full.labels[row] === cluster)),
  )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return {
    gain: (simpler - full.bic) / (2 * total),
    elongation: lengths[Math.floor(lengths.length / 2)] ?? Number.NaN,
  };
}

/** Of a single Gaussian; infinite where the rows do not fill all columns. */
function bicOfOne(rows: DistinctRows, total: number): number {
  const { columns } = rows;
  const variances = variancesOf(rows, () => true);
  const logs = variances.reduce((sum, variance) => sum + Math.log(variance), 0);
  const deviance = total * (columns * (Math.log(2 * Math.PI) + 1) + logs);
  const figures = columns + (columns * (columns + 1)) / 2;
  return Number.isFinite(deviance)
    ? deviance + figures * Math.log(total)
    : Number.POSITIVE_INFINITY;
}

function elongationOf(variances: Float64Array): number {
  const [widest = Number.NaN, ...others] = variances;
  return Math.sqrt(widest / (others.reduce((sum, variance) => sum + variance, 0) / others.length));
}

/** Along the principal axes of the chosen rows, descending; none where they are too few to tell. */
function variancesOf(
  { rows, columns, values, weights }: DistinctRows,
  isMeant: (row: number) => boolean,
): Float64Array {
  const members = Array.from({ length: rows }, (_, row) => row).filter(isMeant);
  if (members.length <= columns) return new Float64Array(0);
  const total = members.reduce((sum, row) => sum + weights[row]!, 0);
  const means = Array.from({ length: columns }, (_, j) =>
    members.reduce((sum, row) => sum + (weights[row]! * values[j * rows + row]!) / total, 0),
  );
  const covariance = new Float64Array(columns * columns);
  for (const row of members) {
    for (let a = 0; a < columns; a++) {
      const left = (weights[row]! * (values[a * rows + row]! - means[a]!)) / total;
      for (let b = 0; b < columns; b++) {
        covariance[a * columns + b]! += left * (values[b * rows + row]! - means[b]!);
      }
    }
  }
  return symmetricAxes(covariance, columns).variances;
}
