import type { Job } from "../../executor";
import { openRowTree } from "../../neighbors/open-row-tree";
import { treeShape } from "../../neighbors/row-tree";
import type { WeightedRows } from "../points";
import type { DrawnRows } from "./kmedoids-draw";

/** The same, the drawn rows ordered so that neighbors in the order are near each other. O(drawn · columns · log(drawn)). */
export async function byPlace(
  { rows, columns, values }: WeightedRows,
  { order, weights }: DrawnRows,
  job: Job,
): Promise<DrawnRows> {
  const count = weights.length;
  const own = new Float32Array(count * columns);
  for (let column = 0, at = 0; column < columns; column++) {
    for (let i = 0; i < count; i++) own[at++] = values[column * rows + order[i]!]!;
  }
  const data = { rows: count, columns, values: own };
  const { room } = await openRowTree(data, treeShape(count, columns, 1), {}, job);
  try {
    const placed = order.slice();
    room.views.order.forEach((i, place) => {
      placed[place] = order[i]!;
    });
    return { order: placed, weights: Float32Array.from(room.views.order, (i) => weights[i]!) };
  } finally {
    room.close();
  }
}
