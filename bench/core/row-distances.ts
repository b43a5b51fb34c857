import { toRowMajor } from "@/lib/analysis/cluster/points";
import type { Matrix } from "@/lib/schema/matrix";

/** Squared distances from one row to all rows, in one buffer that the next call writes over. */
export function rowDistances({
  rows,
  columns,
  values,
}: Matrix): (row: number) => Readonly<Float64Array> {
  const points = toRowMajor(values, rows, columns);
  const out = new Float64Array(rows);
  return (row) => {
    const own = points.subarray(row * columns, (row + 1) * columns);
    for (let other = 0, at = 0; other < rows; other++) {
      let sum = 0;
      for (let j = 0; j < columns; j++) {
        const difference = points[at++]! - own[j]!;
        sum += difference * difference;
      }
      out[other] = sum;
    }
    return out;
  };
}

/** The rows at the smallest distances, nearest first, `row` itself left out. */
export function nearest(distances: ArrayLike<number>, row: number, count: number): Uint32Array {
  const found = new Uint32Array(count);
  let filled = 0;
  for (let other = 0; other < distances.length; other++) {
    const distance = distances[other]!;
    if (other === row) continue;
    if (filled === count && distance >= distances[found[count - 1]!]!) continue;
    let place = filled < count ? filled++ : count - 1;
    while (place > 0 && distances[found[place - 1]!]! > distance) {
      found[place] = found[place - 1]!;
      place--;
    }
    found[place] = other;
  }
  return found;
}
