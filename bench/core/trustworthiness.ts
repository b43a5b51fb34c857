import type { Matrix } from "@/lib/schema/matrix";
import { nearest, rowDistances } from "./row-distances";
import { toMatrix } from "./to-matrix";

const neighborCount = 5;
const mostRows = 2000;

/**
 * How far neighbors on a 2-D map (row-major) are neighbors in the data, in [0, 1], with 5 neighbors as
 * scikit-learn's default. Averaged over at most 2,000 rows, evenly taken, each ranked against all rows.
 * Needs more than 10 rows. Venna & Kaski (2001), doi:10.1007/3-540-44668-0_68.
 */
export function trustworthiness(matrix: Matrix, map: readonly number[]): number {
  const { rows } = matrix;
  const inData = rowDistances(matrix);
  const onMap = rowDistances(toMatrix({ rows, columns: 2 }, columnsMajor(map)));
  const step = Math.max(1, Math.ceil(rows / mostRows));
  let penalty = 0;
  let asked = 0;
  for (let row = 0; row < rows; row += step) {
    asked++;
    const distances = inData(row);
    for (const neighbor of nearest(onMap(row), row, neighborCount)) {
      const own = distances[neighbor]!;
      let rank = 0;
      for (let other = 0; other < rows; other++) {
        if (other !== row && distances[other]! <= own) rank++;
      }
      penalty += Math.max(0, rank - neighborCount);
    }
  }
  return 1 - (2 * penalty) / (asked * neighborCount * (2 * rows - 3 * neighborCount - 1));
}

function columnsMajor(map: readonly number[]): Float32Array {
  const rows = map.length / 2;
  const out = new Float32Array(map.length);
  for (let i = 0; i < rows; i++) {
    out[i] = map[2 * i]!;
    out[rows + i] = map[2 * i + 1]!;
  }
  return out;
}
