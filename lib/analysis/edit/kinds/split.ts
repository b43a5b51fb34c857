import { meanOfRows } from "../center-of-rows";
import { type EditKindModule, looseRowsOf, skipped } from "../edit-kind";

/** Clusters the members of a segment again, into as many parts as there are numbers. */
export const split: EditKindModule<"split"> = {
  async apply({ segment, into }, state, { matrix, divide }) {
    const { numbers, locked } = state;
    if (locked.has(segment)) return skipped({ kind: "locked", segment });
    const rows = looseRowsOf(state, segment);
    if (rows.length === 0) return skipped({ kind: "gone", segment });
    const parts = await divide(rows, into.length);
    if (!(parts instanceof Int32Array)) return skipped(parts);
    const own = into.map(() => [] as number[]);
    rows.forEach((row, i) => {
      numbers[row] = into[parts[i]!]!;
      own[parts[i]!]!.push(row);
    });
    const centers = own.map((members) => [...meanOfRows(matrix, members)]);
    const moved = rows.length - (own[into.indexOf(segment)]?.length ?? 0);
    return { isApplied: true, rows: moved, replay: { kind: "split", segment, into, centers } };
  },
};
