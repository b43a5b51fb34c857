import { rootOf } from "../../neighbors/disjoint-sets";
import type { Neighbors } from "../../neighbors/nearest-neighbors";

/**
 * DBSCAN's labels, once the core rows (those whose core distance is at most `eps`) that are within `eps` of each other are joined to
 * `sets`. Clusters are numbered by the first row among their core rows; another row within `eps` of core rows
 * belongs to the first of their clusters, and to none (−1) when there are none. For these the minSamples − 1 nearest neighbors are
 * enough: a row that is not a core row has fewer than minSamples rows within `eps`. O(rows · neighbors).
 */
export function dbscanLabels(
  { count, distances, indices }: Neighbors,
  firstRow: Uint32Array,
  cores: Float64Array,
  eps: number,
  sets: Int32Array,
): { readonly k: number; readonly labels: Int32Array } {
  const rows = cores.length;
  const first = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    if (!(cores[row]! <= eps)) continue;
    const root = rootOf(sets, row);
    first.set(root, Math.min(first.get(root) ?? firstRow[row]!, firstRow[row]!));
  }
  const inOrder = [...first].sort(([, a], [, b]) => a - b);
  const numberOf = new Map(inOrder.map(([root], number) => [root, number]));
  const labels = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    if (cores[row]! <= eps) labels[row] = numberOf.get(rootOf(sets, row))!;
  }
  for (let row = 0; row < rows; row++) {
    if (cores[row]! <= eps) continue;
    let label = -1;
    for (let i = row * count; i < (row + 1) * count && distances[i]! <= eps; i++) {
      const other = indices[i]!;
      if (!(cores[other]! <= eps)) continue;
      if (label === -1 || labels[other]! < label) label = labels[other]!;
    }
    labels[row] = label;
  }
  return { k: first.size, labels };
}
