import { centersByNumber } from "../center-of-rows";
import { type EditKindModule, isSkip, skipped } from "../edit-kind";

/**
 * Makes a segment of exactly these customers and holds them there. Others who are in it join the segment with the nearest
 * center among those that are not locked; where there is none, they are in no segment.
 */
export const lock: EditKindModule<"lock"> = {
  apply({ segment, members }, { numbers, held, locked }, { matrix, membersOf }) {
    if (locked.has(segment)) return skipped({ kind: "locked", segment });
    const found = membersOf(members);
    if (isSkip(found)) return skipped(found);
    const { mask, byRule } = found;
    let rows = 0;
    let meant = 0;
    const strays: number[] = [];
    for (let row = 0; row < numbers.length; row++) {
      const isMember = mask[row] === 1 && held[row] === 0;
      if (isMember) {
        meant++;
        held[row] = 1;
        if (numbers[row] !== segment) rows++;
        numbers[row] = segment;
      } else if (numbers[row] === segment) strays.push(row);
    }
    if (meant === 0) return skipped({ kind: "nobody" });
    locked.add(segment);
    const centers = [...centersByNumber(matrix, numbers)].filter(([number]) => !locked.has(number));
    for (const row of strays) numbers[row] = nearest(row, centers);
    return { isApplied: true, rows: rows + strays.length, ...(byRule && { byRule }) };

    function nearest(row: number, centers: readonly (readonly [number, Float64Array])[]): number {
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (const [number, center] of centers) {
        let square = 0;
        center.forEach((value, column) => {
          square += (matrix.values[column * matrix.rows + row]! - value) ** 2;
        });
        if (square < least || (square === least && number < best)) {
          least = square;
          best = number;
        }
      }
      return best;
    }
  },
};
