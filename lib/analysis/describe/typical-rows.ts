import type { Clustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Steps } from "@/lib/schema/progress";

/**
 * Per cluster, the rows of the Matrix nearest to its center, nearest first, at most `most`; of
 * equally near ones the first. Rows in no cluster are passed over. Takes O(rows · columns) time.
 */
export function* typicalRows(
  { rows, columns, values }: Matrix,
  { k, labels, centers }: Clustering,
  most: number,
): Steps<number[][], never> {
  const squares = new Float64Array(rows);
  for (let column = 0; column < columns; column++) {
    yield { stage: "describe", done: column, total: columns };
    const start = column * rows;
    const centersOf = Float64Array.from({ length: k }, (_, c) => centers[c * columns + column]!);
    for (let row = 0; row < rows; row++) {
      const label = labels[row]!;
      if (label < 0) continue;
      const difference = values[start + row]! - centersOf[label]!;
      squares[row]! += difference * difference;
    }
  }
  const nearest = Array.from({ length: k }, (): number[] => []);
  for (let row = 0; row < rows; row++) {
    const found = nearest[labels[row]!];
    if (!found) continue;
    if (found.length === most && !(squares[row]! < squares[found[most - 1]!]!)) continue;
    let at = found.length;
    while (at > 0 && squares[row]! < squares[found[at - 1]!]!) at--;
    found.splice(at, 0, row);
    if (found.length > most) found.pop();
  }
  return nearest;
}
