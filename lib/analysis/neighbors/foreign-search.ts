import type { Job } from "../executor";
import type { OpenRoom } from "../kernels/engine";
import type { Views } from "../kernels/layout";
import { joinSets, rootOf, separateSets } from "./disjoint-sets";
import type { ForeignLayout } from "./foreign-of-leaves";
import type { Neighbors } from "./nearest-neighbors";
import type { RowTree, TreeShape } from "./row-tree";

/**
 * Finds in every round the shortest edge that leaves each set of rows. What is known of a row stays true while sets grow: its nearest
 * foreign row, until that is one of its own, and how far at least all others are.
 */
export function startForeignSearch(
  { views }: OpenRoom<RowTree & ForeignLayout>,
  shape: TreeShape,
  cores: Float64Array,
  neighbors: Neighbors,
  scale: number,
) {
  const { rows } = shape;
  const { order, sets, wanted, nearest, lengths, floors, best } = views;
  const { count, indices, distances } = neighbors;
  const placeOf = new Int32Array(rows);
  order.forEach((row, place) => {
    placeOf[row] = place;
    views.cores[place] = cores[row]! * scale;
  });
  sets.fill(-1);
  nearest.fill(-1);
  lengths.fill(Number.POSITIVE_INFINITY);
  const parents = separateSets(rows);

  const comesFirst = (a: number, b: number, c: number, d: number): boolean => {
    const low = Math.min(order[a]!, order[b]!) - Math.min(order[c]!, order[d]!);
    return (
      low < 0 || (low === 0 && Math.max(order[a]!, order[b]!) < Math.max(order[c]!, order[d]!))
    );
  };

  /** The nearest foreign row among a row's neighbors. */
  const lookAmongNeighbors = (place: number): void => {
    const start = order[place]! * count;
    for (let i = start; i < start + count; i++) {
      const other = placeOf[indices[i]!]!;
      if (sets[other] === sets[place]) continue;
      const d = distances[i]! * scale;
      if (d > lengths[place]!) break;
      const length = Math.max(d, views.cores[place]!, views.cores[other]!);
      const isShorter = length < lengths[place]!;
      const isFirst = length === lengths[place] && comesFirst(place, other, place, nearest[place]!);
      if (!isShorter && !isFirst) continue;
      lengths[place] = length;
      nearest[place] = other;
    }
    const end = count >= rows - 1 ? Number.POSITIVE_INFINITY : (distances[start + count - 1] ?? 0);
    floors[place] = Math.max(floors[place]!, views.cores[place]!, end * scale);
  };

  return {
    /** Marks the rows whose nearest foreign row has to be looked for. */
    async prepare(job: Job): Promise<void> {
      for (let place = 0; place < rows; place++) sets[place] = rootOf(parents, place);
      await job.pause();
      markKnown(views, shape);
      best.fill(Number.POSITIVE_INFINITY);
      for (let place = 0; place < rows; place++) {
        const end = nearest[place]!;
        if (end === -1 || sets[end] === sets[place]) {
          floors[place] = Math.min(floors[place]!, end === -1 ? floors[place]! : lengths[place]!);
          nearest[place] = -1;
          lengths[place] = Number.POSITIVE_INFINITY;
          lookAmongNeighbors(place);
        }
        const set = sets[place]!;
        best[set] = Math.min(best[set]!, lengths[place]!);
        if (place % 10_000 === 0) await job.pause();
      }
      await job.pause();
      for (let place = 0; place < rows; place++) {
        const isExact = lengths[place]! < floors[place]!;
        wanted[place] = !isExact && floors[place]! <= best[sets[place]!]! ? 1 : 0;
      }
    },

    /** Joins every set with the one that its shortest edge leads to. */
    merge(tell: (a: number, b: number, length: number) => void): void {
      const shortest = new Int32Array(rows).fill(-1);
      for (let place = 0; place < rows; place++) {
        if (nearest[place] === -1) continue;
        const set = sets[place]!;
        const known = shortest[set]!;
        if (known !== -1) {
          if (lengths[place]! > lengths[known]!) continue;
          if (
            lengths[place] === lengths[known] &&
            !comesFirst(place, nearest[place]!, known, nearest[known]!)
          ) {
            continue;
          }
        }
        shortest[set] = place;
      }
      for (const place of shortest) {
        if (place === -1 || !joinSets(parents, place, nearest[place]!)) continue;
        tell(order[place]!, order[nearest[place]!]!, lengths[place]!);
      }
    },
  };
}

/** Which boxes hold rows of one set only. */
function markKnown(
  { known, sets, starts }: Views<RowTree & ForeignLayout>,
  { rows, leaves }: TreeShape,
): void {
  for (let leaf = 0; leaf < leaves; leaf++) {
    const from = 8 * starts[leaf]!;
    const to = Math.min(rows, 8 * starts[leaf + 1]!);
    let one = sets[from]!;
    for (let place = from; place < to; place++) if (sets[place] !== one) one = -1;
    known[leaves + leaf] = one;
  }
  for (let node = leaves - 1; node > 0; node--) {
    const left = known[2 * node]!;
    known[node] = left === known[2 * node + 1] ? left : -1;
  }
}
