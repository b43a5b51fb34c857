import type { Clustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";

/**
 * Per row, the cluster it would be in if not in its own: the other one to whose members its mean squared distance is least,
 * |x − center|² + the mean squared distance of the members to their center. For a row in no cluster that is the nearest of
 * all; −1 where there is no other, and clusters without members are none. O(rows · k · columns).
 */
export function runnersUp(
  { rows, columns, values }: Matrix,
  { k, labels, centers, sizes }: Clustering,
): Int32Array {
  const spreads = new Float64Array(k);
  for (let row = 0; row < rows; row++) {
    const own = labels[row]!;
    if (own >= 0) spreads[own]! += squareTo(row, own) / sizes[own]!;
  }
  const nearest = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    let least = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < k; cluster++) {
      if (cluster === labels[row] || sizes[cluster] === 0) continue;
      const distance = squareTo(row, cluster) + spreads[cluster]!;
      if (distance >= least) continue;
      least = distance;
      nearest[row] = cluster;
    }
  }
  return nearest;

  function squareTo(row: number, cluster: number): number {
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      const difference = values[column * rows + row]! - centers[cluster * columns + column]!;
      sum += difference * difference;
    }
    return sum;
  }
}
